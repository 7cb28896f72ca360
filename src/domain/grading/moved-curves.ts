import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import { IN_PLACE } from '../geometry/similarity.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';

/** A line of a view where it stands, as curves that a drawing holds. `shift` is in millimetres on paper. */
export function movedCurves(curve: DrawnCurve, shift: Point = { x: 0, y: 0 }): readonly Curve[] {
  const moved = moveDrawnCurve(curve, { ...IN_PLACE, shift });
  if (moved.kind !== 'polyline') return [moved];
  return moved.points.slice(1).flatMap((to, at): readonly Curve[] => {
    const from = moved.points[at];
    return from ? [{ kind: 'segment', from, to }] : [];
  });
}
