import { lengthOf } from '../geometry/curve-points.ts';
import { polylineLength } from '../geometry/polyline.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';

/** The length of a line of a view in millimetres. */
export function drawnLength(curve: DrawnCurve): number {
  return curve.kind === 'polyline' ? polylineLength(curve) : lengthOf(curve);
}
