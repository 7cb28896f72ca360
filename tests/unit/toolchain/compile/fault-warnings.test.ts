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
