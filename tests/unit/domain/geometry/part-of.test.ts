import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { distance } from '../../../../src/domain/geometry/point.ts';
import { partOf, sharesAt } from '../../../../src/domain/geometry/part-of.ts';
import { circle, curves } from './curves.ts';

describe('a part of a curve', () => {
  test('runs between the same places', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(curves, share, share, (curve, a, b) => {
        fc.pre(a !== b);
        const [from, to] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
        const part = partOf(curve, from, to);
        for (const at of [0, 0.3, 1]) {
          expect(distance(pointOn(part, at), pointOn(curve, from + at * (to - from)))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('is the whole of a closed curve from its beginning to its end', () => {
    expect(partOf(circle(0, 0, 5), 0, 1)).toEqual(circle(0, 0, 5));
  });

  test('is as long as the way to the shares where it is cut', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const whole = lengthOf(curve);
        const lengths = [0, whole / 7, whole / 2, whole];
        const shares = sharesAt(curve, lengths);
        expect(shares[0]).toBe(0);
        expect(shares[3]).toBeCloseTo(1, 6);
        for (const [index, share] of shares.entries()) {
          if (share === 0) continue;
          expect(Math.abs(lengthOf(partOf(curve, 0, share)) - (lengths[index] ?? 0))).toBeLessThan(1e-3 * whole);
        }
      }),
    );
  });
});
