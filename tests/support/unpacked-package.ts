import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** PACKAGE_ZIP names another package than the one that the build has just written. */
const PACKAGE = process.env.PACKAGE_ZIP ?? 'dist/packages/technical-drawing_scorm12.zip';

/** The files of a built package in a new temporary folder, as an LMS would unpack them. */
export function unpackedPackage(file = PACKAGE): {
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
