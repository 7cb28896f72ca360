import { type ManifestFacts, manifestParts, manifestXml } from './manifest-facts.ts';

/** The literal words by which hosts tell the editions; what they do not know, they take for SCORM 1.2. */
const SCHEMA_VERSIONS = { '2004-4th': '2004 4th Edition', '2004-3rd': '2004 3rd Edition' } as const;

/**
 * `imsmanifest.xml` of SCORM 2004: one organization, one item, one SCO.
 *
 * Hosts read it without namespaces, by literal names and prefixes. Sequencing says three things: the SCO starts by itself
 * (flow) and may be chosen again; completion and success are what the SCO says, never what a host makes of an exit; and
 * a course of one SCO has no use for the host's buttons to the next and the one before.
 */
export function scorm2004Manifest(facts: ManifestFacts, edition: keyof typeof SCHEMA_VERSIONS): string {
  const { name, version, title, href, files } = manifestParts(facts);
  return manifestXml({
    '@identifier': `MANIFEST-${name}`,
    '@version': version,
    '@xmlns': 'http://www.imsglobal.org/xsd/imscp_v1p1',
    '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
    '@xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
    '@xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
    '@xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xsi:schemaLocation': [
      'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    ].join(' '),
    metadata: { schema: 'ADL SCORM', schemaversion: SCHEMA_VERSIONS[edition] },
    organizations: {
      '@default': `ORG-${name}`,
      organization: {
        '@identifier': `ORG-${name}`,
        title,
        item: {
          '@identifier': `ITEM-${name}`,
          '@identifierref': `RES-${name}`,
          '@isvisible': 'true',
          title,
          'imsss:sequencing': {
            'imsss:deliveryControls': { '@completionSetByContent': 'true', '@objectiveSetByContent': 'true' },
          },
          'adlnav:presentation': {
            'adlnav:navigationInterface': { 'adlnav:hideLMSUI': ['previous', 'continue'] },
          },
        },
        'imsss:sequencing': { 'imsss:controlMode': { '@choice': 'true', '@flow': 'true' } },
      },
    },
    resources: {
      resource: {
        '@identifier': `RES-${name}`,
        '@type': 'webcontent',
        '@adlcp:scormType': 'sco',
        '@href': href,
        file: files,
      },
    },
  });
}
