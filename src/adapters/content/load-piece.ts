import { ContentFailure } from './content-failure.ts';
import { loadScript } from './load-script.ts';

/** A lazy piece of the player, as the build knows it (toolchain/build-lazy.ts). */
export interface Piece {
  /** Where its script stands, relative to the page. */
  readonly file: string;
  /** The global that it assigns. */
  readonly global: string;
  /** Fingerprint of its code. The piece runs only where no other one is wanted, and says so when it has run. */
  readonly build: string;
}

/** What loader and pieces tell each other, by file: which build is wanted, which one has run. */
interface Scope {
  courseWanted?: Record<string, string>;
  courseHere?: Record<string, string>;
}

/** How often each file has been asked for: a cache that holds a bad answer must not repeat it. */
const asked = new Map<string, number>();

/**
 * What a piece exports; its script is loaded unless it is there already. A piece of another build, out of a cache that
 * does not look at the whole address, is asked for once more past the cache. Rejects when the file does not come, and
 * with a ContentFailure `mixed` when only another build's comes.
 */
export async function loadPiece(
  { file, global, build }: Piece,
  scope: Scope = globalThis as Scope,
  load: (address: string) => Promise<void> = loadScript,
): Promise<unknown> {
  const isHere = (): boolean => scope.courseHere?.[file] === build;
  scope.courseWanted = { ...scope.courseWanted, [file]: build };
  for (let left = 2; !isHere() && left > 0; left--) {
    const tries = asked.get(file) ?? 0;
    asked.set(file, tries + 1);
    await load(`${file}?${build}${tries > 0 ? `-${tries}` : ''}`);
  }
  if (!isHere()) throw new ContentFailure('mixed', file, 'is of another build');
  return Reflect.get(scope, global);
}
