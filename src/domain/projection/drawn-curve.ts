import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import { roundedCurve } from './rounded-curve.ts';
import type { PlaneCurve } from './plane-curve.ts';
import type { Point2 } from './vector.ts';

/** Points joined by straight lines: what is no line, circle or ellipse, such as where two cylinders cross. */
export interface Polyline {
  readonly kind: 'polyline';
  readonly points: readonly Point[];
}

/** A curve of a view as it is kept and drawn. */
export type DrawnCurve = Curve | Polyline;

/** A curve of a view, rounded, in the form that drawings have. */
export function drawnCurve(curve: PlaneCurve): DrawnCurve {
  const tidy = roundedCurve(curve);
  switch (tidy.kind) {
    case 'line':
      return { kind: 'segment', from: pointOf(tidy.from), to: pointOf(tidy.to) };
    case 'circle':
      return { kind: 'circle', centre: pointOf(tidy.centre), radius: tidy.radius };
    case 'arc': {
      const { centre, radius, start, end } = tidy;
      return { kind: 'arc', centre: pointOf(centre), radius, start, sweep: sweepOf(start, end) };
    }
    case 'ellipse':
    case 'elliptic-arc': {
      const { centre, major, minor, rotation } = tidy;
      const part =
        tidy.kind === 'ellipse'
          ? { start: 0, sweep: 2 * Math.PI }
          : { start: tidy.start, sweep: sweepOf(tidy.start, tidy.end) };
      return { kind: 'ellipse', centre: pointOf(centre), major, minor, turn: rotation, ...part };
    }
    case 'polyline':
      return { kind: 'polyline', points: tidy.points.map(pointOf) };
  }
}

function pointOf([x, y]: Point2): Point {
  return { x, y };
}

/** The difference of two rounded angles has no more digits than they have. */
function sweepOf(start: number, end: number): number {
  return Number((end - start).toFixed(6));
}
