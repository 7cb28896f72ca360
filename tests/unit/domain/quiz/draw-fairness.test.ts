import { beforeAll, describe, expect, test } from 'vitest';
import type { Check } from '../../../../src/domain/course/lesson.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import { drawCheck, firstSeed } from '../../../../src/domain/quiz/draw-check.ts';
import { drawRetrieval } from '../../../../src/domain/quiz/draw-retrieval.ts';
import { questionSlots } from '../../../../src/domain/quiz/retrieval.ts';
import { outline } from '../../../../src/domain/course/outline.ts';
import type { SlotState } from '../../../../src/domain/tracking/attempt.ts';
import { compiledCourse } from '../../../support/built-course.ts';
import { blankAttempt, choice, largeIndex, objective, questionId } from '../course-index-fixture.ts';

const SEEDS = 10_000;
/** Spread over all of the 65,536, the same in every run: the step has no factor in common with their number. */
const SPREAD = Array.from({ length: SEEDS }, (_, at) => (at * 40_503) % 0x1_0000);

const ids = (questions: readonly Question[]): readonly string[] => questions.map(({ id }) => id);

interface Pool {
  readonly name: string;
  readonly check: Check;
  /** The draw of every seed of {@link SPREAD}. */
  readonly drawn: readonly (readonly Question[])[];
}

