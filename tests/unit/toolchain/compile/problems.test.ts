import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { CourseCopy, FIGURES_COURSE, SMALL_COURSE } from './course-copy.ts';

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

const SUITES = [
  { course: SMALL_COURSE, cases: 'problems.json' },
  { course: FIGURES_COURSE, cases: 'figure-problems.json' },
];

describe.each(SUITES)('$course', (suite) => {
  const cases = v.parse(Cases, JSON.parse(readFileSync(`tests/fixtures/courses/${suite.cases}`, 'utf8')));
  // One copy for all: to write and remove a whole course for each fault took more time than to compile it.
  const copy = new CourseCopy(suite.course);
  afterAll(() => copy.dispose());

  test('has no problem', () => {
    expect(copy.problems()).toEqual([]);
  });

  describe.each([...new Set(cases.map(({ group }) => group))])('%s', (group) => {
    const own = cases.filter((one) => one.group === group);
    test.each(own)('$name is told with its place and what is expected', ({ edits, expected }) => {
      let problems: readonly string[];
      try {
        for (const edit of edits) copy.edit(edit);
        problems = copy.problems();
      } finally {
        for (const edit of edits) copy.restore(edit);
      }
      expect(problems).toEqual(expected);
    });
  });
});
