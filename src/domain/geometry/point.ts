/** A place or a direction in the plane: millimetres, x to the right, y up. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** The way from `b` to `a`. */
export function difference(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function scaled(a: Point, by: number): Point {
  return { x: a.x * by, y: a.y * by };
}

export function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

/** Positive where `b` lies to the left of `a`. */
export function cross(a: Point, b: Point): number {
  return a.x * b.y - a.y * b.x;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The point at `share` of the way from `a` (0) to `b` (1). */
export function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** The direction of length 1 at an angle in radians, anticlockwise from the x axis. */
export function direction(angle: number): Point {
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** A quarter turn to the left. */
export function leftOf(a: Point): Point {
  return { x: -a.y, y: a.x };
}
