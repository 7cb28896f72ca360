import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledPart } from '../../src/domain/projection/compiled-part.ts';
import type { PartDefinition } from '../../src/toolchain/parts/part.ts';
import { partFile, partIds } from '../../src/toolchain/parts/part-files.ts';
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
  return [...drawn(partIds(COURSE), count, seed, (id) => id)].sort();
}

/** A draw in which each thing has a place of its own by its name, so that a new one changes it only where it is drawn itself. */
export function drawn<T>(
  things: readonly T[],
  count: number,
  seed: number,
  nameOf: (thing: T) => string,
): readonly T[] {
  const place = (thing: T): string =>
    createHash('sha256')
      .update(`${seed} ${nameOf(thing)}`)
      .digest('hex');
  return [...things].sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, count);
}

/** What the part's file says. */
export async function definitionOf(id: string): Promise<PartDefinition> {
  const file = pathToFileURL(resolve(partFile(COURSE, id))).href;
  const { part } = (await import(file)) as { readonly part: PartDefinition };
  return part;
}

/** A part that has to be there. */
export function computed(id: string, options: ViewsOptions = {}): CompiledPart {
  const result = viewsOf(COURSE, id, options);
  if ('problem' in result) throw new Error(`${result.problem.file}: ${result.problem.message}`);
  return result.part;
}
