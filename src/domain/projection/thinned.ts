import type { PlaneCurve } from './plane-curve.ts';
import { distance, type Point2 } from './vector.ts';

/** How far a polyline may be from the points that it stands for, in millimetres. */
const DEVIATION = 0.005;

/** A polyline without the points that it does not need (Douglas and Peucker); other curves as they are. */
export function thinned(curve: PlaneCurve): PlaneCurve {
  return curve.kind === 'polyline' ? { kind: 'polyline', points: thin(curve.points) } : curve;
}

function thin(points: readonly Point2[]): readonly Point2[] {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last || points.length < 3) return points;
  let [far, most] = [0, DEVIATION];
  points.forEach((point, index) => {
    const away = distanceToSegment(point, first, last);
    if (away > most) [far, most] = [index, away];
  });
  if (far === 0) return [first, last];
  return [...thin(points.slice(0, far + 1)), ...thin(points.slice(far)).slice(1)];
}

function distanceToSegment(point: Point2, from: Point2, to: Point2): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const along = ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / length ** 2;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
}
