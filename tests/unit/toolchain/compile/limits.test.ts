import { renameSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { readCourse } from '../../../../src/toolchain/compile/read-course.ts';
import { addSlots, endLine, slotLine } from '../../../../src/toolchain/compile/slots-file.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';
import type { Edit } from './course-copy.ts';

const copies: CourseCopy[] = [];
function copyWith(...edits: readonly Edit[]): CourseCopy {
  const copy = new CourseCopy(SMALL_COURSE, edits);
  copies.push(copy);
  return copy;
}
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

/** The small course's table, and so many retired places after it. */
function tableWith(places: number): Edit {
  const lines = Array.from({ length: places }, (_, at) =>
    slotLine(9 + at, { kind: 'place', key: `m01-old${at}/check/1` }),
  );
  return { file: 'slots.tsv', find: endLine(8), put: lines.join('') + endLine(8 + places) };
}

test('a row too many for a package of the whole course is told, those of retired keys counted, and stops nothing', () => {
  const told = (places: number): readonly string[] =>
    copyWith(tableWith(places))
      .warnings()
      .filter((warning) => warning.includes('R01'));
  expect(told(247)).toEqual([]);
  expect(copyWith(tableWith(249)).problems()).toEqual([]);
  expect(told(249)).toEqual([expect.stringContaining('"m01-old247/check/1" would be row 251 of 252')]);
  expect(told(249)[0]).toMatch(/slots\.tsv:257:1\b/);
});

/** The small course with its lesson in a folder of 33 letters and a question's name of so many. */
function named(length: number): CourseCopy {
  const copy = copyWith(
    { file: 'course.yaml', find: 'retired: [m01-ruler/q9]\n', put: '' },
    { file: 'm01/module.yaml', find: 'ruler', put: LONG },
    { file: 'm01/ruler/lesson.yaml', find: 'name: size-again', put: `name: ${'n'.repeat(length)}` },
  );
  renameSync(`${copy.directory}/m01/ruler`, `${copy.directory}/m01/${LONG}`);
  copy.edit({ file: 'slots.tsv', text: null });
  const course = readCourse(copy.directory, undefined, () => undefined);
  if (course) addSlots(course.slots, course.slotKeys);
  return copy;
}
const LONG = 'how-to-read-a-ruler-and-a-scale-o';

test('the id of a row is not cut: a name that makes it too long is told by its question', () => {
  expect(named(16).problems()).toEqual([]);
  expect(named(17).problems()).toEqual([
    `m01/${LONG}/lesson.yaml:39:23 question "k3": its row "m01-${LONG} ${'n'.repeat(17)}" has an id of 61 characters, expected at most 60; shorten the name`,
  ]);
});
