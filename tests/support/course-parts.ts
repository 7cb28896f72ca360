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

function sample(count: number, seed: number): readonly string[] {
  const all = [...partIds(COURSE)];
  // A linear congruence shuffles the names well enough.
  let state = seed;
  const chosen: string[] = [];
  while (chosen.length < Math.min(count, partIds(COURSE).length)) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    chosen.push(...all.splice(state % all.length, 1));
  }
  return chosen.sort();
}

/** A part that has to be there. */
export function computed(id: string, options: ViewsOptions = {}): CompiledPart {
  const result = viewsOf(COURSE, id, options);
  if ('problem' in result) throw new Error(`${result.problem.file}: ${result.problem.message}`);
  return result.part;
}
