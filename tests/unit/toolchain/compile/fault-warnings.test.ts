import { afterEach, expect, test } from 'vitest';
import { compiled } from '../../../support/built-course.ts';
import { CourseCopy, FIGURES_COURSE, SMALL_COURSE } from './course-copy.ts';

const LESSON = 'm01/ruler/lesson.yaml';

let copy: CourseCopy | undefined;
afterEach(() => copy?.dispose());

function told(course: string, find?: string, put = ''): readonly string[] {
  copy = new CourseCopy(course, find === undefined ? [] : [{ file: LESSON, find, put }]);
  return copy.warnings().filter((warning) => warning.includes(' F01 '));
}

test.each<[kind: string, find: string, put: string, told: string]>([
  [
    'choice',
    '{ id: c, fault: S2 }] }\n  - { id: q2',
    '{ id: c }] }\n  - { id: q2',
    '25:50 F01 question "q1": no fault code for option "c"',
  ],
  [
    'multiple',
    '{ id: b, right: false, fault: S1 }',
    '{ id: b, right: false }',
    '27:41 F01 question "q2": no fault code for option "b"',
  ],
  ['match', ', { right: z, fault: S2 }] }, {', '] }, {', '29:33 F01 question "q3": no fault code for "a" with "z"'],
  ['number', 'value: 20, fault: S1 }', 'value: 20 }', '31:26 F01 question "q4": no fault code for fault "turned"'],
])('a wrong answer of kind %s without a fault code is told at its place', (_, find, put, message) => {
  expect(told(SMALL_COURSE, find, put)).toEqual([`${LESSON}:${message}; expected one of faults.tsv each`]);
});

test('regions and lines of figures are told likewise; what is right needs no code', () => {
  expect(told(FIGURES_COURSE).map((warning) => warning.replace(/^\S+ /, ''))).toEqual([
    'F01 question "q1": no fault code for region "size"; expected one of faults.tsv each',
    'F01 question "q2": no fault code for region "corner"; expected one of faults.tsv each',
    'F01 question "q3": no fault code for line "step"; expected one of faults.tsv each',
  ]);
});

const COURSES = ['first-steps', 'technical-drawing'];

test.each(COURSES)('every wrong answer of the course %s has a fault code and feedback of its own', (course) => {
  const warnings = compiled(`courses/${course}`).warnings.filter(({ rule }) => rule === 'F01' || rule === 'F02');
  expect(warnings).toEqual([]);
});

const TABLE = 'taught.tsv';

test('F03 tells once of each code of answers and exercises that the table of taught faults lacks', () => {
  copy = new CourseCopy('courses/first-steps', [{ file: TABLE, text: 'code\tlesson\n' }]);
  const warnings = copy.warnings().filter((warning) => warning.includes(' F03 '));
  expect(warnings).toEqual([
    expect.stringMatching(/^m01\/start\/lesson\.yaml:\d+:\d+ F03 fault code "U1" is not in taught\.tsv/u),
  ]);
  copy.edit({ file: TABLE, text: null });
  expect(copy.warnings().filter((warning) => warning.includes(' F03 '))).toEqual([]);
  expect(compiled('courses/technical-drawing').warnings.filter(({ rule }) => rule === 'F03')).toEqual([]);
});

test.each([
  ['code\tlesson\nU1\tm01-other\n', ':2:4 expected a lesson of the course, or "-"'],
  ['code\tlesson\nZ9\t-\n', ':2:1 there is no fault code "Z9" in faults.tsv'],
  ['code\tlesson\nU1\t-\nU1\t-\n', ':3:1 fault code "U1" stands in the table twice'],
  ['code\tplace\nU1\t-\n', ':1:1 expected the columns code, lesson'],
])('the table of taught faults %j is refused', (text, told) => {
  copy = new CourseCopy('courses/first-steps', [{ file: TABLE, text }]);
  expect(copy.problems()).toEqual([expect.stringContaining(`${TABLE}${told}`)]);
});
