import type { Interval } from '../geometry/intervals.ts';
import type { Point2 } from './vector.ts';

/**
 * A plane curve. Millimetres; angles in radians, anticlockwise from the x axis, `end` greater than `start`. Angles of an
 * elliptic arc are those of the parameter: the point is centre + major cos t + minor sin t along the turned axes.
 */
export type PlaneCurve =
  | { readonly kind: 'line'; readonly from: Point2; readonly to: Point2 }
  | { readonly kind: 'circle'; readonly centre: Point2; readonly radius: number }
  | {
      readonly kind: 'arc';
      readonly centre: Point2;
      readonly radius: number;
      readonly start: number;
      readonly end: number;
    }
  | ({ readonly kind: 'ellipse' } & EllipseAxes)
  | ({ readonly kind: 'elliptic-arc'; readonly start: number; readonly end: number } & EllipseAxes)
  | { readonly kind: 'polyline'; readonly points: readonly Point2[] };

/** Half axes, and the angle of the major one from 0 up to pi. */
interface EllipseAxes {
  readonly centre: Point2;
  readonly major: number;
  readonly minor: number;
  readonly rotation: number;
}

/**
 * What a curve is a piece of. The parameter of a point is millimetres along a line (from the point nearest the origin)
 * or a polyline, an angle in radians on circles and ellipses.
 */
export type Carrier =
  | { readonly kind: 'line'; readonly direction: Point2; readonly offset: number }
  | { readonly kind: 'circle'; readonly centre: Point2; readonly radius: number }
  | ({ readonly kind: 'ellipse' } & EllipseAxes)
  | { readonly kind: 'polyline'; readonly points: readonly Point2[] };

/** A carrier and which part of it. */
export interface Piece {
  readonly carrier: Carrier;
  readonly interval: Interval;
}

export const TURN = 2 * Math.PI;
