import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledCourse, CompiledLesson } from '../../../../src/domain/course/compiled.ts';
import type { CourseId, LessonId, ModuleId, SlotNumber } from '../../../../src/domain/course/ids.ts';
import type { Language } from '../../../../src/domain/course/language.ts';
import type { CourseTexts } from '../../../../src/domain/course/texts.ts';
import type { CourseInputs } from '../../../../src/toolchain/package/course-outputs.ts';
import { type PackageFile, textFile } from '../../../../src/toolchain/package/package-file.ts';
import type { UiTexts } from '../../../../src/toolchain/package/ui-texts.ts';

export const PROJECT = join(fileURLToPath(new URL('.', import.meta.url)), '../../../..');

const TITLES: Readonly<Partial<Record<Language, string>>> = {
  en: 'Drawing & "reading" <parts>',
  de: 'Technisches Zeichnen',
  ro: 'Desen tehnic',
};

function sampleLesson(id: string, language: Language): CompiledLesson {
  const lesson = { id: id as LessonId, number: '1.1', slot: 1 as SlotNumber, objectives: [], screens: [] };
  const texts = { title: id, objectives: {}, screens: {}, questions: {}, figures: {}, terms: {} };
  return {
    format: 1,
    hash: '0a1b2c3d',
    language,
    lesson: { ...lesson, questions: [], figures: [], terms: [] },
    texts,
  };
}

function sampleModules(language: Language): CourseTexts['modules'] {
  return Object.fromEntries(
    ['m01', 'm02'].map((id) => [id, { title: `Module ${id} ${language}`, lessons: { [`${id}-one`]: `${id}-one` } }]),
  );
}

/** A course of two modules in three languages, without lessons' content. */
export function sampleCourse(): CompiledCourse {
  const languages: readonly Language[] = ['en', 'de', 'ro'];
  const modules = ['m01', 'm02'];
  return {
    index: {
      format: 1,
      id: 'sample-course' as CourseId,
      version: '1.2.3',
      hash: '0a1b2c3d',
      languages,
      defaultLanguage: 'en',
      pass: { score: 80, objective: 60, objectiveFrom: 1 },
      modules: modules.map((id, at) => ({
        id: id as ModuleId,
        number: String(at + 1),
        lessons: [
          { id: `${id}-one` as LessonId, number: `${String(at + 1)}.1`, screens: 3, slot: (at + 1) as SlotNumber },
        ],
      })),
      slots: '2L',
    },
    titles: Object.fromEntries(
      languages.map((language) => [language, { title: TITLES[language] ?? '', modules: sampleModules(language) }]),
    ),
    slotKeys: modules.map((id) => `${id}-one`),
    faults: {},
    lessons: languages.flatMap((language) => modules.map((id) => sampleLesson(`${id}-one`, language))),
  };
}

export function sampleUi(): UiTexts {
  return new Map(
    sampleCourse().index.languages.map((language) => [language, { player: { next: `next ${language}` }, quiz: {} }]),
  );
}

export const SAMPLE_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="package-config" content="" />
    <title>Player</title>
    <link rel="icon" href="icon.svg" />
    <script defer src="./player.js"></script>
  </head>
  <body><noscript></noscript></body>
</html>
`;

/** What the build of the player leaves, in small. */
export function samplePlayer(): readonly PackageFile[] {
  return [
    textFile('index.html', SAMPLE_PAGE),
    textFile('player.js', '"use strict";'),
    textFile('scorm12.js', 'var piece_scorm12=12;\n'),
    textFile('scorm12-strict.js', 'var piece_scorm12_strict=13;\n'),
    textFile('scorm2004.js', 'var piece_scorm2004=2004;\n'),
    textFile('ping.js', 'window.ping=1;'),
    textFile('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#fff" d="M0 0"/></svg>'),
    { path: 'fonts/td latin.woff2', bytes: new Uint8Array([1, 2, 3]) },
  ];
}

export function sampleInputs(changes: Partial<CourseInputs> = {}): CourseInputs {
  return {
    course: sampleCourse(),
    ui: sampleUi(),
    player: samplePlayer(),
    playerVersion: '0.1.0',
    licences: 'Licences\n',
    site: { retentionDays: 180, downloads: false },
    status: 'completed',
    ...changes,
  };
}
