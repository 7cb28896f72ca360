import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EARLIER, type Check } from '../../../../src/domain/course/lesson.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import {
  drawCheck,
  firstSeed,
  focusOf,
  nextSeed,
  REPEATED,
  seedAfter,
} from '../../../../src/domain/quiz/draw-check.ts';
import { LONG, series } from '../../../support/long-run.ts';
import { objective, slot } from '../course-index-fixture.ts';
import { checkOver } from '../module-check-fixture.ts';

const seed = fc.nat(0xffff);
const ids = (questions: readonly Question[]): string[] => questions.map(({ id }) => id);

/** Module 2 of the course: five lessons, the third with the larger pool. */
const five = checkOver(
  [
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [5, 5, 4, 4],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
  ].map((aspects) => ({ aspects })),
);
/** A later module: four lessons, two places for earlier modules. */
const later = checkOver(
  [[4, 4], [6, 6], [3, 3, 3, 3], [12]].map((aspects) => ({ aspects })),
  { earlier: 2 },
);

/** Checks that the compiler lets through: topics of six items or more for the places there are. */
const checks: fc.Arbitrary<Check> = fc
  .record({
    topics: fc.array(fc.array(fc.integer({ min: 4, max: 7 }), { minLength: 2, maxLength: 4 }), {
      minLength: 3,
      maxLength: 6,
    }),
    places: fc.integer({ min: 10, max: 12 }),
    earlier: fc.constantFrom(0, 2),
  })
  .map(({ topics, places, earlier }) =>
    checkOver(
      topics.map((aspects) => ({ aspects })),
      { places, earlier },
    ),
  );

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

describe('the draw of a module’s check', () => {
  test('fills all places with different items, the same for the same seed', () => {
    fc.assert(
      fc.property(checks, seed, (check, one) => {
        const drawn = ids(drawCheck(check, one));
        expect(drawn).toHaveLength(check.draw);
        expect(new Set(drawn).size).toBe(check.draw);
        expect(ids(drawCheck(check, one))).toEqual(drawn);
      }),
      series(2_000),
    );
  });

  test('gives the same test for ever, so that a resumed check asks the same questions', () => {
    expect(ids(drawCheck(later, 4_711 * 16 + 2)).slice(0, 6)).toMatchInlineSnapshot(`
      [
        "t0-0-k3",
        "t1-0-k5",
        "t0-0-k0",
        "t2-1-k2",
        "t2-0-k1",
        "t2-3-k1",
      ]
    `);
    expect(ids(drawCheck(later, 4_711, [objective('t1')]))).toMatchInlineSnapshot(`
      [
        "t1-0-k2",
        "t1-1-k5",
        "t1-0-k3",
      ]
    `);
  });

  test('asks for every topic, none more than once oftener than another, and twice for earlier modules', () => {
    fc.assert(
      fc.property(checks, seed, (check, one) => {
        const counts = countBy(drawCheck(check, one), (question) => question.objective);
        const fixed = check.module?.topics.find(({ places }) => places !== undefined);
        expect(counts.get(EARLIER)).toBe(fixed?.places);
        const own = [...counts].filter(([topic]) => topic !== EARLIER).map(([, count]) => count);
        expect(own).toHaveLength((check.module?.topics.length ?? 0) - (fixed ? 1 : 0));
        expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
      }),
      series(2_000),
    );
  });

  test('takes the objectives of a lesson in turns: none a second time while another has not been asked', () => {
    fc.assert(
      fc.property(checks, fc.nat(0xfff), (check, order) => {
        const drawn = drawCheck(check, order * 16).filter((question) => question.objective !== EARLIER);
        for (const [topic, count] of countBy(drawn, (question) => question.objective)) {
          const all = new Set(check.pool.filter((one) => one.objective === topic).map(({ aspect }) => aspect));
          const asked = new Set(drawn.filter((one) => one.objective === topic).map(({ aspect }) => aspect));
          expect(asked.size).toBe(Math.min(count, all.size));
        }
      }),
      series(2_000),
    );
  });

  test('repeats weak topics alone, three questions each as far as there are places', () => {
    fc.assert(
      fc.property(checks, seed, fc.nat(63), (check, one, some) => {
        const topics = (check.module?.topics ?? []).map((topic) => topic.objective);
        const focus = topics.filter((_, at) => (some >> at) & 1);
        if (focus.length === 0) return;
        const counts = countBy(drawCheck(check, one, focus), (question) => question.objective);
        expect([...counts.keys()].sort()).toEqual([...focus].sort());
        const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
        expect(total).toBe(Math.min(check.draw, REPEATED * focus.length));
      }),
      series(2_000),
    );
  });

  test('repeats with other items than the try before, whatever that asked for, as often as anybody repeats', () => {
    fc.assert(
      fc.property(
        checks,
        fc.nat(0xfff),
        fc.array(fc.nat(63), { minLength: 40, maxLength: 40 }),
        (check, order, weak) => {
          const topics = (check.module?.topics ?? []).map((topic) => topic.lesson);
          let at = order * 16;
          let last: readonly number[] = [];
          let before = new Set(ids(drawCheck(check, at)));
          for (const some of weak) {
            const focus = topics.filter((_, topic) => (some >> topic) & 1);
            at = seedAfter(check, at, last, focus);
            const drawn = ids(drawCheck(check, at, focusOf(check, focus)));
            expect(drawn.filter((id) => before.has(id))).toEqual([]);
            before = new Set(drawn);
            last = focus;
          }
        },
      ),
      series(2_000, 50),
    );
  });

  test('goes on to another order after sixteen tries, and the same one every time', () => {
    const at = 4_711 * 16 + 15;
    const focus = [101, 104];
    expect(seedAfter(five, at - 1, [], focus)).toBe(at);
    const next = seedAfter(five, at, focus, focus);
    expect(Math.floor(next / 16)).not.toBe(4_711);
    expect(seedAfter(five, at, focus, focus)).toBe(next);
  });

  test('goes on where the pool is too small for other items', () => {
    const tight = checkOver([{ aspects: [2, 2] }], { places: 3 });
    fc.assert(
      fc.property(fc.nat(0xfff), (order) => {
        expect(seedAfter(tight, order * 16 + 15, [], [])).toBe(nextSeed(order * 16 + 15));
      }),
      series(200, 20),
    );
  });

  test('begins with the first round of an order that follows from the attempt, a lesson’s check with any', () => {
    fc.assert(
      fc.property(seed, (one) => {
        expect(firstSeed(five, one) % 16).toBe(0);
        expect(one - firstSeed(five, one)).toBeLessThan(16);
        expect(firstSeed({}, one)).toBe(one);
      }),
      series(2_000),
    );
    expect(new Set(Array.from({ length: 0x1000 }, (_, order) => firstSeed(five, order * 16 + 9))).size).toBe(0x1000);
  });

  test('names the topics of lessons, and none that it has not', () => {
    expect(focusOf(later, [slot(102), slot(0), slot(7)])).toEqual(['t1', EARLIER]);
    expect(focusOf(later)).toEqual([]);
  });
});

