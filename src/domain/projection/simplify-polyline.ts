import { distanceTo, lineThrough, parameterOf } from './carrier.ts';
import { TURN, type Carrier, type Piece } from './plane-curve.ts';
import { distance, type Point2 } from './vector.ts';

/**
 * A row of points as a piece of a line or a circle when all of them lie on one, else of the polyline itself.
 *
 * @param tolerance millimetres that a point may be away
 * @returns nothing when the points are all one place
 */
export function simplifyPolyline(points: readonly Point2[], tolerance: number): Piece | undefined {
  const [first] = points;
  if (!first) return undefined;
  const far = points.reduce((best, point) => (distance(point, first) > distance(best, first) ? point : best), first);
  // Seen end-on. A row that turns back does not end where it is farthest from its beginning.
  if (distance(far, first) <= tolerance) return undefined;
  const line = lineThrough(first, far);
  if (allNear(line, points, tolerance)) {
    const along = points.map((point) => parameterOf(line, point));
    return { carrier: line, interval: [Math.min(...along), Math.max(...along)] };
  }
  const circle = circleThrough(
    first,
    points[Math.floor(points.length / 3)],
    points[Math.floor((points.length * 2) / 3)],
  );
  if (circle && points.length > 4 && allNear(circle, points, tolerance)) {
    const angles = unwound(points.map((point) => parameterOf(circle, point)));
    const [start, end] = [Math.min(...angles), Math.max(...angles)];
    return { carrier: circle, interval: [start, Math.min(end, start + TURN)] };
  }
  const length = points.slice(1).reduce((sum, point, index) => sum + distance(points[index] ?? point, point), 0);
  return { carrier: { kind: 'polyline', points }, interval: [0, length] };
}

function allNear(carrier: Carrier, points: readonly Point2[], tolerance: number): boolean {
  return points.every((point) => distanceTo(carrier, point) <= tolerance);
}

/** Angles that follow each other by less than half a turn, the first as it is. */
export function unwound(angles: readonly number[]): readonly number[] {
  let last = angles[0] ?? 0;
  return angles.map((angle) => {
    last = angle - Math.round((angle - last) / TURN) * TURN;
    return last;
  });
}

/** No circle goes through points on a line. */
function circleThrough(
  a: Point2,
  b: Point2 | undefined,
  c: Point2 | undefined,
): (Carrier & { readonly kind: 'circle' }) | undefined {
  if (!b || !c) return undefined;
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) < 1e-9) return undefined;
  const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
  const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
  return { kind: 'circle', centre: [a[0] + x, a[1] + y], radius: Math.hypot(x, y) };
}
