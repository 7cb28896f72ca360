import { describe, expect, test } from 'vitest';
import { countWords, sentencesOf } from '../../../../src/toolchain/compile/count-words.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';
import type { Edit } from './course-copy.ts';

const EN = 'm01/ruler/en.yaml';
const DE = 'm01/ruler/de.yaml';
const LESSON = 'm01/ruler/lesson.yaml';
const words = (count: number): string => `${Array.from({ length: count }, () => 'go').join(' ')}.`;
const screenOf = (sentences: number): string =>
  Array.from({ length: sentences }, () => words(5))
    .join(' ')
    .replaceAll('. g', '. G');

function warningsOf(...edits: readonly Edit[]): readonly string[] {
  const copy = new CourseCopy(SMALL_COURSE, edits);
  const warnings = copy.warnings();
  copy.dispose();
  return warnings;
}
const keep = (file: string, text: string): Edit => ({
  file,
  find: file === DE ? 'Immer messen.' : 'Always measure.',
  put: JSON.stringify(text),
});

describe('warnings name the rule that a text breaks', () => {
  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'P01 a screen of more than 60 words',
      [keep(EN, screenOf(12))],
      ['P01 screen "show": 66 words on a screen, at most 60'],
    ],
    ['P01 in other languages a fifth more', [keep(DE, screenOf(13))], []],
    ['P01 and no more than that', [keep(DE, screenOf(15))], ['P01 screen "show": 80 words on a screen, at most 72']],
    [
      'P02 a sentence of more than 16 words',
      [keep(EN, words(17))],
      [`P02 screen "show": block "keep": a sentence of 17 words, at most 16: ${words(17)}`],
    ],
    [
      'P02 long sentences on average',
      [
        { file: EN, find: 'How long is the bar?', put: words(15) },
        { file: EN, find: '[Look at the number.]', put: `[${words(16)}]` },
        {
          file: EN,
          find: 'a: Too short., b: Yes., c: Too long.',
          put: `a: ${words(12)}, b: b${words(12)}, c: c${words(12)}`,
        },
      ],
      ['P02 question "q1": sentences have 13.4 words on average, at most 10'],
    ],
    [
      'P04 more than 4 new terms',
      [
        { file: LESSON, find: 'terms: [scale]', put: 'terms: [scale, full_size, edge, hem, bar]' },
        { file: 'terms.tsv', find: 'hem\them', put: 'bar\tbar\tb\tb\tb\tb\tStab\tb\t\tA bar.\t\nhem\them' },
        { file: EN, find: 'terms:', put: 'terms:\n  full_size: A.\n  edge: A.\n  hem: A.\n  bar: A.' },
        { file: DE, find: 'terms:', put: 'terms:\n  full_size: A.\n  edge: A.\n  hem: A.\n  bar: A.' },
      ],
      ['P04 5 new terms in a lesson, at most 4'],
    ],
    [
      'P04 a doubtful cell of the term table',
      [{ file: 'terms.tsv', find: 'Saum\t', put: 'Saum?\t' }],
      ['P04 term "hem" is doubtful in de: Saum?'],
    ],
    [
      'P07 brackets in brackets',
      [keep(EN, 'Go (and (then) stop).')],
      ['P07 screen "show": block "keep": brackets in brackets'],
    ],
    ['P07 Roman numerals', [keep(EN, 'Part IV is next.')], ['P07 screen "show": block "keep": Roman numeral IV']],
    [
      'P07 a phrase that points back',
      [keep(DE, 'Siehe oben.')],
      ['P07 screen "show": block "keep": "Siehe oben" sends the reader to another place'],
    ],
    [
      'P08 more than 5 steps',
      [
        { file: LESSON, find: 'id: sum, count: 2', put: 'id: sum, count: 6' },
        { file: EN, find: '[Measure., Double it.]', put: '[A., A., A., A., A., A.]' },
        { file: DE, find: '[Messen., Verdoppeln.]', put: '[A., A., A., A., A., A.]' },
      ],
      ['P08 screen "show": 6 steps, at most 5'],
    ],
    [
      'P18 a long question',
      [{ file: EN, find: 'stem: Match.', put: `stem: ${words(11)} G${words(10).slice(1)}` }],
      ['P18 question "q3": a question of 21 words, at most 20'],
    ],
    [
      'P18 a long option',
      [{ file: EN, find: 'a: One.', put: `a: ${words(9)}` }],
      ['P18 question "q2": option "a": an option of 9 words, at most 8'],
    ],
    [
      'P18 fewer than 3 options',
      [
        { file: LESSON, find: '{ id: b }, { id: c, fault: S2 }] }\n  - { id: q2', put: '{ id: b }] }\n  - { id: q2' },
        { file: EN, find: ", c: '{80 mm}' }", put: ' }' },
        { file: EN, find: ', c: Too long. }', put: ' }' },
        { file: DE, find: ", c: '{80 mm}' }", put: ' }' },
        { file: DE, find: ', c: Too long. }', put: ' }' },
      ],
      ['P18 question "q1": 2 options, expected 3 or 4'],
    ],
    [
      'O01 an objective without a question',
      [
        { file: LESSON, find: 'objectives: [measure, name-scale]', put: 'objectives: [measure, name-scale, draw]' },
        { file: EN, find: 'objectives:', put: 'objectives:\n  draw: Draw.' },
        { file: DE, find: 'objectives:', put: 'objectives:\n  draw: Zeichnen.' },
      ],
      ['O01 no question asks for objective "draw", and no exercise practises it'],
    ],
    [
      'Q01 a quantity without braces',
      [keep(EN, 'It is 12 mm long.')],
      ['Q01 screen "show": block "keep": "12 mm" stands outside braces; write {12 mm}'],
    ],
  ])('%s', (_name, edits, expected) => {
    expect(warningsOf(...edits).map((warning) => warning.replace(/^\S+:\d+:\d+ /, ''))).toEqual(expected);
  });
});

describe('words and sentences', () => {
  test.each([
    ['A quantity of 12.5\u00A0mm is one word.', 7],
    ['L’échelle est 1:2 – oui\u202F!', 4],
    ['Ø20 – 45°', 2],
    ['', 0],
  ])('%s has its words counted', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test.each([
    ['It is 12.5\u00A0mm. Look. At 1:2. Yes.', 4],
    ['Das gilt z. B. für Kreise. Und so weiter.', 2],
    ['Quelle taille\u202F? La bonne.', 2],
    ['¿Cuánto mide? ¡Mira!', 2],
    ['Er sagt: „Ja.“ Dann geht er.', 2],
  ])('%s is cut into its sentences', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});
