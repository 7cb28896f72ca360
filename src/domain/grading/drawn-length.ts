import { lengthOf } from '../geometry/curve-points.ts';
import { distance } from '../geometry/point.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';

/** The length of a line of a view in millimetres. */
export function drawnLength(curve: DrawnCurve): number {
  if (curve.kind !== 'polyline') return lengthOf(curve);
  return curve.points.slice(1).reduce((sum, point, index) => sum + distance(curve.points[index] ?? point, point), 0);
}
