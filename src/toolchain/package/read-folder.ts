import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageFile, sortedByPath } from './package-file.ts';

/** Every file under a folder, sorted by path; throws when the folder is not there. */
export function readFolder(folder: string): readonly PackageFile[] {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly PackageFile[] => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [{ path: entry.name, bytes: readFileSync(path) }];
    return readFolder(path).map((inner) => ({ ...inner, path: `${entry.name}/${inner.path}` }));
  });
  return sortedByPath(files);
}
