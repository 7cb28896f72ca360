import { XMLBuilder } from 'fast-xml-parser';

/** What the manifest of a package says of a course. */
export interface ManifestFacts {
  readonly courseId: string;
  readonly version: string;
  /** In the package's default language; over 200 characters it is cut, the schema's limit. */
  readonly title: string;
  /** The page that starts the SCO. */
  readonly start: string;
  /** Every file that the SCO needs, from the package's root; the manifest and its schemas are not among them. */
  readonly paths: readonly string[];
}

const TITLE_LIMIT = 200;
const VERSION_LIMIT = 20;

/**
 * `imsmanifest.xml` of SCORM 1.2: one organization, one item, one SCO.
 *
 * Hosts read it without namespaces, by literal names: IMS elements stand without a prefix, ADL's with `adlcp:`.
 * The item's identifier comes from the course id alone, since a host that finds it changed deletes the work of all
 * learners. No mastery score: with one, Moodle turns "incomplete" into "failed" by itself.
 */
export function scorm12Manifest(facts: ManifestFacts): string {
  const name = identifier(facts.courseId);
  const title = [...facts.title].slice(0, TITLE_LIMIT).join('');
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    manifest: {
      '@identifier': `MANIFEST-${name}`,
      '@version': facts.version.slice(0, VERSION_LIMIT),
      '@xmlns': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': [
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
        'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      ].join(' '),
      metadata: { schema: 'ADL SCORM', schemaversion: '1.2' },
      organizations: {
        '@default': `ORG-${name}`,
        organization: {
          '@identifier': `ORG-${name}`,
          title,
          item: { '@identifier': `ITEM-${name}`, '@identifierref': `RES-${name}`, '@isvisible': 'true', title },
        },
      },
      resources: {
        resource: {
          '@identifier': `RES-${name}`,
          '@type': 'webcontent',
          '@adlcp:scormtype': 'sco',
          '@href': hrefOf(facts.start),
          file: facts.paths.map((path) => ({ '@href': hrefOf(path) })),
        },
      },
    },
  });
}

/** Each part of the path encoded, the slashes kept. */
function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Course ids are ASCII letters, digits and hyphens; the schema's ID type also takes `_` and `.`, nothing more. */
function identifier(courseId: string): string {
  return courseId.replace(/[^A-Za-z0-9_.-]/g, '_');
}
