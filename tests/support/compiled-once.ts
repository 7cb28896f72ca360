import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Compiled } from './built-course.ts';
import { digestOf } from './digest-of.ts';

const CACHE = '.cache/compiled-courses';
let compiler: string | undefined;

/**
 * A course of the repository, from the file that another worker wrote of the same source by the same compiler: it takes
 * seconds, and every worker needs it.
 */
export function compiledOnce(folder: string, compile: () => Compiled): Compiled {
  const name = basename(folder);
  const file = join(CACHE, `${name}.${digestOf([folder])}.${(compiler ??= digestOf(['src', 'locales']))}`);
  if (existsSync(file)) return deserialize(readFileSync(file)) as Compiled;
  const made = compile();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) if (old.startsWith(`${name}.`)) rmSync(join(CACHE, old), { force: true });
  // Written beside and renamed: who reads meanwhile finds the whole of it or nothing.
  const beside = join(CACHE, randomUUID());
  writeFileSync(beside, serialize(made));
  renameSync(beside, file);
  return made;
}
