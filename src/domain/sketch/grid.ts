import { TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import { checkedCurve, type CurveFault } from '../geometry/make-curve.ts';
import type { Point } from '../geometry/point.ts';
import { SKETCH_LIMIT } from './sketch.ts';

/** Steps of the grid in a millimetre. */
export const STEPS = 100;
/** Steps of angles in a whole turn: one is a second of arc. Whole degrees and their sixtieths lie on it. */
export const ANGLE_STEPS = 1_296_000;

/** A length or a coordinate on the grid of 0.01 mm. */
export function onGrid(length: number): number {
  return Math.round(length * STEPS) / STEPS + 0;
}

/** An angle in radians on its grid. */
export function angleOnGrid(angle: number): number {
  return (Math.round((angle / TURN) * ANGLE_STEPS) / ANGLE_STEPS) * TURN;
}

export function pointOnGrid({ x, y }: Point): Point {
  return { x: onGrid(x), y: onGrid(y) };
}

/** Whether a place is near enough to a sheet to be kept. */
export function isOnSheet({ x, y }: Point): boolean {
  return Math.abs(x) <= SKETCH_LIMIT && Math.abs(y) <= SKETCH_LIMIT;
}

/** A curve checked and brought onto the grid, as it is stored; why not, if it is none there. */
export function curveOnGrid(curve: Curve): Curve | CurveFault {
  // Checked in between: an ellipse that is round on the grid becomes an arc, whose radius is rounded in its turn.
  const checked = checkedCurve(rounded(curve));
  if (typeof checked === 'string') return checked;
  const stored = checkedCurve(rounded(checked));
  return typeof stored === 'string' || isWithin(stored) ? stored : 'too-far';
}

function isWithin(curve: Curve): boolean {
  if (curve.kind === 'segment') return isOnSheet(curve.from) && isOnSheet(curve.to);
  const size = curve.kind === 'ellipse' ? curve.major : curve.radius;
  return isOnSheet(curve.centre) && size <= SKETCH_LIMIT;
}

function rounded(curve: Curve): Curve {
  switch (curve.kind) {
    case 'segment':
      return { ...curve, from: pointOnGrid(curve.from), to: pointOnGrid(curve.to) };
    case 'circle':
      return { ...curve, centre: pointOnGrid(curve.centre), radius: onGrid(curve.radius) };
    case 'arc':
      return {
        ...curve,
        centre: pointOnGrid(curve.centre),
        radius: onGrid(curve.radius),
        start: angleOnGrid(curve.start),
        sweep: angleOnGrid(curve.sweep),
      };
    case 'ellipse':
      return {
        ...curve,
        centre: pointOnGrid(curve.centre),
        major: onGrid(curve.major),
        minor: onGrid(curve.minor),
        turn: angleOnGrid(curve.turn),
        start: angleOnGrid(curve.start),
        sweep: angleOnGrid(curve.sweep),
      };
  }
}
