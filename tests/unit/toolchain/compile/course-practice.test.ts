import { describe, expect, it } from 'vitest';
import type { CompiledLesson } from '../../../../src/domain/course/compiled.ts';
import { QUESTION_KINDS } from '../../../../src/domain/quiz/question-kinds.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';

/** The fewest exercises of a lesson in which is drawn. */
const EXERCISES = 3;

/** Questions of one objective that a test should have to draw from, so that whoever takes it again gets others. */
const POOL = 4;

const course = compiledCourse(COURSE);
const lessonsOf = (module: string): readonly CompiledLesson[] =>
  course.index.modules
    .filter(({ id }) => id === module)
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ id }) => course.lessons.filter((one) => one.lesson.id === id && one.language === 'en'));

describe.each(course.index.modules.map(({ id }) => id))('the lessons of %s', (module) => {
  const all = lessonsOf(module).map(({ lesson }) => lesson);
  const lessons = all.filter(({ exercises }) => exercises === undefined);
  const drawn = all.filter(({ exercises }) => exercises !== undefined);

  it.each(drawn)(
    '$number has three exercises or more, and some for every objective',
    ({ exercises = [], objectives }) => {
      expect(exercises.length).toBeGreaterThanOrEqual(EXERCISES);
      const practised = exercises.map(({ objective }) => objective);
      expect(objectives.filter((objective) => !practised.includes(objective))).toEqual([]);
    },
  );

  it.each(lessons)('$number has six to eight practice questions, and some for every objective', (lesson) => {
    expect(lesson.questions.length).toBeGreaterThanOrEqual(6);
    expect(lesson.questions.length).toBeLessThanOrEqual(8);
    const practised = lesson.questions.map(({ objective }) => objective);
    expect(lesson.objectives.filter((objective) => !practised.includes(objective))).toEqual([]);
  });

  it.each(lessons)('$number has enough questions in its test for every objective', ({ check, objectives }) => {
    const asked = (objective: string) => check?.pool.filter((one) => one.objective === objective).length ?? 0;
    expect(objectives.filter((objective) => asked(objective) < POOL)).toEqual([]);
  });
});

it('every kind of question is practised somewhere in the course', () => {
  const used = new Set(course.lessons.flatMap(({ lesson }) => lesson.questions.map(({ kind }) => kind)));
  expect([...used].sort()).toEqual(Object.keys(QUESTION_KINDS).sort());
});
