import { pointOn } from '../geometry/curve-points.ts';
import { distance, type Point } from '../geometry/point.ts';
import type { DrawnCurve } from './drawn-curve.ts';

/** The two ends of a curve, in its own direction; of a closed one twice the place where it begins. */
export function twoEnds(curve: DrawnCurve): readonly [Point, Point] {
  if (curve.kind !== 'polyline') return [pointOn(curve, 0), pointOn(curve, 1)];
  const [first = { x: 0, y: 0 }] = curve.points;
  return [first, curve.points[curve.points.length - 1] ?? first];
}

/**
 * The curves of a loop in the order in which one goes round it. Lines and polylines point onward; arcs keep their direction, which is
 * always anticlockwise, so one goes along some of them from their end.
 */
export function chained(curves: readonly DrawnCurve[]): readonly DrawnCurve[] {
  const left = [...curves];
  const chain: DrawnCurve[] = [];
  let at: Point | undefined;
  while (left.length > 0) {
    const from = at;
    const away = (curve: DrawnCurve): number =>
      from ? Math.min(...twoEnds(curve).map((end) => distance(end, from))) : 0;
    const next = left.reduce((best, curve) => (away(curve) < away(best) - 1e-9 ? curve : best));
    left.splice(left.indexOf(next), 1);
    const [start, end] = twoEnds(next);
    const backward = from !== undefined && distance(end, from) < distance(start, from);
    chain.push(backward ? reversed(next) : next);
    at = backward ? start : end;
  }
  return chain;
}

function reversed(curve: DrawnCurve): DrawnCurve {
  if (curve.kind === 'segment') return { kind: 'segment', from: curve.to, to: curve.from };
  if (curve.kind === 'polyline') return { kind: 'polyline', points: [...curve.points].reverse() };
  return curve;
}
