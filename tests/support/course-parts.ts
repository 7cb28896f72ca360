import { createHash } from 'node:crypto';
import type { CompiledPart } from '../../src/domain/projection/compiled-part.ts';
import { partIds } from '../../src/toolchain/parts/part-files.ts';
import { viewsOf, viewsOfAll, type ViewsOptions } from '../../src/toolchain/parts/views-of.ts';
import { LONG } from './long-run.ts';

export const COURSE = 'courses/technical-drawing';

/** Parts of the course: all of them in a long run, else a few, the same every time. */
export function someParts(count: number, seed: number): readonly string[] {
  const chosen = LONG ? partIds(COURSE) : sample(count, seed);
  // What has to be computed is computed side by side.
  viewsOfAll(
    COURSE,
    chosen.map((id) => ({ id })),
  );
  return chosen;
}

/** Each name has a place of its own in the draw, so that a new part changes the sample only where it is drawn itself. */
function sample(count: number, seed: number): readonly string[] {
  const place = (name: string): string => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return [...partIds(COURSE)]
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .slice(0, count)
    .sort();
}

/** A part that has to be there. */
export function computed(id: string, options: ViewsOptions = {}): CompiledPart {
  const result = viewsOf(COURSE, id, options);
  if ('problem' in result) throw new Error(`${result.problem.file}: ${result.problem.message}`);
  return result.part;
}
