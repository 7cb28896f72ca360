import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The files of a package in a new temporary folder, as an LMS would unpack them. */
export function unpackedPackage(file: string): {
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
