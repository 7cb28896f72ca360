import type { CompiledLesson, CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { Language } from '../../../src/domain/course/language.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { PackageConfig } from '../../../src/domain/course/package-config.ts';
import type { CourseTexts, LessonTexts } from '../../../src/domain/course/texts.ts';
import { lessonTexts } from './fixture-texts.ts';

export type FixtureLanguage = 'en' | 'de' | 'ro';

/** Ids and slots are branded: fixtures are plain data, so they are branded in this one place. */
function branded<T>(data: unknown): T {
  return data as T;
}

const HASH = '0a1b2c3d';

/**
 * Two modules; the first has two lessons, of which the first has a check. Slots 1 to 6; what the two later lessons ask
 * again has slots 7 to 10.
 */
export const courseIndex = branded<CourseIndex>({
  format: 1,
  id: 'fixture',
  version: '0.1.0',
  hash: HASH,
  languages: ['en', 'de', 'ro'],
  defaultLanguage: 'en',
  pass: { score: 80, objective: 60, objectiveFrom: 1 },
  modules: [
    {
      id: 'm01',
      number: '2',
      lessons: [
        { id: 'm01-lines', number: '2.5', screens: 6, slot: 1, questions: [2, 1], check: { places: [3], result: 4 } },
        { id: 'm01-more', number: '2.6', screens: 1, slot: 5, retrieval: [7, 8] },
      ],
    },
    { id: 'm02', number: '3', lessons: [{ id: 'm02-views', number: '3.1', screens: 2, slot: 6, retrieval: [9, 10] }] },
  ],
  slots: 'LQPR2L4M',
});

export const config = branded<PackageConfig>({
  course: courseIndex,
  player: '0.1.0',
  reportLanguage: 'en',
  standard: '1.2',
  statusWhenDone: 'completed',
  site: { retentionDays: 180, downloads: false },
});

const bracket = `<svg viewBox="0 0 86 62"><path class="w" d="M2 60H62M12 50H62M2 60V10M12 50V10M12 20L38 50M2 10H12M62 60V50"/>
<path class="h hi" d="M56 60V50M44 60V50"/><path class="c" d="M50 62V46"/>
<text class="hi" x="42" y="36">A</text><path class="d hi" d="M46 38L50 46"/></svg>`;
const built = `<svg viewBox="0 0 100 60"><path class="t" d="M5 55H95"/><g data-step="2"><path class="w" d="M10 50V10"/></g>
<g data-step="3"><path class="w" d="M10 10H80V50H10"/></g></svg>`;

const TERMS = [
  { id: 'hidden_edge', words: { en: 'hidden edge', de: 'verdeckte Kante', ro: 'muchie acoperită' } },
  { id: 'dashed_line', words: { en: 'dashed line', de: 'Strichlinie', ro: 'linie întreruptă' } },
];

const lines = branded<Lesson>({
  id: 'm01-lines',
  number: '2.5',
  slot: 1,
  objectives: ['lines'],
  screens: [
    {
      id: 'see',
      blocks: [
        { kind: 'text', id: 'intro' },
        { kind: 'figure', figure: 'bracket' },
        { kind: 'callout', id: 'keep', tone: 'keep' },
      ],
    },
    { id: 'build', blocks: [{ kind: 'steps', id: 'build', figure: 'built', count: 3 }] },
    { id: 'show', blocks: [{ kind: 'example', id: 'example', figure: 'bracket', count: 2 }] },
    {
      id: 'rule',
      blocks: [
        { kind: 'table', id: 'lines', columns: 3, rows: 2 },
        { kind: 'callout', id: 'note', tone: 'note' },
      ],
    },
    { id: 'try', blocks: [{ kind: 'question', question: 'q1' }] },
    { id: 'words', blocks: [{ kind: 'words' }] },
  ],
  questions: [
    {
      kind: 'choice',
      id: 'q1',
      name: 'hidden-line',
      slot: 2,
      objective: 'lines',
      hints: 1,
      options: [{ id: 'a' }, { id: 'b' }],
      answer: 'b',
    },
  ],
  figures: [
    { id: 'bracket', svg: bracket },
    { id: 'built', svg: built },
  ],
  terms: TERMS,
});

const short = (id: string, number: string, slot: number, screens: number): Lesson =>
  branded<Lesson>({
    id,
    number,
    slot,
    objectives: [],
    screens: Array.from({ length: screens }, (_, screen) => ({
      id: `s${screen + 1}`,
      blocks: [{ kind: 'text', id: 'text' }],
    })),
    questions: [],
    figures: [],
    terms: [],
  });

const shortTexts = (title: string, screens: number): LessonTexts => ({
  title,
  objectives: {},
  screens: Object.fromEntries(
    Array.from({ length: screens }, (_, screen) => [
      `s${screen + 1}`,
      { heading: `${title} ${screen + 1}`, text: [{ p: [title] }] },
    ]),
  ),
  questions: {},
  figures: {},
  terms: {},
});

export const courseTexts: Readonly<Record<FixtureLanguage, CourseTexts>> = {
  en: {
    title: 'Technical drawing',
    modules: {
      m01: {
        title: 'The drawing sheet',
        lessons: { 'm01-lines': 'Lines and their meaning', 'm01-more': 'More lines' },
      },
      m02: { title: 'Views: from the part to the drawing', lessons: { 'm02-views': 'Six views' } },
    },
  },
  de: {
    title: 'Technisches Zeichnen',
    modules: {
      m01: {
        title: 'Das Zeichenblatt',
        lessons: { 'm01-lines': 'Linien und ihre Bedeutung', 'm01-more': 'Noch mehr Linien' },
      },
      m02: { title: 'Ansichten: vom Teil zur Zeichnung', lessons: { 'm02-views': 'Sechs Ansichten' } },
    },
  },
  ro: {
    title: 'Desen tehnic',
    modules: {
      m01: {
        title: 'Planșa de desen',
        lessons: { 'm01-lines': 'Liniile și rolul lor', 'm01-more': 'Mai multe linii' },
      },
      m02: { title: 'Vederi: de la piesă la desen', lessons: { 'm02-views': 'Șase vederi' } },
    },
  },
};

/** A lesson as the content loader hands it out. */
export function fixtureLesson(id: string, language: Language): CompiledLesson {
  const known = language === 'de' || language === 'ro' ? language : 'en';
  const title = courseTexts[known].title;
  const all: Readonly<Record<string, { lesson: Lesson; texts: LessonTexts }>> = {
    'm01-lines': { lesson: lines, texts: lessonTexts[known] },
    'm01-more': { lesson: short('m01-more', '2.6', 5, 1), texts: shortTexts(title, 1) },
    'm02-views': { lesson: short('m02-views', '3.1', 6, 2), texts: shortTexts(title, 2) },
  };
  return branded<CompiledLesson>({ format: 1, hash: HASH, language, ...all[id] });
}
