import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatProblem } from '../../../../src/toolchain/compile/problem.ts';
import { courseParts } from '../../../../src/toolchain/parts/course-parts.ts';
import { readExercise } from '../../../../src/toolchain/exercises/read-exercise.ts';

const folder = mkdtempSync(join(tmpdir(), 'exercises-'));
mkdirSync(`${folder}/exercises`);
mkdirSync(`${folder}/parts`);
writeFileSync(`${folder}/parts/plate.ts`, '');
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(text: string): readonly string[] {
  writeFileSync(`${folder}/exercises/one.yaml`, text);
  const problems: string[] = [];
  const exercise = readExercise(courseParts(folder, []), 'one', new Set(['K1', 'K3']), (problem) =>
    problems.push(formatProblem(problem).replace(`${folder}/`, '')),
  );
  expect(exercise === undefined).toBe(problems.length > 0);
  return problems;
}

const SQUARE = '{ line: [[20, 20], [60, 20], [60, 60], [20, 60], [20, 20]], as: visible }';
const right = `shows: [K3]
given:
  - { line: [[20, 20], [60, 20]], as: visible, name: base }
answers:
  - lines:
      - ${SQUARE}
`;

test('An exercise that is right has no problems', () => {
  expect(problemsOf(right)).toEqual([]);
  expect(problemsOf(`${right}inserts: [[20, 20], [60, 60]]\n`)).toEqual([]);
});

const BLOCK = `titleBlock:
  title:
    choices:
      - { en: Bracket, pt: Suporte, it: Staffa, es: Soporte, de: Winkel, ro: Suport, fr: Support }
      - { en: Bush, pt: Casquilho, it: Boccola, es: Casquillo, de: Buchse, ro: Bucșă, fr: Bague }
    right: 2
  material: { choices: [S235JR, C45], stands: 1, right: 2 }
  scale: { choices: ['1:1', '1:2'], right: 1 }
`;

test('A title block gives its lists, what stands in it and what has to', () => {
  writeFileSync(`${folder}/exercises/one.yaml`, right + BLOCK);
  const exercise = readExercise(courseParts(folder, []), 'one', new Set(['K3']), () => undefined);
  expect(exercise?.given.sheet).toMatchObject({ framed: true, scale: '1:1', titleBlock: { material: 0 } });
  expect(exercise?.references[0].sheet).toEqual({ titleBlock: { title: 1, material: 1 }, scale: '1:1' });
  expect(exercise?.titles).toMatchObject({ title: [{ de: 'Winkel' }, { de: 'Buchse' }], material: ['S235JR', 'C45'] });
});

test('Lines of every answer are told in each of them', () => {
  const two = `shows: [K3]
always:
  - { line: [[20, 20], [60, 20]], as: visible, feature: base }
answers:
  - lines: [{ line: [[60, 20], [60, 60]], as: visible }]
  - lines: [{ line: [[20, 20], [20, 60]], as: visible }]
must: [base]
`;
  expect(problemsOf(two)).toEqual([]);
  expect(problemsOf(two.replace('lines: [{ line: [[20, 20], [20, 60]], as: visible }]', 'keep: []'))).toEqual([]);
});

