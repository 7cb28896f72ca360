import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import { carrierOf, distanceToCarrier, footOn, liesOn } from '../../../../src/domain/geometry/carrier.ts';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { lengthOf, pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { union, without } from '../../../../src/domain/geometry/intervals.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { distance } from '../../../../src/domain/geometry/point.ts';
import { curvesOn, spanOn } from '../../../../src/domain/geometry/spans.ts';
import { TOLERANCE } from '../../../../src/domain/geometry/tolerance.ts';
import { arc, circle, curves, ellipse, points, segment } from './curves.ts';

const NEAR = TOLERANCE * 0.9;
const FAR = TOLERANCE * 1.1;
const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

describe('the carrier of a line', () => {
  test.each([
    ['level', segment(5, 3, 9, 3), Math.PI / 2, 3],
    ['upright', segment(5, 9, 5, 3), 0, 5],
    ['rising', segment(0, 0, 7, 7), (3 * Math.PI) / 4, 0],
    ['falling', segment(0, 10, 10, 0), Math.PI / 4, Math.SQRT1_2 * 10],
    ['falling, drawn upwards', segment(10, 0, 0, 10), Math.PI / 4, Math.SQRT1_2 * 10],
    ['without length', segment(4, 4, 4, 4), 0, 4],
  ] as const)('%s has a normal under half a turn and an offset', (_, line, normal, offset) => {
    const carrier = carrierOf(line);
    expect(carrier).toMatchObject({ kind: 'line' });
    if (carrier.kind !== 'line') return;
    expect(carrier.normal).toBeCloseTo(normal, 9);
    expect(carrier.offset).toBeCloseTo(offset, 9);
  });
});

describe('a curve lies on a carrier', () => {
  const line = carrierOf(segment(0, 0, 100, 0));
  const ring = carrierOf(circle(0, 0, 10));
  const oval = carrierOf(ellipse(0, 0, 20, 10));
  test.each([
    ['a line beside the line', segment(500, NEAR, 900, -NEAR), line, true],
    ['a line beside it, too far at one end', segment(500, NEAR, 900, FAR), line, false],
    ['an arc so flat that it is a line', arc(0, -100, 100, 89, 2), line, true],
    ['an arc that rises over it', arc(0, -100, 100, 88, 4), line, false],
    ['a circle shifted', circle(NEAR, 0, 10), ring, true],
    ['a circle shifted too far', circle(FAR, 0, 10), ring, false],
    ['a circle shifted and larger', circle(NEAR / 2, 0, 10 + FAR / 2), ring, true],
    ['a circle shifted and much larger', circle(FAR / 2, 0, 10 + FAR / 2), ring, false],
    ['the side of a shifted circle where both are near', arc(FAR, 0, 10, 60, 60), ring, true],
    ['the side where they are not', arc(FAR, 0, 10, -30, 60), ring, false],
    ['the ellipse turned by half', ellipse(0, 0, 20, 10, 180), oval, true],
    ['the ellipse a little wider', ellipse(0, 0, 20 + NEAR, 10), oval, true],
    ['the ellipse too wide', ellipse(0, 0, 20 + FAR, 10), oval, false],
    ['a line across the circle', segment(-10, 0, 10, 0), ring, false],
  ] as const)('%s: %s', (_, curve, carrier, expected) => {
    expect(liesOn(curve, carrier)).toBe(expected);
  });

  test('that is its own', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        expect(liesOn(curve, carrierOf(curve), 1e-6)).toBe(true);
      }),
    );
  });

  test('that a foot stands on, as far away as the distance says', () => {
    fc.assert(
      fc.property(curves, points, (curve, point) => {
        const carrier = carrierOf(curve);
        const foot = footOn(carrier, point);
        expect(distanceToCarrier(carrier, foot)).toBeLessThan(1e-7);
        expect(distanceToCarrier(carrier, point)).toBeCloseTo(distance(point, foot), 6);
        expect(distanceTo(curve, point)).toBeGreaterThanOrEqual(distanceToCarrier(carrier, point) - 1e-7);
      }),
    );
  });
});

describe('spans along a carrier', () => {
  const isSame = (a: Curve, b: Curve): boolean =>
    shares.every((share) => distanceTo(b, pointOn(a, share)) < 1e-6 && distanceTo(a, pointOn(b, share)) < 1e-6);

  test('give the curve back', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const carrier = carrierOf(curve);
        const [back, ...more] = curvesOn(carrier, spanOn(carrier, curve));
        expect(more).toEqual([]);
        expect(back && isSame(back, curve)).toBe(true);
      }),
    );
  });

  test('join pieces of a curve, in whatever order and direction they come', () => {
    fc.assert(
      fc.property(curves, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (curve, cut) => {
        fc.pre(lengthOf(curve) > 0.5);
        const carrier = carrierOf(curve);
        const pieces = [piece(curve, cut, 1), piece(curve, 0, cut)];
        const spans = pieces.reduce((set, each) => union(set, spanOn(carrier, each)), union([], []));
        const joined = curvesOn(carrier, spans);
        expect(joined).toHaveLength(1);
        expect(joined[0] && isSame(joined[0], curve)).toBe(true);
      }),
    );
  });

  test('leave two pieces where the middle is taken out', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        fc.pre(lengthOf(curve) > 0.5 && curve.kind !== 'circle' && !(curve.kind === 'ellipse' && curve.sweep >= TURN));
        const carrier = carrierOf(curve);
        const rest = curvesOn(carrier, without(spanOn(carrier, curve), spanOn(carrier, piece(curve, 0.3, 0.7))));
        expect(rest).toHaveLength(2);
        for (const [from, to] of [
          [0, 0.3],
          [0.7, 1],
        ] as const) {
          expect(rest.some((left) => isSame(left, piece(curve, from, to)))).toBe(true);
        }
      }),
    );
  });

  test('close a circle whose two halves meet', () => {
    const ring = carrierOf(circle(0, 0, 10));
    const halves = union(spanOn(ring, arc(0, 0, 10, 90, 180)), spanOn(ring, arc(0, 0, 10, 270, 180)));
    expect(curvesOn(ring, halves)).toEqual([circle(0, 0, 10)]);
    expect(curvesOn(ring, [])).toEqual([]);
  });
});

/** The part of a curve between two shares, segments drawn backwards. */
function piece(curve: Curve, from: number, to: number): Curve {
  switch (curve.kind) {
    case 'segment':
      return { kind: 'segment', from: pointOn(curve, to), to: pointOn(curve, from) };
    case 'circle':
      return { ...curve, kind: 'arc', start: from * TURN, sweep: (to - from) * TURN };
    case 'arc':
    case 'ellipse':
      return { ...curve, start: curve.start + from * curve.sweep, sweep: (to - from) * curve.sweep };
  }
}
