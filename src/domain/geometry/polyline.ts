import type { Interval } from './intervals.ts';
import { between, difference, distance, dot, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/** Points joined by straight lines: what is no line, circle or ellipse, such as where two cylinders cross. */
export interface Polyline {
  readonly kind: 'polyline';
  readonly points: readonly Point[];
}

/** The length of a polyline in millimetres. */
export function polylineLength({ points }: Polyline): number {
  return points.slice(1).reduce((total, point, index) => total + distance(points[index] ?? point, point), 0);
}

/** The point of a polyline at so many millimetres from its start; its ends for what lies beyond them. */
export function pointAlong({ points }: Polyline, millimetres: number): Point {
  let left = Math.max(0, millimetres);
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const length = distance(from, to);
    if (left <= length && length > 0) return between(from, to, left / length);
    left -= length;
  }
  return points[points.length - 1] ?? { x: 0, y: 0 };
}

/** Millimetres from the start of a polyline to its point nearest to a place, and how far that is. */
export function nearestAlong(
  { points }: Polyline,
  place: Point,
): { readonly along: number; readonly distance: number } {
  let best = { along: 0, distance: Number.POSITIVE_INFINITY };
  let walked = 0;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1] ?? to;
    const way = difference(to, from);
    const length = Math.hypot(way.x, way.y);
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot(difference(place, from), way) / length ** 2));
    const away = distance(place, between(from, to, share));
    if (away < best.distance) best = { along: walked + share * length, distance: away };
    walked += length;
  }
  return best;
}

/** The piece of a polyline between two places along it; corners nearer than `tolerance` to its ends are left out. */
export function polylinePart(line: Polyline, [from, to]: Interval, tolerance = TOLERANCE): Polyline {
  let walked = 0;
  const kept = line.points.filter((point, index) => {
    walked += index > 0 ? distance(line.points[index - 1] ?? point, point) : 0;
    return walked > from + tolerance && walked < to - tolerance;
  });
  return { kind: 'polyline', points: [pointAlong(line, from), ...kept, pointAlong(line, to)] };
}
