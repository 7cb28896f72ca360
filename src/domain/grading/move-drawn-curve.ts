import { moveCurve, movePoint, type Similarity } from '../geometry/similarity.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';

/** A line of a view somewhere else. */
export function moveDrawnCurve(curve: DrawnCurve, by: Similarity): DrawnCurve {
  if (curve.kind !== 'polyline') return moveCurve(curve, by);
  return { kind: 'polyline', points: curve.points.map((point) => movePoint(point, by)) };
}
