import { describe, expect, it } from 'vitest';
import type { CompiledLesson } from '../../../../src/domain/course/compiled.ts';
import { hasPool, joinCheck, splitCheck } from '../../../../src/domain/course/split-check.ts';
import { compiledCourse } from '../../../support/built-course.ts';

const inOrder = (whole: CompiledLesson): CompiledLesson => ({
  ...whole,
  lesson: { ...whole.lesson, figures: [...whole.lesson.figures].sort((a, b) => (a.id < b.id ? -1 : 1)) },
});

describe.each(['tests/fixtures/courses/small', 'courses/technical-drawing'])('the lessons of %s', (course) => {
  const checked = compiledCourse(course).lessons.filter(({ lesson }) => lesson.check);

  it.each(checked.map((lesson) => [`${lesson.lesson.id} ${lesson.language}`, lesson] as const))(
    'split and joined again are the same: %s',
    (_, whole) => {
      const { lesson, check } = splitCheck(whole);
      expect(check).toBeDefined();
      expect(hasPool(lesson)).toBe(false);
      expect(inOrder(joinCheck(lesson, check!))).toEqual(inOrder(whole));
    },
  );

  it('keep in the first part what their screens show, and nothing of the pool', () => {
    for (const whole of checked) {
      const { lesson, check } = splitCheck(whole);
      const shown = lesson.lesson.screens.flatMap(({ blocks }) =>
        blocks.flatMap((block) => ('figure' in block && block.figure ? [block.figure] : [])),
      );
      const there = lesson.lesson.figures.map(({ id }) => id);
      expect(there).toEqual(expect.arrayContaining(shown));
      for (const { id } of check!.pool) expect(lesson.texts.questions).not.toHaveProperty(id);
    }
  });
});

it('a lesson without a check stays whole', () => {
  const [first] = compiledCourse('tests/fixtures/courses/small').lessons;
  const { check: _check, ...lesson } = first!.lesson;
  const plain: CompiledLesson = { ...first!, lesson };
  expect(splitCheck(plain)).toEqual({ lesson: plain });
  expect(hasPool(plain)).toBe(true);
});
