import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TOOL_NAMES } from '../../../../src/domain/drafting/command-names.ts';
import { drawingKeys, endLine, slotLine, type SlotKey } from '../../../../src/toolchain/compile/slots-file.ts';
import { COURSE } from '../../../support/built-course.ts';
import { CourseCopy, SMALL_COURSE, type Edit } from './course-copy.ts';

const copies: CourseCopy[] = [];
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

const LINE: Edit = {
  file: 'exercises/line.yaml',
  text: 'shows: [S1]\nanswers:\n  - lines:\n      - { line: [[20, 20], [120, 20]], as: visible }\n',
};

const PART: Edit = {
  file: 'parts/block-plain.ts',
  text: readFileSync(`${COURSE}/parts/block-plain.ts`, 'utf8').replaceAll('../../../src', resolve('src')),
};
const ALTS: readonly Edit[] = [
  { file: 'm01/ruler/en.yaml', find: 'task: Draw a line.', put: 'task: Draw a line., alt: A block.' },
  { file: 'm01/ruler/de.yaml', find: 'task: Zeichnen', put: 'alt: Ein Quader., task: Zeichnen' },
];

/** The small course with a block in the place of its words, and words for it in both languages. */
function copyWith(blocks: string, ...more: readonly Edit[]): CourseCopy {
  const copy = new CourseCopy(SMALL_COURSE, [
    { file: 'm01/ruler/lesson.yaml', find: '[{ kind: words }]', put: `[${blocks}]` },
    { file: 'm01/ruler/en.yaml', find: '{ heading: Words }', put: '{ heading: Words, e1: { task: Draw a line. } }' },
    {
      file: 'm01/ruler/de.yaml',
      find: '{ heading: Wörter }',
      put: '{ heading: Wörter, e1: { task: Zeichnen Sie eine Linie. } }',
    },
    ...more,
  ]);
  copies.push(copy);
  return copy;
}

/** What is said of the block; that it has no row yet is said apart. */
function saidOf(blocks: string, ...more: readonly Edit[]): readonly string[] {
  return copyWith(blocks, ...more)
    .problems()
    .filter((problem) => !problem.startsWith('slots.tsv'));
}

const BLOCK = '{ kind: exercise, id: e1, name: first-line, exercise: line }';

describe('an exercise block', () => {
  it('names an exercise of the course', () => {
    expect(saidOf(BLOCK)).toEqual([
      expect.stringMatching(
        /^m01\/ruler\/lesson\.yaml:\d+:\d+ screen "words": there is no exercise "line"; there are: none$/u,
      ),
    ]);
  });

  it('stands alone on its screen, once in its lesson, with tools that there are', () => {
    expect(saidOf(`${BLOCK}, { kind: words }`, LINE)).toEqual([
      expect.stringContaining('screen "words": an exercise stands alone on its screen, found 2 blocks'),
    ]);
    expect(saidOf(BLOCK.replace(' }', ', tools: [line, line] }'), LINE)).toEqual([
      expect.stringContaining('screen "words": tool "line" stands here twice'),
    ]);
    expect(saidOf(BLOCK.replace(' }', ', tools: [pencil] }'), LINE)).toEqual([
      expect.stringMatching(/screen "words": .*"pencil"/u),
    ]);
    expect(saidOf(BLOCK.replace('e1', 'line-1'), LINE)[0]).toContain('an id of an exercise');
  });

  it('may show a figure of the lesson, which is there, and practise an objective that the lesson has', () => {
    expect(saidOf(BLOCK.replace(' }', ', figure: bar, objective: measure }'), LINE)).toEqual([]);
    expect(saidOf(BLOCK.replace(' }', ', figure: beam, objective: draw }'), LINE)).toEqual([
      expect.stringContaining('screen "words": figure "beam" has no file beam.svg'),
      expect.stringContaining('exercise "e1": objective "draw" is none of measure, name-scale'),
    ]);
  });

  it('may have a part beside the sheet, which is there and has words for those who cannot see it', () => {
    const block = BLOCK.replace(' }', ', part: block-plain }');
    expect(saidOf(block, LINE)).toEqual([
      'm01/ruler/lesson.yaml:21:27 screen "words": block "e1" alt has no text in de (de.yaml)',
      'm01/ruler/lesson.yaml:21:27 screen "words": block "e1" alt has no text in en (en.yaml)',
      'm01/ruler/lesson.yaml:21:93 screen "words": there is no part "block-plain"; there are: none',
    ]);
    expect(saidOf(block, LINE, PART, ...ALTS)).toEqual([]);
  });

  it('needs a row, and has its task in every language', () => {
    const has = (key: string) => expect.stringMatching(new RegExp(`^slots\\.tsv:\\d+:1 ${key}" has no slot; `, 'u'));
    expect(copyWith(BLOCK, LINE).problems()).toEqual([
      has('drawing "m01-ruler/e1/drawing/1'),
      has('drawing "m01-ruler/e1/drawing/2'),
      has('exercise "m01-ruler/e1'),
    ]);
  });

  it('is compiled with what is given and what is right, its tools and its row', () => {
    const copy = copyWith(
      BLOCK.replace(' }', ', figure: bar, objective: measure, part: block-plain }'),
      LINE,
      PART,
      ...ALTS,
    );
    const [before = '', number = '0'] = copy.read('slots.tsv').split(/^end\t(\d+).*$/mu);
    const rows: readonly SlotKey[] = [
      { kind: 'exercise', key: 'm01-ruler/e1' },
      ...drawingKeys('m01-ruler/e1').map((key) => ({ kind: 'drawing' as const, key })),
    ];
    const last = Number(number) + rows.length;
    const lines = rows.map((row, at) => slotLine(Number(number) + 1 + at, row));
    copy.edit({ file: 'slots.tsv', text: before + lines.join('') + endLine(last) });
    const { index, lessons, parts } = copy.compile();
    const [first] = lessons;
    const drawn = index.modules[0]?.lessons[0]?.exercises;
    expect(drawn).toHaveLength(1);
    expect(first?.lesson.exercises).toMatchObject([
      {
        id: 'e1',
        name: 'first-line',
        objective: 'measure',
        slot: drawn?.[0],
        tools: TOOL_NAMES,
        drawn: { id: 'line', start: 0 },
      },
    ]);
    expect(first?.lesson.screens.flatMap(({ blocks }) => blocks)).toContainEqual({
      kind: 'exercise',
      id: 'e1',
      figure: 'bar',
      part: 'block-plain',
    });
    expect(parts).toMatchObject([{ id: 'block-plain', views: {} }]);
    expect(first?.texts.screens['words']).toMatchObject({ e1: { task: [{ p: ['Draw a line.'] }], alt: 'A block.' } });
  });
});
