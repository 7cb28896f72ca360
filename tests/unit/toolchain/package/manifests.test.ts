import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { STANDARDS, type Standard } from '../../../../src/domain/course/package-config.ts';
import type { ManifestFacts } from '../../../../src/toolchain/package/manifest-facts.ts';
import { textOf } from '../../../../src/toolchain/package/package-file.ts';
import { schemaFiles } from '../../../../src/toolchain/package/schemas.ts';
import { STANDARD_FACTS } from '../../../../src/toolchain/package/standards.ts';
import { allSchemas } from '../../../support/all-schemas.ts';

const facts: ManifestFacts = {
  courseId: 'technical-drawing',
  version: '0.1.0',
  title: 'Desen tehnic: „scara” & <piese>',
  start: 'index.html',
  paths: ['content/de.js', 'fonts/td latin é.woff2', 'index.html'],
};

const manifestOf = (standard: Standard, change: Partial<ManifestFacts> = {}): string =>
  STANDARD_FACTS[standard].manifest({ ...facts, ...change });

/** Validates as a host without a network would: the schemas find each other beside the manifest. */
async function problemsOf(manifest: string, standard: Standard): Promise<readonly string[] | undefined> {
  const result = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: { fileName: 'all.xsd', contents: allSchemas(manifest) },
    preload: schemaFiles(standard).map((file) => ({ fileName: file.path, contents: textOf(file) })),
  });
  return result.valid ? undefined : result.errors.map(({ message }) => message);
}

describe.each(STANDARDS)('the manifest of %s', (standard) => {
  const manifest = manifestOf(standard);

  it('is valid against the schemas of its standard, without a network', async () => {
    expect(await problemsOf(manifest, standard)).toBeUndefined();
    expect(await problemsOf(manifestOf(standard, { title: '\u{1f4d0}'.repeat(300) }), standard)).toBeUndefined();
  });

  it.each([
    ['a type that is no SCO', manifest.replace(/scorm(T|t)ype="sco"/, 'scorm$1ype="scorm"')],
    ['an item without an identifier', manifest.replace(/ identifier="ITEM-[^"]*"/, '')],
    ['an element of no schema', manifest.replace('<metadata>', '<metadata><other xmlns="urn:x"/>')],
  ])('would not be valid with %s', async (_, broken) => {
    expect(broken).not.toBe(manifest);
    expect(await problemsOf(broken, standard)).toBeDefined();
  });

  it('names one SCO by the literal names that hosts look for', () => {
    expect(manifest).toContain('<schema>ADL SCORM</schema>');
    expect(manifest.match(/<(item|organization|resource) /g)).toEqual(['<organization ', '<item ', '<resource ']);
  });

  it('keeps its identifiers when version, title and files change', () => {
    const ids = (text: string): readonly string[] => text.match(/ identifier="[^"]*"/g) ?? [];
    expect(ids(manifestOf(standard, { version: '9', title: 'Other', paths: ['index.html'] }))).toEqual(ids(manifest));
    expect(manifest).toContain('<item identifier="ITEM-technical-drawing" identifierref="RES-technical-drawing"');
  });

  it('lists every file with its path encoded', () => {
    expect([...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'content/de.js',
      'fonts/td%20latin%20%C3%A9.woff2',
      'index.html',
    ]);
  });

  it('sets no mastery score and no prerequisites', () => {
    expect(manifest).not.toMatch(/masteryscore|prerequisites|minNormalizedMeasure|satisfiedByMeasure/);
  });

  it('brings schema files that import nothing that is not beside them', () => {
    const files = schemaFiles(standard);
    const imports = files.flatMap((file) =>
      [...textOf(file).matchAll(/<\w+:(?:import|include)\b[^>]*?schemaLocation\s*=\s*"([^"]*)"/g)].map(
        ([, name]) => name,
      ),
    );
    expect(imports.length).toBeGreaterThan(0);
    // Only an example in the documentation of xml.xsd names an address.
    const local = imports.filter((name) => name !== 'http://www.w3.org/2001/03/xml.xsd');
    for (const name of local) expect(files.map(({ path }) => path)).toContain(name);
  });
});

describe('the manifest of 1.2', () => {
  it('names its version, and its SCO in small letters', () => {
    const manifest = manifestOf('1.2');
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest).toContain('adlcp:scormtype="sco"');
    expect(manifest).toMatch(/<manifest [^>]*xmlns="http:\/\/www\.imsproject\.org\/xsd\/imscp_rootv1p1p2"/);
  });
});

describe.each([
  ['2004-4th', '2004 4th Edition'],
  ['2004-3rd', '2004 3rd Edition'],
] as const)('the manifest of %s', (standard, version) => {
  const manifest = manifestOf(standard);

  it('names its edition, and its SCO with a capital letter', () => {
    expect(manifest).toContain(`<schemaversion>${version}</schemaversion>`);
    expect(manifest).toContain('adlcp:scormType="sco"');
    expect(manifest).toMatch(/<manifest [^>]*xmlns="http:\/\/www\.imsglobal\.org\/xsd\/imscp_v1p1"/);
    for (const [prefix, namespace] of [
      ['adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3'],
      ['adlseq', 'http://www.adlnet.org/xsd/adlseq_v1p3'],
      ['adlnav', 'http://www.adlnet.org/xsd/adlnav_v1p3'],
      ['imsss', 'http://www.imsglobal.org/xsd/imsss'],
    ]) {
      expect(manifest).toContain(`xmlns:${prefix}="${namespace}"`);
    }
  });

  it('lets the SCO start by itself and leaves completion and success to it', () => {
    expect(manifest).toContain('<imsss:controlMode choice="true" flow="true"/>');
    expect(manifest).toContain('<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>');
  });
});
