import { type ManifestFacts, manifestParts, manifestXml } from './manifest-facts.ts';

/**
 * `imsmanifest.xml` of SCORM 1.2: one organization, one item, one SCO.
 *
 * Hosts read it without namespaces, by literal names: IMS elements stand without a prefix, ADL's with `adlcp:`. No
 * mastery score: with one, Moodle turns "incomplete" into "failed" by itself.
 */
export function scorm12Manifest(facts: ManifestFacts): string {
  const { name, version, title, href, files } = manifestParts(facts);
  return manifestXml({
    '@identifier': `MANIFEST-${name}`,
    '@version': version,
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
        '@href': href,
        file: files,
      },
    },
  });
}
