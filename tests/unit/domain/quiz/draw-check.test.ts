import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/domain/course/question.ts';
import { drawCheck, nextSeed, seedAfter } from '../../../../src/domain/quiz/draw-check.ts';
import { seededRandom, shuffle } from '../../../../src/domain/quiz/seeded.ts';
import { choice, objective, questionId } from '../course-index-fixture.ts';

const seed = fc.nat(0xffff);

/** A pool with so many questions for each objective. */
function poolOf(...sizes: readonly number[]): Question[] {
  return sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, at) => ({
      ...choice,
      id: questionId(`k${group}${at}`),
      objective: objective(`objective-${group}`),
    })),
  );
}

const ids = (questions: readonly Question[]): string[] => questions.map(({ id }) => id);
const pools = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }).map((sizes) => poolOf(...sizes));

describe('seededRandom', () => {
  test('gives the same numbers for ever, so that a resumed check asks the same questions', () => {
    const random = seededRandom(42);
    expect([random(), random(), random()].map((value) => Math.floor(value * 1e6))).toMatchInlineSnapshot(`
      [
        432247,
        255262,
        19411,
      ]
    `);
  });

  test('spreads neighbouring seeds', () => {
    const firsts = Array.from({ length: 1_000 }, (_, at) => seededRandom(at)());
    const tenths = Array.from({ length: 10 }, (_, at) => firsts.filter((one) => Math.floor(one * 10) === at).length);
    for (const count of tenths) expect(count).toBeGreaterThan(60);
  });
});

describe('shuffle', () => {
  test('keeps every item and leaves the given array alone', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.nat()), (one, items) => {
        const before = [...items];
        const byValue = (a: number, b: number): number => a - b;
        expect(shuffle(one, items).sort(byValue)).toEqual([...before].sort(byValue));
        expect(items).toEqual(before);
      }),
    );
  });

  test('puts every item first for some seed', () => {
    const firsts = new Set(Array.from({ length: 200 }, (_, at) => shuffle(at, ['a', 'b', 'c', 'd'])[0]));
    expect(firsts.size).toBe(4);
  });
});

describe('drawCheck', () => {
  test('draws as many different questions as asked for, the same for the same seed', () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 1, max: 12 }), seed, (pool, draw, one) => {
        const drawn = drawCheck({ draw, pool }, one);
        expect(drawn).toHaveLength(Math.min(draw, pool.length));
        expect(new Set(ids(drawn)).size).toBe(drawn.length);
        expect(drawCheck({ draw, pool }, one)).toEqual(drawn);
      }),
    );
  });

  test('balances the objectives evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), seed, (groups, draw, one) => {
        const pool = poolOf(...Array.from({ length: groups }, () => 12));
        const drawn = drawCheck({ draw, pool }, one);
        const counts = Array.from(
          { length: groups },
          (_, group) => drawn.filter((question) => question.objective === `objective-${group}`).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('draws other questions in the next try when the pool is three times the draw', () => {
    const pool = poolOf(5, 5, 4, 4);
    fc.assert(
      fc.property(seed, (one) => {
        const first = ids(drawCheck({ draw: 6, pool }, one));
        const second = ids(drawCheck({ draw: 6, pool }, seedAfter({ draw: 6, pool }, one, [], [])));
        expect(first.filter((id) => second.includes(id))).toEqual([]);
      }),
    );
  });

  test('evens out over two tries what one try cannot balance', () => {
    const pool = poolOf(12, 12, 12, 12);
    const asked = [32, 33].flatMap((one) => drawCheck({ draw: 6, pool }, one).map((question) => question.objective));
    for (let group = 0; group < 4; group += 1) {
      expect(asked.filter((name) => name === `objective-${group}`)).toHaveLength(3);
    }
  });

  test('mixes the objectives', () => {
    const pool = poolOf(3, 3);
    const isMixed = (one: number): boolean => {
      const [first, second, third] = drawCheck({ draw: 4, pool }, one).map((question) => question.objective);
      return first !== second && second !== third;
    };
    expect(Array.from({ length: 64 }, (_, at) => at).some(isMixed)).toBe(true);
  });
});

describe('nextSeed', () => {
  test('stays within 16 bits and comes back to where it began only after all of them', () => {
    let at = 4_711;
    const seen = new Set<number>();
    while (!seen.has(at)) {
      seen.add(at);
      at = nextSeed(at);
    }
    expect(seen.size).toBe(0x1_0000);
    expect(Math.max(...seen)).toBe(0xffff);
  });
});
