import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageEntry } from '../../src/toolchain/package/course-outputs.ts';
import type { PackageList } from '../../src/toolchain/package/replace-output.ts';

const FOLDER = 'dist/packages';

/** The packages that the build has written, or those in another folder: of every course and every standard. */
export function realPackages(folder = FOLDER): readonly (PackageEntry & { readonly zip: string })[] {
  const { packages } = JSON.parse(readFileSync(join(folder, 'packages.json'), 'utf8')) as PackageList;
  return packages.map((entry) => ({ ...entry, zip: join(folder, entry.file) }));
}

/** The SCORM 1.2 package of the whole course; PACKAGE_ZIP names another one. */
export const REAL_PACKAGE = process.env.PACKAGE_ZIP ?? join(FOLDER, 'technical-drawing_scorm12.zip');

/** The intranet folder of the whole course; INTRANET_FOLDER names another one. */
export const REAL_INTRANET = process.env.INTRANET_FOLDER ?? 'dist/intranet/technical-drawing';
