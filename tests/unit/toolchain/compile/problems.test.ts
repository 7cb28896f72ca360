import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';

const Cases = v.array(
  v.strictObject({
    group: v.string(),
    name: v.string(),
    edits: v.array(
      v.union([
        v.strictObject({ file: v.string(), find: v.string(), put: v.string() }),
        v.strictObject({ file: v.string(), text: v.nullable(v.string()) }),
      ]),
    ),
    expected: v.pipe(v.array(v.string()), v.minLength(1)),
  }),
);

const cases = v.parse(Cases, JSON.parse(readFileSync('tests/fixtures/courses/problems.json', 'utf8')));

test('the small course has no problem', () => {
  const copy = new CourseCopy(SMALL_COURSE);
  expect(copy.problems()).toEqual([]);
  copy.dispose();
});

for (const group of new Set(cases.map((one) => one.group))) {
  describe(group, () => {
    const own = cases.filter((one) => one.group === group);
    test.each(own)('$name is told with its place and what is expected', ({ edits, expected }) => {
      const copy = new CourseCopy(SMALL_COURSE, edits);
      const problems = copy.problems();
      copy.dispose();
      expect(problems).toEqual(expected);
    });
  });
}
