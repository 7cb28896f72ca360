import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appLibraries } from '../../../../src/toolchain/licences/app-libraries.ts';
import { licencesText } from '../../../../src/toolchain/licences/licences-text.ts';
import { thirdParties } from '../../../../src/toolchain/licences/third-party.ts';
import { PROJECT } from '../package/sample.ts';

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

function project(packages: Readonly<Record<string, { dependencies?: object; licence?: string }>>): string {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  for (const [path, { dependencies, licence }] of Object.entries(packages)) {
    const folder = join(root, path);
    mkdirSync(folder, { recursive: true });
    const name = path.split('node_modules/').at(-1);
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', license: 'MIT', dependencies }),
    );
    if (licence !== undefined) writeFileSync(join(folder, 'LICENSE.md'), licence);
  }
  return root;
}

describe('licences.txt', () => {
  const libraries = appLibraries(PROJECT, 'learner');
  const text = licencesText(PROJECT, 'Ștanțe și matrițe', 'learner');

  it('carries every dependency and those that Lit stands on', () => {
    const names = thirdParties(PROJECT, libraries).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...libraries, 'lit-html', '@lit/reactive-element']));
    for (const { name, version, licence, text: full } of thirdParties(PROJECT, libraries)) {
      expect(text).toContain(`${name} ${version} (${licence})`);
      expect(text).toContain(full);
    }
  });

  it('carries player, course, font, schemas, and the notice that the Apache licence asks to pass on', () => {
    for (const words of [
      'MIT License',
      'CC BY 4.0',
      'SIL OPEN FONT LICENSE',
      'IMS Global',
      'Copyright (c) 2014-2017 David Fahlander',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('names the authors by their course and by no other', () => {
    expect(text).toContain('The authors of the course “Ștanțe și matrițe”\nLicensed under Creative Commons');
    const [, course = ''] = text.split('The course: texts, questions and figures');
    expect(course).not.toContain('Technical Drawing');
  });

  it('is the same every time', () => {
    expect(licencesText(PROJECT, 'Ștanțe și matrițe', 'learner')).toBe(text);
  });

  it('names the libraries of its own app, and no dependency of the project belongs to none', () => {
    const tutor = appLibraries(PROJECT, 'tutor');
    expect(libraries).toEqual(expect.arrayContaining(['lit', 'dexie', 'i18next', 'three', 'scorm-again']));
    expect(tutor).toEqual(expect.arrayContaining(['lit', 'dexie', 'i18next', '@noble/ciphers', 'fflate', 'sax']));
    for (const name of ['@noble/ciphers', 'fflate', 'sax']) expect(text).not.toContain(`\n${name} `);
    for (const name of ['three', 'scorm-again']) expect(tutor).not.toContain(name);
    expect([...new Set([...libraries, ...tutor])].sort()).toEqual(Object.keys(manifest.dependencies).sort());
    const own = licencesText(PROJECT, 'Ștanțe și matrițe', 'tutor');
    expect(own).toContain('The tutor app');
    expect(own).not.toContain('SCORM package');
  });
});

describe('third parties', () => {
  it('are found through their own folders, once each, without packages of types', () => {
    const root = project({
      '': { dependencies: { b: '1', a: '1' } },
      'node_modules/a': { dependencies: { b: '1', '@types/c': '1' }, licence: 'A' },
      'node_modules/b': { dependencies: { a: '1', d: '1' }, licence: 'B' },
      'node_modules/b/node_modules/d': { licence: 'D' },
    });
    expect(thirdParties(root, ['b', 'a']).map(({ name, text }) => [name, text])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['d', 'D'],
    ]);
  });

  it('without a licence file may not be shipped', () => {
    const root = project({ '': { dependencies: { a: '1' } }, 'node_modules/a': {} });
    expect(() => thirdParties(root, ['a'])).toThrow('The package a has no licence file');
  });

  it('that are not installed are named', () => {
    expect(() => thirdParties(project({ '': {} }), ['zzz'])).toThrow('The package zzz is not installed');
  });
});
