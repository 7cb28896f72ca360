import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../../src/domain/geometry/intervals.ts';
import { acrossZero, overlap, withinTurn } from '../../../../src/domain/projection/turn-intervals.ts';
import { series } from '../../../support/long-run.ts';

const interval = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]): Interval => [from, from + length]);

describe('intervals', () => {
  it('that touch overlap by nothing, either way round', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 1, max: 9 }), (one, length) => {
        const next: Interval = [one[1], one[1] + length];
        expect(overlap(one, next)).toBe(0);
        expect(overlap(next, one)).toBe(0);
      }),
      series(1000),
    );
  });

  it('of angles keep their directions through a full turn and back', () => {
    const turn = 2 * Math.PI;
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 6, noNaN: true }),
        (from, length) => {
          const parts = withinTurn([from, from + length]);
          expect(parts.reduce((sum, [a, b]) => sum + b - a, 0)).toBeCloseTo(length, 9);
          for (const [a, b] of parts) {
            expect(a).toBeGreaterThanOrEqual(0);
            expect(b).toBeLessThanOrEqual(turn + 1e-9);
          }
          const [whole, ...others] = acrossZero(parts, 1e-9);
          expect(others).toEqual([]);
          expect(Math.cos(whole?.[0] ?? Number.NaN)).toBeCloseTo(Math.cos(from), 6);
        },
      ),
      series(5000),
    );
    expect(withinTurn([1, 8])).toEqual([[0, turn]]);
  });
});
