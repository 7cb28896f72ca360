import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { courseOutputs } from '../../../../src/toolchain/package/course-outputs.ts';
import { textFile } from '../../../../src/toolchain/package/package-file.ts';
import { SCHEMA_NAMES } from '../../../../src/toolchain/package/schemas.ts';
import { sampleInputs, samplePlayer } from './sample.ts';

function made(changes: Parameters<typeof sampleInputs>[0] = {}) {
  const outputs = courseOutputs(sampleInputs(changes));
  if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
  return { ...outputs.value, zipped: unzipSync(outputs.value.scorm12.bytes) };
}

describe('the outputs of a course', () => {
  it('are a zip that holds the intranet folder, the manifest at its root and the schemas', () => {
    const { zipped, intranet } = made();
    const folder = intranet.map(({ path }) => path);
    expect(folder).toContain('licences.txt');
    expect(folder).toContain('content/en.js');
    expect(Object.keys(zipped)).toEqual([...folder, 'imsmanifest.xml', ...SCHEMA_NAMES].sort());
    for (const { path, bytes } of intranet) expect(zipped[path]).toEqual(bytes);
  });

  it('list in the manifest every file that the course needs', () => {
    const { zipped, intranet } = made();
    const listed = [...strFromU8(zipped['imsmanifest.xml']!).matchAll(/<file href="([^"]*)"/g)].map(([, href]) =>
      decodeURIComponent(href!),
    );
    expect(listed).toEqual(intranet.map(({ path }) => path));
  });

  it('are described by name, languages, size and sum', () => {
    const { scorm12 } = made({ reportLanguage: 'de' });
    expect(scorm12.entry).toEqual({
      file: 'sample-course_scorm12.zip',
      course: 'sample-course',
      version: '1.2.3',
      hash: '0a1b2c3d',
      standard: 'SCORM 1.2',
      languages: ['en', 'de', 'ro'],
      reportLanguage: 'de',
      bytes: scorm12.bytes.length,
      sha256: createHash('sha256').update(scorm12.bytes).digest('hex'),
    });
  });

  it('tell the player report language, status and site', () => {
    const { zipped } = made({ status: 'passed', reportLanguage: 'ro', site: { retentionDays: 9, downloads: true } });
    const page = strFromU8(zipped['index.html']!);
    expect(page).toContain(
      '"reportLanguage":"ro","statusWhenDone":"passed","site":{"retentionDays":9,"downloads":true}',
    );
  });

  it.each([
    ['a player without a page', { player: samplePlayer().slice(1) }, 'The built player has no index.html'],
    [
      'a report language that is not carried',
      { reportLanguage: 'fr' as const },
      '--report-language: "fr" is not in the package; it has en, de, ro.',
    ],
    [
      'a forbidden file',
      { player: [...samplePlayer(), textFile('player.js.map', '')] },
      'player.js.map: files of this type',
    ],
  ])('are refused for %s', (_, changes, words) => {
    const outputs = courseOutputs(sampleInputs(changes));
    expect(outputs.ok ? '' : outputs.problems.join('\n')).toContain(words);
  });
});
