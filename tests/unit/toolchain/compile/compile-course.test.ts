import { afterEach, describe, expect, test } from 'vitest';
import { compileCourse } from '../../../../src/toolchain/compile/compile-course.ts';
import { endLine, slotLine } from '../../../../src/toolchain/compile/slots-file.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';
import type { Edit } from './course-copy.ts';

const copies: CourseCopy[] = [];
function copyWith(...edits: readonly Edit[]): CourseCopy {
  const copy = new CourseCopy(SMALL_COURSE, edits);
  copies.push(copy);
  return copy;
}
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

const EN = 'm01/ruler/en.yaml';
const LESSON = 'm01/ruler/lesson.yaml';
const hashWith = (...edits: readonly Edit[]): string => copyWith(...edits).compile().index.hash;

describe('the compiled course', () => {
  test('has each lesson in each language and an index with the slots as runs', () => {
    const { index, lessons, titles } = copyWith().compile();
    expect(lessons.map(({ lesson, language }) => `${lesson.id} ${language}`)).toEqual(['m01-ruler en', 'm01-ruler de']);
    expect(lessons.every(({ hash, format }) => hash === index.hash && format === 1)).toBe(true);
    expect(index).toMatchObject({
      format: 1,
      id: 'small',
      version: '1.2.3',
      languages: ['en', 'de'],
      slots: 'L5QPR',
      modules: [
        {
          id: 'm01',
          number: '1',
          lessons: [{ id: 'm01-ruler', screens: 9, slot: 1, check: { places: [7], result: 8 } }],
        },
      ],
    });
    expect(titles.de).toEqual({
      title: 'Kleiner Kurs',
      modules: { m01: { title: 'Erste Schritte', lessons: { 'm01-ruler': 'Das Lineal' } } },
    });
  });

  test('lets every objective count unless course.yaml says from how many questions on', () => {
    expect(copyWith().compile().index.pass).toEqual({ score: 80, objective: 60, objectiveFrom: 1 });
    const edit: Edit = { file: 'course.yaml', find: 'objective: 60', put: 'objective: 60, objectiveFrom: 3' };
    expect(copyWith(edit).compile().index.pass.objectiveFrom).toBe(3);
  });

  test('gives practice questions their row and pool questions none', () => {
    const lesson = copyWith().compile().lessons[0]?.lesson;
    expect(lesson?.questions.map((question) => question.slot)).toEqual([2, 3, 4, 5]);
    expect(lesson?.check?.pool.map((question) => question.slot)).toEqual([undefined, undefined, undefined]);
  });

  test('holds texts as rich text with quantities in the language', () => {
    const [en, de] = copyWith()
      .compile()
      .lessons.map(({ texts }) => texts.screens.goal);
    expect(en).toEqual({
      heading: 'A bar of 12.5\u00A0mm',
      intro: [
        { p: ['The bar is ', { b: 'small' }, '. Its ', { term: 'scale', words: 'scale' }, ' is 1:2.'] },
        { ul: [['It is 1\u202F250.5\u00A0mm long.'], ['The hole is Ø20, ±0, at 45°.']] },
      ],
    });
    expect(de?.heading).toBe('Ein Stab von 12,5\u00A0mm');
  });

  test('writes labels escaped into the figures and keeps them out of the texts', () => {
    const german = copyWith().compile().lessons[1];
    const bar = german?.lesson.figures.find((figure) => figure.id === 'bar');
    expect(bar?.svg).toContain('>12,5\u00A0mm &amp; &lt; 13</text>');
    expect(german?.texts.figures.bar).toEqual({ alt: 'Ein Stab' });
  });

  test('names each term of the lesson by its preferred word in every language', () => {
    const lesson = copyWith().compile().lessons[0]?.lesson;
    expect(lesson?.terms).toEqual([{ id: 'scale', words: { en: 'scale', de: 'Maßstab' } }]);
  });

  test('brings the meaning of a linked term from the lesson that introduces it', () => {
    const copy = secondLesson();
    const second = copy.compile().lessons.find(({ lesson }) => lesson.id === 'm01-second');
    expect(second?.lesson.terms.map((term) => term.id)).toEqual(['scale']);
    expect(second?.texts.terms).toEqual({ scale: 'The ratio of drawn to real.' });
  });

  test('gives every lesson but the first two places for what it asks again, and tells where questions are', () => {
    const { index } = secondLesson().compile();
    const [first, second] = index.modules[0]?.lessons ?? [];
    expect(first).toMatchObject({ questions: [2, 4] });
    expect(first).not.toHaveProperty('retrieval');
    expect(second).toMatchObject({ retrieval: [10, 11] });
    expect(second).not.toHaveProperty('questions');
    expect(index.slots).toBe('L5QPRL2M');
  });

  test('warns of a lesson that could ask something again and does not, and gives it no places', () => {
    const copy = secondLesson();
    expect(copy.warnings().filter((warning) => warning.includes('P16'))).toEqual([]);
    const yaml = copy.read('m01/second/lesson.yaml');
    copy.edit({ file: 'm01/second/lesson.yaml', text: `${yaml}retrieval: false\n` });
    expect(copy.warnings().filter((warning) => warning.includes('P16'))).toEqual([
      expect.stringMatching(/^m01\/second\/lesson\.yaml:\d+:\d+ P16 lesson 1\.2 asks nothing of earlier lessons again/),
    ]);
    expect(copy.compile().index.modules[0]?.lessons[1]).not.toHaveProperty('retrieval');
  });

  test('does not warn of the first lesson, which has nothing to ask again', () => {
    const copy = copyWith();
    copy.edit({ file: LESSON, text: `${copy.read(LESSON)}retrieval: false\n` });
    expect(copy.warnings().filter((warning) => warning.includes('P16'))).toEqual([]);
  });

  test('is the same in another folder', () => {
    expect(copyWith().compile()).toEqual(copyWith().compile());
  });
});