test.each<[what: string, text: string, problems: readonly string[]]>([
  ['a fault that there is not', right.replace('[K3]', '[K3, Z9]'), ['1:13 there is no fault code "Z9" in faults.tsv']],
  ['a field that there is not', `${right}colour: red\n`, ['7:1 unknown field "colour"; remove it or correct its name']],
  [
    'inserts that may stand anywhere',
    `${right}inserts: [[20, 20], [60, 60]]\nplace: free\n`,
    ['7:10 "inserts" are points of the sheet; expected "place: fixed"'],
  ],
  [
    'a line of no kind',
    right.replace(SQUARE, '{ as: visible }'),
    [
      '6:9 expected one of line, circle, arc, ellipse, found none',
      '5:5 there is nothing to draw: expected at least one line that may not be left out',
    ],
  ],
  [
    'a line that is off the sheet',
    right.replace('[60, 20]], as: visible, name: base', '[6000, 20]], as: visible'),
    ['3:5 a place is too far from the sheet'],
  ],
  [
    'a given line that there is not',
    right.replace('- lines', '- keep: [base, top]\n    lines'),
    [
      '5:18 there is no given line "top"; there are: base',
      '5:5 drawn as it stands, it is not right: double-line at (40, 20)',
    ],
  ],
  [
    'an answer with a line twice',
    right.replace(SQUARE, `${SQUARE}\n      - { line: [[20, 20], [60, 20]], as: visible }`),
    ['5:5 drawn as it stands, it is not right: double-line at (40, 20)'],
  ],
  [
    'a line that is one of every answer already',
    `${right}always:\n  - { line: [[20, 20], [60, 20]], as: visible }\n`,
    ['5:5 drawn as it stands, it is not right: double-line at (40, 20)'],
  ],
  [
    'a line of every answer that is none',
    `${right}always: [{ as: visible }]\n`,
    ['7:10 expected one of line, circle, arc, ellipse, found none'],
  ],
  [
    'an answer that does not close',
    `${right.replace('[20, 20]], as: visible }', '[20, 21]], as: visible }')}closed: true\n`,
    ['5:5 the visible lines are "closed", but no other one ends at (20, 20)'],
  ],
  [
    'two answers that are one',
    `${right}  - lines:\n      - { line: [[20, 60], [20, 20], [60, 20], [60, 60], [20, 60]], as: visible }\n`,
    ['7:5 it is the same drawing as answer 1'],
  ],
  [
    'given lines that are right as they stand',
    right.replace('- { line: [[20, 20], [60, 20]], as: visible, name: base }', `- ${SQUARE}`),
    ['3:3 the given lines are right as they stand: nothing is left to draw'],
  ],
  [
    'points for a feature that there is not',
    `${right}weights: { hole: 50 }\n`,
    ['7:18 there is no feature "hole"; there are: figure'],
  ],
  [
    'points that are no hundred',
    `${right}weights: { figure: 60 }\n`,
    ['7:10 the weights make 60; expected 100, or less where a feature has none'],
  ],
  ['a must-have that there is not', `${right}must: [hole]\n`, ['7:8 there is no feature "hole"; there are: figure']],
  ['a tolerance that is none', `${right}tolerance: 0\n`, ['7:12 expected millimetres above 0, up to 1']],
  [
    'a centre line that stands out backwards',
    `${right}overshoot: { least: 5, most: 2 }\n`,
    ['7:12 expected millimetres, the least no more than the most'],
  ],
  ['neither answers nor a part', 'shows: [K3]\n', ['1:1 expected "part" or "answers", found neither']],
  ['a part that there is not', 'shows: [K3]\npart: bush\n', ['2:7 there is no part "bush"; there are: plate']],
  ['a field of parts beside answers', `${right}hatched: true\n`, ['7:10 "hatched" belongs to exercises with a part']],
  [
    'lines of every answer beside a part',
    'shows: [K3]\npart: bush\nalways: []\n',
    ['3:9 "always" belongs to exercises with answers', '2:7 there is no part "bush"; there are: plate'],
  ],
  [
    'given views beside answers',
    `${right}givenViews: { views: [front], at: [20, 20] }\n`,
    ['7:13 "givenViews" belongs to exercises with a part'],
  ],
  [
    'entries of a title block that are not in their list, or stand there already',
    right + BLOCK.replace('stands: 1, right: 2', 'stands: 3, right: 3').replace("'1:2'], right: 1", "'1:1'], right: 1"),
    [
      '13:47 expected one of 2 choices, found 3',
      '13:57 expected one of 2 choices, found 3',
      '13:57 it stands there from the start: nothing is left to choose',
      '14:29 it is the same as choice 1',
    ],
  ],
  [
    'a title block in which nothing is asked',
    `${right}titleBlock: { material: { choices: [S235JR, C45] } }\n`,
    ['7:13 expected a field with a "right" entry'],
  ],
  [
    'a field of answers beside a part',
    'shows: [K3]\npart: bush\nclosed: true\n',
    ['3:9 "closed" belongs to exercises with answers', '2:7 there is no part "bush"; there are: plate'],
  ],
])('An exercise with %s is refused, with file, line and column', (_, text, problems) => {
  expect(problemsOf(text)).toEqual(problems.map((problem) => `exercises/one.yaml:${problem}`));
});
