import type { CourseIndex, ModuleCheckIndex } from '../../../src/domain/course/compiled.ts';
import type { LessonId, ModuleId, ObjectiveId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { EARLIER, type Check, type Lesson, type Topic } from '../../../src/domain/course/lesson.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import { slotKinds } from '../../../src/domain/tracking/slot-kinds.ts';
import { choice, courseIndex, objective, questionId, slot } from './course-index-fixture.ts';

const PASS = { score: 80, objective: 60, objectiveFrom: 1 };

const before = slotKinds(courseIndex).length;
const result = slot(before + 5);

/** The check of module m02 of the other fixture: four places and the result at the end of its slots. */
export const moduleCheck: ModuleCheckIndex = {
  id: 'm02-check' as LessonId,
  number: '2',
  screens: 1,
  slot: result,
  check: { places: [1, 2, 3, 4].map((place) => slot(before + place)), result },
  pass: PASS,
};

/** The course of the other fixture with a check of module m02. */
export const checkedIndex: CourseIndex = {
  ...courseIndex,
  modules: courseIndex.modules.map((module) => (module.id === 'm02' ? { ...module, check: moduleCheck } : module)),
  slots: `${courseIndex.slots}4CS`,
};

/** Twelve modules of five lessons with eight questions and a check of four places each, and a check of twelve places. */
export function wholeCourse(): CourseIndex {
  let next = 1;
  const take = (): SlotNumber => slot(next++);
  const lessonOf = (module: number, lesson: number) => {
    const own = take();
    next += 8;
    const places = Array.from({ length: 4 }, take);
    const id = `m${module}-lesson-${lesson}` as LessonId;
    return { id, number: `${module}.${lesson}`, screens: 17, slot: own, check: { places, result: take() } };
  };
  const modules = Array.from({ length: 12 }, (_, at) => {
    const lessons = Array.from({ length: 5 }, (__, lesson) => lessonOf(at + 1, lesson + 1));
    const places = Array.from({ length: 12 }, take);
    const result = take();
    const id = `m${at + 1}` as ModuleId;
    const check = { id: `${id}-check` as LessonId, number: String(at + 1), screens: 1, slot: result, pass: PASS };
    return { id, number: String(at + 1), lessons, check: { ...check, check: { places, result } } };
  });
  return { ...courseIndex, modules, slots: `${'L8Q4PR'.repeat(5)}12CS`.repeat(12) };
}

export interface PoolTopic {
  /** Items of each of the lesson's objectives. */
  readonly aspects: readonly number[];
}

/** A module's check over topics `t0`, `t1`, ... at lessons 101, 102, ..., with so many items of each aspect. */
export function checkOver(
  topics: readonly PoolTopic[],
  { places = 12, earlier = 0 }: { readonly places?: number; readonly earlier?: number } = {},
): Check {
  const itemsOf = (topic: ObjectiveId, aspects: readonly number[]): Question[] =>
    aspects.flatMap((count, aspect) =>
      Array.from({ length: count }, (_, at) => ({
        ...choice,
        slot: undefined,
        id: questionId(`${topic}-${aspect}-k${at}`),
        objective: topic,
        aspect: objective(`${topic}-${aspect}`),
      })),
    );
  const own = topics.map(({ aspects }, at) => ({
    topic: { objective: objective(`t${at}`), lesson: slot(101 + at) },
    items: itemsOf(objective(`t${at}`), aspects),
  }));
  const old = { objective: EARLIER, lesson: slot(0), places: earlier };
  const asked: readonly Topic[] = [...own.map(({ topic }) => topic), ...(earlier > 0 ? [old] : [])];
  return {
    draw: places,
    places: Array.from({ length: places }, (_, at) => slot(201 + at)),
    result: slot(300),
    pool: [...own.flatMap(({ items }) => items), ...(earlier > 0 ? itemsOf(EARLIER, [4, 4, 4]) : [])],
    module: { topics: asked, pass: PASS },
  };
}

/** The loaded check of module m02 of {@link checkedIndex}: two topics of six items. */
export function loadedCheck(): Lesson {
  const { draw: _, ...check } = checkOver([{ aspects: [3, 3] }, { aspects: [3, 3] }], { places: 4 });
  return {
    id: moduleCheck.id,
    number: '2',
    slot: moduleCheck.slot,
    objectives: [objective('t0'), objective('t1')],
    screens: [],
    questions: [],
    check: { ...check, draw: 4, ...moduleCheck.check },
    figures: [],
    terms: [],
  };
}