function secondLesson(): CourseCopy {
  const texts = (link: string): string =>
    `title: T\nobjectives: { o: O }\nscreens: { s: { heading: H, t: 'A ${link}.' } }\n`;
  const copy = copyWith({ file: 'm01/module.yaml', find: '[ruler]', put: '[ruler, second]' });
  copy.makeFolder('m01/second');
  copy.edit({
    file: 'm01/second/lesson.yaml',
    text: `number: '1.2'\nobjectives: [o]\nterms: []\nscreens: [{ id: s, blocks: [{ kind: text, id: t }] }]\n`,
  });
  copy.edit({ file: 'm01/second/en.yaml', text: texts('[scale](scale)') });
  copy.edit({ file: 'm01/second/de.yaml', text: texts('[Maßstab](scale)') });
  copy.edit({
    file: 'slots.tsv',
    find: endLine(8),
    put:
      slotLine(9, { kind: 'lesson', key: 'm01-second' }) +
      [1, 2].map((at) => slotLine(9 + at, { kind: 'retrieval', key: `m01-second/retrieval/${at}` })).join('') +
      endLine(11),
  });
  return copy;
}

describe('the languages of a copy', () => {
  const only: Edit[] = [
    { file: 'course.yaml', find: '[en, de]', put: '[de]' },
    { file: 'en.yaml', text: null },
    { file: EN, text: null },
  ];

  test('a course of one language needs no file of another', () => {
    const course = copyWith(...only).compile();
    expect(course.index.languages).toEqual(['de']);
    expect(course.index.defaultLanguage).toBe('de');
    expect(course.lessons.map(({ language }) => language)).toEqual(['de']);
    expect(course.lessons[0]?.lesson.terms[0]?.words).toEqual({ de: 'Maßstab' });
  });

  test('a copy with fewer languages may keep the files of the others', () => {
    const [languages] = only;
    expect(copyWith(...(languages ? [languages] : [])).compile()).toEqual(copyWith(...only).compile());
  });

  test('compiling some of the languages equals a course that has only these', () => {
    expect(copyWith().compile(['de'])).toEqual(copyWith(...only).compile());
  });

  test('a language that the course does not have is a problem', () => {
    expect(copyWith().problems(['fr'])).toEqual([
      'course.yaml:4:12 language "fr" was asked for; the course has en, de',
    ]);
  });
});

describe('the content hash', () => {
  const before = hashWith();

  test.each<[string, Edit]>([
    ['a word of a text', { file: EN, find: 'Too short.', put: 'Much too short.' }],
    ['a label', { file: EN, find: '{12.5 mm} & < 13', put: '13' }],
    ['a figure', { file: 'm01/ruler/bar.svg', find: 'width="80"', put: 'width="81"' }],
    ['an answer', { file: LESSON, find: 'answer: 80,', put: 'answer: 81,' }],
    ['a title', { file: 'en.yaml', find: 'First steps', put: 'First step' }],
    ['a pass rule', { file: 'course.yaml', find: 'score: 80', put: 'score: 70' }],
    ['a word of the term table', { file: 'terms.tsv', find: 'scale\tscale\t', put: 'scale\tscales\t' }],
    ['the order of languages', { file: 'course.yaml', find: '[en, de]', put: '[de, en]' }],
  ])('changes with %s', (_name, edit) => {
    expect(hashWith(edit)).not.toBe(before);
  });

  test.each<[string, Edit]>([
    ['the version', { file: 'course.yaml', find: '1.2.3', put: '1.2.4' }],
    ['a synonym of the term table', { file: 'terms.tsv', find: 'scale\tscale\t', put: 'scale\tscale (size)\t' }],
    ['a comment', { file: LESSON, find: "number: '1.1'", put: "# a note\nnumber: '1.1'" }],
    ['the layout of a figure file', { file: 'm01/ruler/bar.svg', find: '  <rect', put: '\n\n      <rect' }],
  ])('does not change with %s', (_name, edit) => {
    expect(hashWith(edit)).toBe(before);
  });
});

test('the census counts what the course consists of', () => {
  const result = compileCourse(SMALL_COURSE);
  expect('census' in result && result.census).toEqual({
    modules: 1,
    lessons: 1,
    screens: 9,
    questions: 7,
    questionsByKind: { choice: 3, multiple: 1, match: 1, number: 2 },
    numbered: { questions: 0, combinations: 0 },
    slots: 8,
    parts: 0,
    exercises: 0,
    terms: 4,
    languages: ['en', 'de'],
    words: { en: expect.any(Number), de: expect.any(Number) },
    warnings: [],
  });
});
