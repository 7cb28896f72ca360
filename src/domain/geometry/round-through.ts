import { normalAngle } from './angle.ts';
import type { Arc, Circle } from './curve.ts';
import { cross, difference, distance, dot, type Point } from './point.ts';
import { LIMIT, TOLERANCE } from './tolerance.ts';

/** The circle through three places; undefined where two are one, or all so nearly in line that it would be endless. */
export function circleThrough(a: Point, b: Point, c: Point): Circle | undefined {
  const [toB, toC] = [difference(b, a), difference(c, a)];
  const double = 2 * cross(toB, toC);
  const lengths = [distance(a, b), distance(b, c), distance(c, a)];
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  // The height of the triangle tells whether the middle place is off the line.
  if (shortest <= TOLERANCE || Math.abs(double) / 2 / longest <= TOLERANCE) return undefined;
  const [squareB, squareC] = [dot(toB, toB), dot(toC, toC)];
  const centre = {
    x: a.x + (toC.y * squareB - toB.y * squareC) / double,
    y: a.y + (toB.x * squareC - toC.x * squareB) / double,
  };
  const radius = distance(centre, a);
  return radius <= LIMIT ? { kind: 'circle', centre, radius } : undefined;
}

/** The arc from one place over a second to a third; undefined where {@link circleThrough} gives no circle. */
export function arcThrough(from: Point, over: Point, to: Point): Arc | undefined {
  const circle = circleThrough(from, over, to);
  if (!circle) return undefined;
  const [first, last] = cross(difference(over, from), difference(to, from)) > 0 ? [from, to] : [to, from];
  return arcBetween(circle.centre, circle.radius, first, last);
}

/** The arc around a centre anticlockwise from the direction of one place to the direction of another. */
export function arcBetween(centre: Point, radius: number, from: Point, to: Point): Arc {
  const [start, end] = [from, to].map(({ x, y }) => Math.atan2(y - centre.y, x - centre.x));
  const sweep = normalAngle((end ?? 0) - (start ?? 0));
  return { kind: 'arc', centre, radius, start: normalAngle(start ?? 0), sweep };
}
