import { expect, test } from 'vitest';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';
import { outline } from '../../../../src/domain/course/outline.ts';
import { readCourseIndex } from '../../../../src/domain/course/read-compiled.ts';
import { drawRetrieval } from '../../../../src/domain/quiz/draw-retrieval.ts';
import { questionSlots } from '../../../../src/domain/quiz/retrieval.ts';
import { newAttempt } from '../../../../src/domain/tracking/new-attempt.ts';
import { rowPlan, ROW_KINDS } from '../../../../src/domain/tracking/rows.ts';
import { contentFiles } from '../../../../src/toolchain/package/content-files.ts';
import { earlierLessons } from '../../../../src/toolchain/package/earlier-lessons.ts';
import { moduleCourse } from '../../../../src/toolchain/package/module-course.ts';
import { threeModuleCourse } from '../../../support/three-modules.ts';

const whole = threeModuleCourse();
const cutOf = (id: string): CompiledCourse => moduleCourse(whole, id as ModuleId);
const third = cutOf('m03');

test('a module carries two questions of each of the six lessons before it, in the order of the course', () => {
  const { earlier = [] } = third.index;
  expect(earlier.map(({ id, number }) => `${number} ${id}`)).toEqual(
    outline(whole.index)
      .slice(0, 6)
      .map(({ lesson }) => `${lesson.number} ${lesson.id}`),
  );
  for (const one of earlier) expect(questionSlots(one)).toHaveLength(2);
  expect(cutOf('m02').index.earlier).toHaveLength(3);
  expect(readCourseIndex(JSON.parse(JSON.stringify(third.index)))).toEqual({ ok: true, value: third.index });
});

test('a module behind more than six lessons carries the last six of them, twelve questions and no more', () => {
  const [module] = whole.index.modules;
  const fourth = { ...module!, id: 'm04' as ModuleId, number: '4' };
  const course = { ...whole, index: { ...whole.index, modules: [...whole.index.modules, fourth] } };
  const { earlier, lessons } = earlierLessons(course, fourth.id);
  const before = outline(whole.index).map(({ lesson }) => lesson.id);
  expect(before).toHaveLength(9);
  expect(earlier.map(({ id }) => id)).toEqual(before.slice(3));
  expect(earlier.flatMap(questionSlots)).toHaveLength(12);
  expect(lessons.flatMap(({ lesson }) => lesson.questions)).toHaveLength(12 * course.index.languages.length);
});

test('the first module carries nothing of others', () => {
  const first = cutOf('m01');
  expect(first.index.earlier).toBeUndefined();
  expect(new Set(first.lessons.map(({ lesson }) => lesson.id)).size).toBe(3);
});

test('of an earlier lesson it carries those questions alone, with their words and figures in every language', () => {
  for (const { id } of third.index.earlier ?? []) {
    for (const language of third.index.languages) {
      const carried = third.lessons.find((one) => one.lesson.id === id && one.language === language);
      const full = whole.lessons.find((one) => one.lesson.id === id && one.language === language);
      const { questions = [], screens, check, figures = [] } = carried?.lesson ?? {};
      expect(questions).toHaveLength(2);
      expect(screens).toEqual([]);
      expect(check).toBeUndefined();
      expect(Object.keys(carried?.texts.questions ?? {}).sort()).toEqual(questions.map((one) => one.id).sort());
      for (const question of questions) {
        expect(full?.lesson.questions).toContainEqual(question);
        expect(carried?.texts.questions[question.id]).toEqual(full?.texts.questions[question.id]);
        const { figure } = question;
        if (figure === undefined) continue;
        expect(figures.map((one) => one.id)).toContain(figure);
        expect(carried?.texts.figures[figure]).toEqual(full?.texts.figures[figure]);
      }
      const size = JSON.stringify(carried).length / JSON.stringify(full).length;
      expect(size).toBeLessThan(0.3);
    }
  }
});

test('what it carries is the same in every run', () => {
  expect(moduleCourse(whole, 'm03' as ModuleId)).toEqual(third);
});

test('what it carries comes in a file a lesson, never with the first screen', () => {
  const paths = contentFiles(third, new Map()).map(({ path }) => path);
  for (const { id } of third.index.earlier ?? []) expect(paths).toContain(`content/de.${id}.js`);
  const first = contentFiles(third, new Map()).find(({ path }) => path === 'content/de.js');
  const text = new TextDecoder().decode(first?.bytes);
  for (const { id } of third.index.earlier ?? []) expect(text).not.toContain(`"de/${id}"`);
});

test('its rows are its own, twelve places of retrieval among them at most', () => {
  const rows = rowPlan(third.index, ROW_KINDS.question).map(({ slot }) => third.slotKeys[slot - 1] ?? '');
  expect(rows.every((key) => key.startsWith('m03-'))).toBe(true);
  expect(rows.filter((key) => key.includes('/retrieval/'))).toHaveLength(6);
});

test('whoever begins the module is asked about the modules before', () => {
  const carried = new Set((third.index.earlier ?? []).flatMap(questionSlots));
  const [first] = outline(third.index);
  for (let seed = 0; seed < 50; seed += 1) {
    const attempt = { ...newAttempt(third.index, () => 0.5), seed };
    const asks = first ? drawRetrieval(attempt, third.index, first.lesson) : [];
    expect(asks).toHaveLength(2);
    for (const slot of asks) expect(carried.has(slot)).toBe(true);
  }
  const beginning = newAttempt(whole.index, () => 0.5);
  for (const { lesson } of outline(whole.index)) expect(drawRetrieval(beginning, whole.index, lesson)).toEqual([]);
});
