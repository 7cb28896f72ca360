import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageEntry } from '../../src/toolchain/package/course-outputs.ts';

const FOLDER = 'dist/packages';

/** The packages that the build has written: of every course and every standard. */
export function realPackages(): readonly (PackageEntry & { readonly zip: string })[] {
  const entries = JSON.parse(readFileSync(join(FOLDER, 'packages.json'), 'utf8')) as readonly PackageEntry[];
  return entries.map((entry) => ({ ...entry, zip: join(FOLDER, entry.file) }));
}

/** The SCORM 1.2 package of the whole course; PACKAGE_ZIP names another one. */
export const REAL_PACKAGE = process.env.PACKAGE_ZIP ?? join(FOLDER, 'technical-drawing_scorm12.zip');

/** The intranet folder of the whole course; INTRANET_FOLDER names another one. */
export const REAL_INTRANET = process.env.INTRANET_FOLDER ?? 'dist/intranet/technical-drawing';
