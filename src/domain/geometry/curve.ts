import type { Point } from './point.ts';

/** A straight piece from one end to the other. */
export interface Segment {
  readonly kind: 'segment';
  readonly from: Point;
  readonly to: Point;
}

export interface Circle {
  readonly kind: 'circle';
  readonly centre: Point;
  readonly radius: number;
}

/** A piece of a circle: from the angle `start` anticlockwise over `sweep`, in radians, `sweep` from 0 to a whole turn. */
export interface Arc {
  readonly kind: 'arc';
  readonly centre: Point;
  readonly radius: number;
  readonly start: number;
  readonly sweep: number;
}

/**
 * An ellipse or a piece of one. `major` and `minor` are half its axes, `turn` is the angle of the major one. The point at
 * the parameter t is centre + turned(major cos t, minor sin t); the curve runs anticlockwise from `start` over `sweep`
 * of that parameter, over a whole turn for a whole ellipse.
 */
export interface Ellipse {
  readonly kind: 'ellipse';
  readonly centre: Point;
  readonly major: number;
  readonly minor: number;
  readonly turn: number;
  readonly start: number;
  readonly sweep: number;
}

export type Curve = Segment | Arc | Circle | Ellipse;
