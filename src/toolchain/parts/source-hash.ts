import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The packages whose version decides what a view looks like. */
const KERNEL = ['replicad', 'replicad-opencascadejs'] as const;

/**
 * A name for what comes out of a computation: the same as long as the given files, all that they import from beside them, the
 * geometry kernel and the given words stay the same.
 */
export function sourceHash(files: readonly string[], words: string): string {
  const hash = createHash('sha256');
  const require = createRequire(import.meta.url);
  for (const name of KERNEL) {
    const { version } = JSON.parse(readFileSync(manifestOf(require.resolve(name)), 'utf8')) as { version: string };
    hash.update(`${name} ${version}\n`);
  }
  const sources = new Map<string, string>();
  files.forEach((file) => collect(file, sources));
  // By what they say, not where they stand, so that a copy of the project finds the same.
  for (const text of [...sources.values()].sort()) hash.update(text).update('\0');
  return hash.update(words).digest('hex').slice(0, 20);
}

function manifestOf(main: string): string {
  return join(dirname(main), '..', 'package.json');
}

function collect(file: string, sources: Map<string, string>): void {
  // What is not there, the computation itself tells.
  if (sources.has(file) || !existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  sources.set(file, text);
  for (const [, path = ''] of text.matchAll(/\bfrom '(\.{1,2}\/[^']+\.ts)'/gu))
    collect(join(dirname(file), path), sources);
}
