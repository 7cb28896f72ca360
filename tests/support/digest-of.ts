import { createHash } from 'node:crypto';
import { readFolder } from '../../src/toolchain/package/read-folder.ts';

/** A name for what folders hold now, paths and bytes: 16 digits of their SHA-256. */
export function digestOf(folders: readonly string[]): string {
  const sum = createHash('sha256');
  for (const folder of folders) {
    for (const { path, bytes } of readFolder(folder)) sum.update(`${folder}/${path}\n${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex').slice(0, 16);
}
