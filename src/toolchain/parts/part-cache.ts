import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledPart } from '../../domain/projection/compiled-part.ts';

/** Of each part the results of so many last states and sets of parameters are kept. */
const KEPT = 60;

/** Results of earlier computations in a folder, by part and hash. Two processes may use it at once. */
export interface PartCache {
  readonly read: (id: string, hash: string) => CompiledPart | undefined;
  /** Where a computation may write its result before `keep` gives it its place. */
  readonly draft: (id: string, hash: string) => string;
  readonly keep: (id: string, hash: string, draft: string) => void;
}

export function partCache(folder: string): PartCache {
  const place = (id: string, hash: string): string => join(folder, `${id}.${hash}.json`);
  return {
    read: (id, hash) =>
      existsSync(place(id, hash)) ? (JSON.parse(readFileSync(place(id, hash), 'utf8')) as CompiledPart) : undefined,
    draft: (id, hash) => {
      mkdirSync(folder, { recursive: true });
      return join(folder, `${id}.${hash}.${process.pid}.draft`);
    },
    keep: (id, hash, draft) => {
      renameSync(draft, place(id, hash));
      dropOld(folder, id);
    },
  };
}

function dropOld(folder: string, id: string): void {
  const ages = readdirSync(folder)
    .filter((name) => name.startsWith(`${id}.`) && name.endsWith('.json'))
    .map((name) => ({
      path: join(folder, name),
      age: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }));
  for (const { path } of ages.sort((a, b) => b.age - a.age).slice(KEPT)) rmSync(path, { force: true });
}
