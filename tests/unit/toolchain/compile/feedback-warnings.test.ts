import { afterEach, expect, test } from 'vitest';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';

const ENGLISH = 'm01/ruler/en.yaml';

let copy: CourseCopy | undefined;
afterEach(() => copy?.dispose());

function told(find?: string, put = ''): readonly string[] {
  copy = new CourseCopy(SMALL_COURSE, find === undefined ? [] : [{ file: ENGLISH, find, put }]);
  return copy.warnings().filter((warning) => warning.includes(' F02 '));
}

test.each<[what: string, put: string, told: string]>([
  [
    'two options',
    "{ a: Too long., b: Yes., c: 'too  long' }",
    '33:43 F02 question "q1": feedback "c" has the words of feedback "a"',
  ],
  [
    'an option and the right one',
    '{ a: Yes., b: Yes., c: Too long. }',
    '33:29 F02 question "q1": feedback "b" has the words of feedback "a"',
  ],
])('feedback that %s have in the same words is told at the later one', (_, put, message) => {
  const warnings = told('{ a: Too short., b: Yes., c: Too long. }', put);
  expect(warnings).toEqual([`${ENGLISH}:${message}; expected what is true of this answer alone`]);
});

test('feedback of its own for every answer is not told', () => {
  expect(told()).toEqual([]);
});