/** How often everything was drawn, as a share of what each would be if all were drawn alike. */
function shares(drawn: readonly (readonly string[])[], all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(all.map((name) => [name, 0]));
  for (const name of drawn.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const mean = drawn.flat().length / all.length;
  return new Map([...counts].map(([name, count]) => [name, count / mean]));
}

describe('The tests of lessons', () => {
  const pools: Pool[] = [];

  beforeAll(() => {
    for (const folder of ['courses/technical-drawing', 'courses/first-steps']) {
      for (const { lesson, language } of compiledCourse(folder).lessons) {
        const { check } = lesson;
        if (language !== 'en' || !check || check.module) continue;
        pools.push({ name: lesson.id, check, drawn: SPREAD.map((seed) => drawCheck(check, seed)) });
      }
    }
  }, 120_000);

  test('ask for every objective as often as its share of the places, over 10,000 seeds', () => {
    expect(pools.length).toBeGreaterThan(3);
    for (const { name, check, drawn } of pools) {
      const objectives = [...new Set(check.pool.map((question) => question.objective))];
      const smallest = Math.min(
        ...objectives.map((one) => check.pool.filter((question) => question.objective === one).length),
      );
      // An objective with fewer questions than its share of the places cannot have it.
      if (smallest < check.draw / objectives.length) continue;
      const asked = drawn.map((some) => some.map((question) => question.objective));
      for (const [one, share] of shares(asked, objectives)) {
        expect(Math.abs(share - 1), `${name} ${one}`).toBeLessThan(0.1);
      }
    }
  });

  test('ask for every question of an objective alike, over 10,000 seeds', () => {
    for (const { name, check, drawn } of pools) {
      for (const one of new Set(check.pool.map((question) => question.objective))) {
        const own = check.pool.filter((question) => question.objective === one);
        const asked = drawn.map((some) => ids(some.filter((question) => question.objective === one)));
        for (const [item, share] of shares(asked, ids(own))) {
          expect(Math.abs(share - 1), `${name} ${item}`).toBeLessThan(0.1);
        }
      }
    }
  });

  test('ask for every question at every place, over 10,000 seeds', () => {
    for (const { name, check, drawn } of pools) {
      for (let place = 0; place < Math.min(check.draw, check.pool.length); place += 1) {
        const asked = drawn.map((some) => ids(some).slice(place, place + 1));
        const found = shares(asked, ids(check.pool));
        for (const [item, share] of found) expect(share, `${name} ${item} at ${place}`).toBeGreaterThan(0.5);
        for (const [item, share] of found) expect(share, `${name} ${item} at ${place}`).toBeLessThan(1.6);
      }
    }
  });

  test('are not the same for two who sit beside each other, whatever their seeds', () => {
    for (const { drawn } of pools.filter(({ check: { draw, pool } }) => pool.length >= 3 * draw)) {
      const tests = drawn.map((some) => ids(some).join());
      const same = tests.filter((test, at) => test === tests[(at + 1) % SEEDS]);
      expect(same.length / SEEDS).toBeLessThan(0.001);
    }
  });

  test('are the same for the same seed for ever, in every browser', () => {
    const pool = [5, 5, 4, 4].flatMap((size, group) =>
      Array.from({ length: size }, (_, at) => ({
        ...choice,
        id: questionId(`k${group}${at}`),
        objective: objective(`o${group}`),
      })),
    );
    expect([0, 4_711, 0xffff].map((seed) => ids(drawCheck({ draw: 6, pool }, seed)).join(' '))).toMatchInlineSnapshot(`
      [
        "k00 k03 k14 k20 k32 k12",
        "k23 k13 k03 k14 k00 k31",
        "k22 k13 k20 k33 k00 k30",
      ]
    `);
  });
});

describe('The tests of modules', () => {
  const checks: { readonly name: string; readonly check: Check }[] = [];

  beforeAll(() => {
    for (const { lesson, language } of compiledCourse('courses/technical-drawing').lessons) {
      const { check } = lesson;
      if (language === 'en' && check?.module) checks.push({ name: lesson.id, check });
    }
  }, 120_000);

  /** Places of an item's topic, and the items that share them. */
  function topicOf({ draw, pool, module }: Check, item: Question): { places: number; items: readonly Question[] } {
    const topics = module?.topics ?? [];
    const fixed = topics.reduce((sum, { places = 0 }) => sum + places, 0);
    const open = topics.filter(({ places }) => places === undefined).length;
    const own = topics.find((topic) => topic.objective === item.objective)?.places ?? (draw - fixed) / open;
    return { places: own, items: pool.filter((one) => one.objective === item.objective) };
  }

  /** A first try begins with one item of each objective of the lesson: those of a small one come more often. */
  function ofFirst(check: Check, item: Question): number {
    const { places, items } = topicOf(check, item);
    const alike = items.filter(({ aspect }) => aspect === item.aspect).length;
    return places / new Set(items.map(({ aspect }) => aspect)).size / alike;
  }

  /** The rounds of an order walk through all items of a topic. */
  function ofAll(check: Check, item: Question): number {
    const { places, items } = topicOf(check, item);
    return places / items.length;
  }

  /** How often each item was drawn, as a share of how often it should have been. */
  function drawnShares(check: Check, seeds: readonly number[], fair: typeof ofAll): readonly [string, number][] {
    const counts = new Map(check.pool.map((item) => [item, 0]));
    for (const seed of seeds) for (const item of drawCheck(check, seed)) counts.set(item, (counts.get(item) ?? 0) + 1);
    return [...counts].map(([item, count]) => [item.id, count / seeds.length / fair(check, item)]);
  }

  test('ask in a first try for every item as often as its share, over all seeds that an attempt can have', () => {
    expect(checks.length).toBeGreaterThan(0);
    for (const { name, check } of checks) {
      const firsts = new Set(Array.from({ length: 0x1_0000 }, (_, seed) => firstSeed(check, seed)));
      for (const [item, share] of drawnShares(check, [...firsts], ofFirst)) {
        expect(Math.abs(share - 1), `${name} ${item}`).toBeLessThan(0.25);
      }
    }
  });

  test('ask for every item alike in the end, over 10,000 seeds of first tries and repetitions', () => {
    for (const { name, check } of checks) {
      for (const [item, share] of drawnShares(check, SPREAD, ofAll)) {
        expect(Math.abs(share - 1), `${name} ${item}`).toBeLessThan(0.15);
      }
    }
  });
});

describe('What a lesson asks again', () => {
  const RIGHT: SlotState = { result: 'right', score: 1, tries: 1, hints: 0, changed: 1 };
  const index = largeIndex(2);
  const lessons = outline(index).map(({ lesson }) => lesson);
  const lesson = lessons[6];
  const slots = Object.fromEntries(
    lessons.slice(0, 6).flatMap((one) => questionSlots(one).map((slot) => [slot, RIGHT])),
  );

  test('is every question of the lessons 1, 3 and 6 back alike where none is weak, over 10,000 seeds', () => {
    if (!lesson) throw new Error('there is no seventh lesson');
    const sources = [lessons[0], lessons[3], lessons[5]].flatMap((one) => (one ? questionSlots(one) : []));
    const drawn = SPREAD.map((seed) => drawRetrieval({ ...blankAttempt, seed, slots }, index, lesson).map(String));
    for (const [slot, share] of shares(drawn, sources.map(String)))
      expect(Math.abs(share - 1), slot).toBeLessThan(0.15);
  });
});
