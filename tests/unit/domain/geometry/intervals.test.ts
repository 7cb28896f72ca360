import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  intersection,
  totalLength,
  union,
  without,
  type IntervalSet,
} from '../../../../src/domain/geometry/intervals.ts';
import { TOLERANCE } from '../../../../src/domain/geometry/tolerance.ts';

const UNDER = TOLERANCE * 0.9;
const OVER = TOLERANCE * 1.1;

describe('stretches', () => {
  test('join when the gap between them is within the tolerance, and not when it is over it', () => {
    expect(union([[0, 10]], [[10 + UNDER, 20]])).toEqual([[0, 20]]);
    expect(union([[10 + UNDER, 20]], [[0, 10]])).toEqual([[0, 20]]);
    expect(union([[0, 10]], [[10 + OVER, 20]])).toEqual([
      [0, 10],
      [10 + OVER, 20],
    ]);
  });

  test('share only what is longer than the tolerance', () => {
    expect(intersection([[0, 10]], [[10, 20]])).toEqual([]);
    expect(intersection([[0, 10]], [[10 - UNDER, 20]])).toEqual([]);
    expect(intersection([[0, 10]], [[10 - OVER, 20]])).toEqual([[10 - OVER, 10]]);
  });

  test('leave no slivers behind', () => {
    expect(without([[0, 10]], [[UNDER, 10 - UNDER]])).toEqual([]);
    expect(without([[0, 10]], [[4, 6]])).toEqual([
      [0, 4],
      [6, 10],
    ]);
    expect(without([[0, 10]], [[5, 5 + UNDER]])).toEqual([[0, 10]]);
    expect(without([[0, 10]], [[10, 12]])).toEqual([[0, 10]]);
  });

  test('that run backwards or are no numbers count as nothing', () => {
    expect(
      union(
        [
          [5, 1],
          [Number.NaN, 3],
        ],
        [[0, Number.NaN]],
      ),
    ).toEqual([]);
  });
});

describe('sets of stretches', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, length]): readonly [number, number] => [from / 4, (from + length) / 4]);
  const sets: fc.Arbitrary<IntervalSet> = fc.array(stretch, { maxLength: 8 });
  /** Whether a place well inside of its cell of an eighth belongs to a set. */
  const members = (set: IntervalSet): readonly boolean[] =>
    Array.from({ length: 1000 }, (_, at) => set.some(([from, to]) => from < (at + 0.5) / 8 && (at + 0.5) / 8 < to));

  test('follow the laws of sets, place by place', () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => {
        const [inA, inB] = [members(a), members(b)];
        expect(members(union(a, b))).toEqual(inA.map((is, at) => is || inB[at]));
        expect(members(intersection(a, b))).toEqual(inA.map((is, at) => is && inB[at]));
        expect(members(without(a, b))).toEqual(inA.map((is, at) => is && !inB[at]));
        expect(union(a, union(b, c))).toEqual(union(union(a, b), c));
        expect(union(a, b)).toEqual(union(b, a));
        expect(intersection(a, b)).toEqual(intersection(b, a));
        expect(union(a, a)).toEqual(union(a, []));
        expect(without(without(a, b), c)).toEqual(without(a, union(b, c)));
        expect(intersection(without(a, b), b)).toEqual([]);
        expect(totalLength(union(a, b))).toBeCloseTo(
          totalLength(a) + totalLength(b) - totalLength(intersection(a, b)),
          6,
        );
      }),
    );
  });

  test('are in order and apart', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const set = union(a, b);
        for (const [index, [from, to]] of set.entries()) {
          expect(to).toBeGreaterThanOrEqual(from);
          const next = set[index + 1];
          if (next) expect(next[0] - to).toBeGreaterThan(TOLERANCE);
        }
      }),
    );
  });
});