describe('over many seeds', () => {
  const seeds = LONG ? 10_000 : 2_500;
  /** Spread over all orders and rounds, the same in every run. */
  const spread = Array.from({ length: seeds }, (_, at) => (at * 40_503) % 0x1_0000);

  /** How often each key was drawn, as a share of what it would be if all were drawn equally often. */
  function shareOf(check: Check, key: (question: Question) => string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const one of spread) {
      for (const question of drawCheck(check, one)) counts.set(key(question), (counts.get(key(question)) ?? 0) + 1);
    }
    const mean = (seeds * check.draw) / new Set(check.pool.map(key)).size;
    return new Map([...counts].map(([name, count]) => [name, count / mean]));
  }

  test('topics are asked equally often, however large their pools', () => {
    const shares = shareOf(five, (question) => question.objective);
    expect(shares.size).toBe(5);
    for (const share of shares.values()) expect(Math.abs(share - 1)).toBeLessThan(0.04);
  });

  test('every objective of a lesson has the same chance', () => {
    const shares = shareOf(five, (question) => question.aspect ?? '');
    expect(shares.size).toBe(20);
    for (const share of shares.values()) expect(Math.abs(share - 1)).toBeLessThan(0.12);
  });

  test('every item comes up, none more than half as often again as it should', () => {
    for (const check of [five, later]) {
      const counts = shareOf(check, (question) => question.id);
      expect(counts.size).toBe(check.pool.length);
      const inTopic = countBy(check.pool, (question) => question.aspect ?? '');
      for (const question of check.pool) {
        const aspects = new Set(
          check.pool.filter((one) => one.objective === question.objective).map(({ aspect }) => aspect),
        ).size;
        const places =
          question.objective === EARLIER ? 2 : (check.draw - (check === later ? 2 : 0)) / (check === later ? 4 : 5);
        const fair = ((places / aspects / (inTopic.get(question.aspect ?? '') ?? 1)) * check.pool.length) / check.draw;
        expect((counts.get(question.id) ?? 0) / fair).toBeGreaterThan(0.5);
        expect((counts.get(question.id) ?? 0) / fair).toBeLessThan(1.5);
      }
    }
  });
});
