import { TURN } from '../geometry/angle.ts';
import { carrierOf, distanceToCarrier, type Carrier } from '../geometry/carrier.ts';
import type { Circle, Segment } from '../geometry/curve.ts';
import { polylineLength } from '../geometry/polyline.ts';
import { difference, distance, dot, scaled, sum, type Point } from '../geometry/point.ts';
import type { LooseCurve } from './loose-curve.ts';

/**
 * A row of points as a line, an arc or a circle when all of them lie on one, else as they are.
 *
 * @param tolerance millimetres that a point may be away
 * @returns nothing when the points are all one place
 */
export function simplifyPolyline(points: readonly Point[], tolerance: number): LooseCurve | undefined {
  const [first] = points;
  if (!first) return undefined;
  const far = points.reduce((best, point) => (distance(point, first) > distance(best, first) ? point : best), first);
  // Seen end-on. A row that turns back does not end where it is farthest from its beginning.
  if (distance(far, first) <= tolerance) return undefined;
  const line: Segment = { kind: 'segment', from: first, to: far };
  if (allNear(carrierOf(line), points, tolerance)) return reach(line, points);
  const circle = circleThrough(
    first,
    points[Math.floor(points.length / 3)],
    points[Math.floor((points.length * 2) / 3)],
  );
  if (circle && points.length > 4 && allNear(circle, points, tolerance)) {
    const { centre } = circle;
    const angles = unwound(
      points.map(({ x, y }) => Math.atan2(y - centre.y, x - centre.x)),
      TURN,
    );
    const start = Math.min(...angles);
    const sweep = Math.max(...angles) - start;
    // What lacks less than the tolerance is whole.
    return sweep >= TURN - tolerance / circle.radius ? circle : { ...circle, kind: 'arc', start, sweep };
  }
  const whole = { kind: 'polyline', points } as const;
  return { ...whole, span: [0, polylineLength(whole)] };
}

/** The piece of a straight line that some points on it take. */
function reach({ from, to }: Segment, points: readonly Point[]): Segment {
  const along = scaled(difference(to, from), 1 / distance(to, from));
  const places = points.map((point) => dot(difference(point, from), along));
  const at = (place: number): Point => sum(from, scaled(along, place));
  return { kind: 'segment', from: at(Math.min(...places)), to: at(Math.max(...places)) };
}

function allNear(carrier: Carrier, points: readonly Point[], tolerance: number): boolean {
  return points.every((point) => distanceToCarrier(carrier, point) <= tolerance);
}

/** Numbers that repeat after a period, so that they follow each other by less than half of it; the first as it is. */
export function unwound(values: readonly number[], period: number): readonly number[] {
  let last = values[0] ?? 0;
  return values.map((value) => {
    last = value - Math.round((value - last) / period) * period;
    return last;
  });
}

/** No circle goes through points on a line. */
function circleThrough(a: Point, b: Point | undefined, c: Point | undefined): Circle | undefined {
  if (!b || !c) return undefined;
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) < 1e-9) return undefined;
  const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
  const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
  return { kind: 'circle', centre: { x: a.x + x, y: a.y + y }, radius: Math.hypot(x, y) };
}
