import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClosed, lengthOf, pointOn, tangentAt } from '../../../../src/domain/geometry/curve-points.ts';
import {
  extendedTo,
  sharesOfMeetings,
  withoutBetween,
  withoutPiece,
} from '../../../../src/domain/geometry/cut-curve.ts';
import { filleted } from '../../../../src/domain/geometry/fillet.ts';
import { joinedCurves } from '../../../../src/domain/geometry/join-curves.ts';
import { distanceTo, nearestOn } from '../../../../src/domain/geometry/nearest.ts';
import { cross } from '../../../../src/domain/geometry/point.ts';
import { curves, segment } from './curves.ts';

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('cutting', () => {
  test('leaves pieces of the curve, without the place that was meant, that end where something meets it', () => {
    fc.assert(
      fc.property(curves, fc.array(curves, { minLength: 1, maxLength: 4 }), share, (curve, others, at) => {
        const cuts = sharesOfMeetings(curve, others);
        for (const cut of cuts) {
          const place = pointOn(curve, cut);
          expect(Math.min(...others.map((other) => distanceTo(other, place)))).toBeLessThan(0.05);
        }
        const left = withoutPiece(curve, cuts, at);
        if (!left) return;
        const whole = lengthOf(curve);
        expect(left.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBeLessThan(whole);
        for (const piece of left) {
          for (const part of [0, 0.5, 1]) expect(distanceTo(curve, pointOn(piece, part))).toBeLessThan(1e-6);
          expect(isClosed(piece)).toBe(false);
        }
        const nearest = Math.min(...cuts.map((cut) => Math.abs(cut - at)));
        const meant = pointOn(curve, at);
        if (nearest > 0.02) expect(left.every((piece) => distanceTo(piece, meant) > 1e-3)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('between two places takes away what lies between them', () => {
    fc.assert(
      fc.property(curves, share, share, (curve, a, b) => {
        const left = withoutBetween(curve, pointOn(curve, a), pointOn(curve, b));
        if (!left || isClosed(curve) || curve.kind === 'ellipse') return;
        const kept = left.reduce((sum, piece) => sum + lengthOf(piece), 0);
        expect(Math.abs(kept - (1 - Math.abs(a - b)) * lengthOf(curve))).toBeLessThan(0.05);
      }),
      { numRuns: 300 },
    );
  });

  test('and joining gives the line again', () => {
    fc.assert(
      fc.property(curves, share, (curve, at) => {
        fc.pre(curve.kind === 'segment' || curve.kind === 'arc');
        const left = withoutBetween(curve, pointOn(curve, at), pointOn(curve, at));
        const [one, other] = left ?? [];
        if (!one || !other) return;
        const joined = joinedCurves(one, other);
        expect(joined && lengthOf(joined)).toBeCloseTo(lengthOf(curve), 4);
      }),
      { numRuns: 300 },
    );
  });
});

describe('making longer', () => {
  test('keeps the curve, and ends on another one', () => {
    fc.assert(
      fc.property(curves, fc.boolean(), fc.array(curves, { minLength: 1, maxLength: 4 }), (curve, atEnd, others) => {
        const longer = extendedTo(curve, atEnd, others);
        if (!longer) return;
        expect(lengthOf(longer)).toBeGreaterThan(lengthOf(curve));
        for (const part of [0, 0.5, 1]) expect(distanceTo(longer, pointOn(curve, part))).toBeLessThan(1e-6);
        const end = pointOn(longer, atEnd ? 1 : 0);
        expect(Math.min(...others.map((other) => distanceTo(other, end)))).toBeLessThan(0.05);
      }),
      { numRuns: 400 },
    );
  });

  test('ends at the first of several', () => {
    const walls = [40, 30, 90].map((x) => segment(x, -5, x, 5));
    expect(extendedTo(segment(0, 0, 10, 0), true, walls)).toEqual(segment(0, 0, 30, 0));
    expect(extendedTo(segment(0, 0, 10, 0), false, walls)).toBeUndefined();
  });
});

describe('a rounded corner', () => {
  test('touches both curves where they end, whatever they are', () => {
    fc.assert(
      fc.property(curves, curves, share, share, fc.integer({ min: 1, max: 30 }), (one, other, a, b, radius) => {
        const corner = filleted({ curve: one, at: pointOn(one, a) }, { curve: other, at: pointOn(other, b) }, radius);
        if (typeof corner === 'string' || corner.between?.kind !== 'arc') return;
        const { between } = corner;
        expect(between.radius).toBe(radius);
        for (const curve of [corner.first, corner.second]) {
          const ends = [0, 1].map((end) => ({ end, foot: nearestOn(curve, pointOn(between, end)) }));
          const [near] = ends.sort((p, q) => p.foot.distance - q.foot.distance);
          expect(near?.foot.distance).toBeLessThan(0.05);
          // Just inside the tolerance of touching, directions may differ by the root of it.
          if (near && near.foot.distance < 1e-6) {
            expect(Math.abs(cross(tangentAt(curve, near.foot.share), tangentAt(between, near.end)))).toBeLessThan(0.1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
