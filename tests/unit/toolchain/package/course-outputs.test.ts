import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { courseOutputs } from '../../../../src/toolchain/package/course-outputs.ts';
import { textFile } from '../../../../src/toolchain/package/package-file.ts';
import { schemaFiles } from '../../../../src/toolchain/package/schemas.ts';
import { STANDARDS } from '../../../../src/domain/course/package-config.ts';
import { sampleCourse, sampleInputs, samplePlayer } from './sample.ts';

function made(changes: Parameters<typeof sampleInputs>[0] = {}) {
  const outputs = courseOutputs(sampleInputs(changes));
  if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
  const [scorm12, fourth, third] = outputs.value.packages;
  if (!scorm12 || !fourth || !third) throw new Error('There are not three packages');
  const { intranet } = outputs.value;
  return { scorm12, fourth, third, intranet, zipped: unzipSync(scorm12.bytes) };
}

describe('the outputs of a course', () => {
  it('are a zip that holds the intranet folder, the manifest at its root and the schemas', () => {
    const { zipped, intranet } = made();
    const folder = intranet.map(({ path }) => path);
    expect(folder).toContain('licences.txt');
    expect(folder).toContain('content/en.js');
    expect(Object.keys(zipped)).toEqual(
      [...folder, 'imsmanifest.xml', ...schemaFiles('1.2').map(({ path }) => path)].sort(),
    );
    for (const { path, bytes } of intranet) expect(zipped[path]).toEqual(bytes);
  });

  it('are a zip for each edition of SCORM 2004, told from each other by manifest, schemas and page alone', () => {
    const { fourth, third } = made();
    expect([fourth, third].map(({ entry }) => [entry.file, entry.standard])).toEqual([
      ['sample-course_scorm2004-4th.zip', 'SCORM 2004 4th Edition'],
      ['sample-course_scorm2004-3rd.zip', 'SCORM 2004 3rd Edition'],
    ]);
    const [a, b] = [unzipSync(fourth.bytes), unzipSync(third.bytes)];
    expect(Object.keys(a)).toEqual(Object.keys(b));
    const schemas = schemaFiles('2004-4th').map(({ path }) => path);
    const other = Object.keys(a).filter(
      (path) => !schemas.includes(path) && strFromU8(a[path]!) !== strFromU8(b[path]!),
    );
    expect(other).toEqual(['imsmanifest.xml', 'index.html']);
    expect(strFromU8(a['index.html']!)).toContain('"standard":"2004-4th"');
    expect(strFromU8(b['index.html']!)).toContain('"standard":"2004-3rd"');
  });

  it('hold the adapter of their standard in front of the player, and the other one beside it', () => {
    const { zipped, fourth } = made();
    const z2004 = unzipSync(fourth.bytes);
    expect(strFromU8(zipped['player.js']!)).toBe('var piece_scorm12=12;\n"use strict";');
    expect(strFromU8(z2004['player.js']!)).toBe('var piece_scorm2004=2004;\n"use strict";');
    expect(Object.keys(zipped).filter((path) => path.startsWith('scorm'))).toEqual(['scorm2004.js']);
    expect(Object.keys(z2004).filter((path) => path.startsWith('scorm'))).toEqual(['scorm12.js']);
  });

  it('hold the adapter for strict responses when those are asked for, and say so', () => {
    const { scorm12, fourth, zipped } = made({ responses: 'strict' });
    expect(strFromU8(zipped['player.js']!)).toBe('var piece_scorm12_strict=13;\n"use strict";');
    expect(Object.keys(zipped).filter((path) => path.startsWith('scorm'))).toEqual(['scorm2004.js']);
    expect(strFromU8(zipped['index.html']!)).toContain('"responses":"strict"');
    expect(scorm12.entry.responses).toBe('strict');
    expect(Object.keys(unzipSync(fourth.bytes)).filter((path) => path.startsWith('scorm'))).toEqual([
      'scorm12-strict.js',
    ]);
    const plain = made();
    expect(strFromU8(plain.zipped['index.html']!)).not.toContain('responses');
    expect([plain.scorm12, plain.fourth, plain.third].map(({ entry }) => entry.responses)).toEqual([
      'readable',
      'strict',
      'strict',
    ]);
  });

  it.each(STANDARDS)('keep languages, first language, report language and status in the package of %s', (standard) => {
    const course = sampleCourse();
    const index = { ...course.index, languages: ['de', 'ro'] as const, defaultLanguage: 'ro' as const };
    const inputs = sampleInputs({ course: { ...course, index }, reportLanguage: 'de', status: 'passed' });
    const outputs = courseOutputs({ ...inputs, standards: [standard] });
    if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
    const [only, ...others] = outputs.value.packages;
    expect(others).toEqual([]);
    expect(only?.entry).toMatchObject({ languages: ['de', 'ro'], reportLanguage: 'de', status: 'passed' });
    const files = unzipSync(only!.bytes);
    expect(Object.keys(files).filter((path) => path.startsWith('content/'))).toEqual([
      'content/de.js',
      'content/de.m02-one.js',
      'content/ro.js',
      'content/ro.m02-one.js',
    ]);
    const page = strFromU8(files['index.html']!);
    expect(page).toContain('<html lang="ro">');
    expect(page).toContain('"languages":["de","ro"],"defaultLanguage":"ro"');
    expect(page).toContain('"reportLanguage":"de","statusWhenDone":"passed"');
    expect(page).not.toContain('lang="en"');
    expect(strFromU8(files['imsmanifest.xml']!)).toContain('<title>Desen tehnic</title>');
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
      module: null,
      version: '1.2.3',
      hash: '0a1b2c3d',
      standard: 'SCORM 1.2',
      languages: ['en', 'de', 'ro'],
      reportLanguage: 'de',
      status: 'completed',
      responses: 'readable',
      bytes: scorm12.bytes.length,
      sha256: createHash('sha256').update(scorm12.bytes).digest('hex'),
    });
  });

  it('tell the player report language, status and site', () => {
    const { zipped } = made({ status: 'passed', reportLanguage: 'ro', site: { retentionDays: 9, downloads: true } });
    const page = strFromU8(zipped['index.html']!);
    expect(page).toContain(
      '"standard":"1.2","reportLanguage":"ro","statusWhenDone":"passed","site":{"retentionDays":9,"downloads":true}',
    );
  });

  it.each([
    ['a player without the adapter', { player: samplePlayer().slice(0, 3) }, 'The built player has no scorm2004.js'],
    ['a player without a page', { player: samplePlayer().slice(1) }, 'The built player has no index.html'],
    [
      'a report language that the course does not have',
      { reportLanguage: 'fr' as const },
      '--report-language: "fr" is no language of the course; it has en, de, ro.',
    ],
    [
      'strict responses without their adapter',
      { responses: 'strict' as const, player: samplePlayer().filter(({ path }) => !path.includes('strict')) },
      'The built player has no scorm12-strict.js',
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
