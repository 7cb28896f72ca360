import type { Point } from '../geometry/point.ts';

/** A point or vector of a view as it is written down, in millimetres: x to the right, y up. */
export type Point2 = readonly [number, number];
/** A point or vector in space, in millimetres: x to the right, y away from whoever looks at the front, z up. */
export type Point3 = readonly [number, number, number];

/** What counts as the same place, in millimetres. */
export const SAME_PLACE = 1e-3;

export function added(a: Point3, b: Point3, factor = 1): Point3 {
  return [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
}

export function difference(a: Point3, b: Point3): Point3 {
  return added(a, b, -1);
}

export function dot(a: Point3, b: Point3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Point3, b: Point3): Point3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The vector with length 1; of the null vector, itself. */
export function unit(a: Point3): Point3 {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

export function distance(a: Point2, b: Point2): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** A point of a view in the form that curves have. */
export function planePoint([x, y]: Point2): Point {
  return { x, y };
}
