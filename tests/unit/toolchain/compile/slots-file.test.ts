import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readCourse } from '../../../../src/toolchain/compile/read-course.ts';
import { addSlots, endLine, slotLine } from '../../../../src/toolchain/compile/slots-file.ts';
import type { SlotKey } from '../../../../src/toolchain/compile/slots-file.ts';
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

/** For a table in which no row is retired. */
const NONE_RETIRED: Edit = { file: 'course.yaml', find: 'retired: [m01-ruler/q9]\n', put: '' };
const HEAD = 'slot\tkind\tkey\tseal\n';
const lesson = { kind: 'lesson', key: 'm01-ruler' } as const;
const question = (key: string): SlotKey => ({ kind: 'question', key });

test('missing lines are added before the end line and no other line changes', () => {
  const before = slotLine(1, lesson) + slotLine(2, question('m01-ruler/q4')) + slotLine(3, question('m01-old/q1'));
  const { copy, added } = addTo(NONE_RETIRED, { file: 'slots.tsv', text: HEAD + before + endLine(3) });
  expect(added).toBe(5);
  expect(copy.read('slots.tsv')).toBe(
    HEAD +
      before +
      ['q1', 'q2', 'q3'].map((id, index) => slotLine(4 + index, question(`m01-ruler/${id}`))).join('') +
      slotLine(7, { kind: 'place', key: 'm01-ruler/check/1' }) +
      slotLine(8, { kind: 'result', key: 'm01-ruler/check' }) +
      endLine(8),
  );
  expect(copy.problems()).toEqual([]);
});

test('a course without a table gets one', () => {
  const { copy, added } = addTo(NONE_RETIRED, { file: 'slots.tsv', text: null });
  expect(added).toBe(7);
  expect(copy.read('slots.tsv').startsWith(HEAD + slotLine(1, lesson))).toBe(true);
  expect(copy.problems()).toEqual([]);
});

test('a table that was changed by hand gets no lines', () => {
  const text = HEAD + slotLine(1, lesson) + slotLine(2, question('m01-old/q1')).replace('old', 'new') + endLine(2);
  const { copy, added } = addTo({ file: 'slots.tsv', text });
  expect(added).toBe(0);
  expect(copy.read('slots.tsv')).toBe(text);
});

test('no two lines have one seal, whatever the number, the kind and the key', () => {
  const line = fc.tuple(fc.nat(9999), fc.constantFrom<SlotKey['kind']>('lesson', 'question', 'place'), fc.string());
  fc.assert(
    fc.property(line, line, ([a, kindA, keyA], [b, kindB, keyB]) => {
      const seals = [slotLine(a, { kind: kindA, key: keyA }), slotLine(b, { kind: kindB, key: keyB })].map((text) =>
        text.trimEnd().slice(-8),
      );
      expect(seals[0] === seals[1]).toBe(a === b && kindA === kindB && keyA === keyB);
    }),
  );
});

test('a complete table stays as it is, retired keys too', () => {
  const { copy, added } = addTo();
  expect(added).toBe(0);
  expect(copy.read('slots.tsv')).toContain(slotLine(6, question('m01-ruler/q9')));
});

describe('a row that stands for nothing in the course any more', () => {
  const warnings = (...edits: readonly Edit[]): readonly string[] => {
    const copy = new CourseCopy(SMALL_COURSE, edits);
    copies.push(copy);
    return copy.warnings();
  };

  test('is told by name, with how to keep the answers and how to say that it is meant', () => {
    expect(warnings(NONE_RETIRED)).toEqual([
      'slots.tsv:7:1 S01 question "m01-ruler/q9" is no longer in the course: what learners have answered to it goes unread. If it was only renamed, give the question its old id back; if it is meant, add "m01-ruler/q9" to "retired" in course.yaml',
    ]);
  });

  test('is told of a question that was given another id, once the new one has its row', () => {
    const { copy } = addTo(
      { file: 'm01/ruler/lesson.yaml', find: 'id: q4, name', put: 'id: q5, name' },
      { file: 'm01/ruler/lesson.yaml', find: 'question: q4', put: 'question: q5' },
      { file: 'm01/ruler/en.yaml', find: '  q4:', put: '  q5:' },
      { file: 'm01/ruler/de.yaml', find: '  q4:', put: '  q5:' },
    );
    expect(copy.warnings().map((warning) => warning.slice(0, 46))).toEqual([
      'slots.tsv:6:1 S01 question "m01-ruler/q4" is n',
    ]);
  });

  test('is told of a check that draws fewer questions', () => {
    const line = slotLine(9, { kind: 'place', key: 'm01-ruler/check/2' });
    const [warning, ...more] = warnings({ file: 'slots.tsv', find: endLine(8), put: line + endLine(9) });
    expect(more).toEqual([]);
    expect(warning).toMatch(/^slots\.tsv:10:1 S01 place "m01-ruler\/check\/2" .* give the check its old draw back;/);
  });

  test('is told once for a lesson with all its questions', () => {
    const lines = slotLine(9, { kind: 'lesson', key: 'm01-old' }) + slotLine(10, question('m01-old/q1'));
    const found = warnings({ file: 'slots.tsv', find: endLine(8), put: lines + endLine(10) });
    expect(found.map((warning) => warning.slice(0, 41))).toEqual(['slots.tsv:10:1 S01 lesson "m01-old" is no']);
  });
});
