import { afterEach, expect, test } from 'vitest';
import { readCourse } from '../../../../src/toolchain/compile/read-course.ts';
import { addSlots } from '../../../../src/toolchain/compile/slots-file.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';
import type { Edit } from './course-copy.ts';

const copies: CourseCopy[] = [];
function addTo(...edits: readonly Edit[]): { readonly copy: CourseCopy; readonly added: number } {
  const copy = new CourseCopy(SMALL_COURSE, edits);
  copies.push(copy);
  const course = readCourse(copy.directory, undefined, () => undefined);
  return { copy, added: course ? addSlots(course.slots, course.slotKeys) : -1 };
}
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

test('missing lines are added at the end and nothing else changes', () => {
  const before = '1\tlesson\tm01-ruler\n2\tquestion\tm01-ruler/q4\n3\tquestion\tm01-old/q1';
  const { copy, added } = addTo({ file: 'slots.tsv', text: `slot\tkind\tkey\n${before}` });
  expect(added).toBe(5);
  expect(copy.read('slots.tsv')).toBe(
    `slot\tkind\tkey\n${before}\n4\tquestion\tm01-ruler/q1\n5\tquestion\tm01-ruler/q2\n6\tquestion\tm01-ruler/q3\n` +
      '7\tplace\tm01-ruler/check/1\n8\tresult\tm01-ruler/check\n',
  );
  expect(copy.problems()).toEqual([]);
});

test('a course without a table gets one', () => {
  const { copy, added } = addTo({ file: 'slots.tsv', text: null });
  expect(added).toBe(7);
  expect(copy.read('slots.tsv').startsWith('slot\tkind\tkey\n1\tlesson\tm01-ruler\n')).toBe(true);
  expect(copy.problems()).toEqual([]);
});

test('a complete table stays as it is, retired keys too', () => {
  const { copy, added } = addTo();
  expect(added).toBe(0);
  expect(copy.read('slots.tsv')).toContain('6\tquestion\tm01-ruler/q9\n');
});
