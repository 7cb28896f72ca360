import { nearestOn } from '../geometry/nearest.ts';
import type { Point } from '../geometry/point.ts';
import type { DrawnCurve } from './drawn-curve.ts';

/** How far a polyline may be from the points that it stands for, in millimetres. */
const DEVIATION = 0.005;

/** A polyline without the points that it does not need (Douglas and Peucker); other curves as they are. */
export function thinned(curve: DrawnCurve): DrawnCurve {
  return curve.kind === 'polyline' ? { kind: 'polyline', points: thin(curve.points) } : curve;
}

function thin(points: readonly Point[]): readonly Point[] {
  const [from, to] = [points[0], points[points.length - 1]];
  if (!from || !to || points.length < 3) return points;
  let [far, most] = [0, DEVIATION];
  for (const [index, point] of points.entries()) {
    const away = nearestOn({ kind: 'segment', from, to }, point).distance;
    if (away > most) [far, most] = [index, away];
  }
  if (far === 0) return [from, to];
  return [...thin(points.slice(0, far + 1)), ...thin(points.slice(far)).slice(1)];
}
