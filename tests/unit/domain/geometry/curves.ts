import fc from 'fast-check';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { checkedCurve, type CurveFault } from '../../../../src/domain/geometry/make-curve.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import type { Similarity } from '../../../../src/domain/geometry/similarity.ts';

const place = fc.integer({ min: -160, max: 160 }).map((half) => half / 2);
export const points: fc.Arbitrary<Point> = fc.record({ x: place, y: place });
const radius = fc.integer({ min: 1, max: 120 }).map((half) => half / 2);
const angle = fc.integer({ min: 0, max: 71 }).map((step) => (step * Math.PI) / 36);
const sweep = fc.integer({ min: 1, max: 72 }).map((step) => (step * Math.PI) / 36);

/** Curves of every kind on a grid of half a millimetre and 5 degrees, as drawings have them. */
export const curves: fc.Arbitrary<Curve> = fc
  .oneof<fc.Arbitrary<Curve>[]>(
    fc.record({ kind: fc.constant('segment' as const), from: points, to: points }),
    fc.record({ kind: fc.constant('circle' as const), centre: points, radius }),
    fc.record({ kind: fc.constant('arc' as const), centre: points, radius, start: angle, sweep }),
    fc.record({
      kind: fc.constant('ellipse' as const),
      centre: points,
      major: radius,
      minor: radius,
      turn: angle,
      start: angle,
      sweep,
    }),
  )
  .map(checkedCurve)
  .filter((curve): curve is Curve => typeof curve !== 'string');

/** Moves that keep lengths: turned by any angle, mirrored or not. */
export const motions: fc.Arbitrary<Similarity> = fc.record({
  mirrored: fc.boolean(),
  scale: fc.constant(1),
  turn: fc.double({ min: -7, max: 7, noNaN: true }),
  shift: points,
});

/** The curve, where a test knows that its numbers make one. */
export function made(curve: Curve | CurveFault): Curve {
  if (typeof curve === 'string') throw new Error(curve);
  return curve;
}

export const segment = (fromX: number, fromY: number, toX: number, toY: number): Curve => ({
  kind: 'segment',
  from: { x: fromX, y: fromY },
  to: { x: toX, y: toY },
});

export const circle = (x: number, y: number, size: number): Curve => ({
  kind: 'circle',
  centre: { x, y },
  radius: size,
});

/** An arc by degrees. */
export const arc = (x: number, y: number, size: number, start: number, over: number): Curve => ({
  kind: 'arc',
  centre: { x, y },
  radius: size,
  start: (start * Math.PI) / 180,
  sweep: (over * Math.PI) / 180,
});

/** A whole ellipse, turned by degrees. */
export const ellipse = (x: number, y: number, major: number, minor: number, turn = 0): Curve => ({
  kind: 'ellipse',
  centre: { x, y },
  major,
  minor,
  turn: (turn * Math.PI) / 180,
  start: 0,
  sweep: 2 * Math.PI,
});
