import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { scorm12Manifest, type ManifestFacts } from '../../../../src/toolchain/package/manifest.ts';
import { textOf } from '../../../../src/toolchain/package/package-file.ts';
import { SCHEMA_NAMES, scorm12Schemas } from '../../../../src/toolchain/package/schemas.ts';

const facts: ManifestFacts = {
  courseId: 'technical-drawing',
  version: '0.1.0',
  title: 'Desen tehnic: „scara” & <piese>',
  start: 'index.html',
  paths: ['content/de.js', 'fonts/td latin é.woff2', 'index.html'],
};

/** Validates as a host without a network would: the schemas find each other beside the manifest. */
async function problemsOf(manifest: string): Promise<readonly string[] | undefined> {
  const [adlcp, ...others] = scorm12Schemas().map((file) => ({ fileName: file.path, contents: textOf(file) }));
  const result = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: adlcp!,
    preload: others,
  });
  return result.valid ? undefined : result.errors.map(({ message }) => message);
}

describe('the manifest', () => {
  const manifest = scorm12Manifest(facts);

  it('is valid against the schemas of SCORM 1.2, without a network', async () => {
    expect(await problemsOf(manifest)).toBeUndefined();
    expect(await problemsOf(scorm12Manifest({ ...facts, title: '\u{1f4d0}'.repeat(300) }))).toBeUndefined();
  });

  it.each([
    ['a type that is no SCO', manifest.replace('scormtype="sco"', 'scormtype="scorm"')],
    ['an item without an identifier', manifest.replace(/ identifier="ITEM-[^"]*"/, '')],
    ['an element of no schema', manifest.replace('<metadata>', '<metadata><other/>')],
  ])('would not be valid with %s', async (_, broken) => {
    expect(await problemsOf(broken)).toBeDefined();
  });

  it('names the standard, its version and one SCO by the literal names that hosts look for', () => {
    expect(manifest).toContain('<schema>ADL SCORM</schema>');
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest).toContain('adlcp:scormtype="sco"');
    expect(manifest).toMatch(/<manifest [^>]*xmlns="http:\/\/www\.imsproject\.org\/xsd\/imscp_rootv1p1p2"/);
    expect(manifest.match(/<(item|organization|resource) /g)).toEqual(['<organization ', '<item ', '<resource ']);
  });

  it('keeps its identifiers when version, title and files change', () => {
    const ids = (text: string): readonly string[] => text.match(/ identifier="[^"]*"/g) ?? [];
    expect(ids(scorm12Manifest({ ...facts, version: '9', title: 'Other', paths: ['index.html'] }))).toEqual(
      ids(manifest),
    );
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
    expect(manifest).not.toMatch(/masteryscore|prerequisites/);
  });
});

describe('the schema files', () => {
  it('import nothing that is not beside them', () => {
    const imports = scorm12Schemas().flatMap((file) =>
      [...textOf(file).matchAll(/schemaLocation="([^"]*)"/g)].map(([, name]) => name),
    );
    expect(imports.length).toBeGreaterThan(0);
    for (const name of imports) expect(SCHEMA_NAMES).toContain(name);
  });
});
