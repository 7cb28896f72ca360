import { zipSync } from 'fflate';
import { type PackageFile, sortedByPath } from './package-file.ts';

/**
 * The same files give the same bytes, whatever the folder, the day and the time zone: names are sorted and every file
 * is dated alike. A zip holds local time, and fflate asks the date for its local parts: the date is made from local
 * parts too, at noon, which no zone skips when its clocks change.
 */
export function zip(files: readonly PackageFile[]): Uint8Array {
  const mtime = new Date(2000, 0, 1, 12);
  return zipSync(Object.fromEntries(sortedByPath(files).map(({ path, bytes }) => [path, bytes])), { level: 9, mtime });
}
