import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one at a time: told to make them at once, Node never ends where a file system answers
 * that the folder above is missing though it is there, as /proc does.
 *
 * @throws Error of the file system, naming the folder that could not be made
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
