import { curveOf, pieceOf, pointOn } from './carrier.ts';
import type { PlaneCurve } from './plane-curve.ts';
import { distance, type Point2 } from './vector.ts';

/** The two ends of a curve, in its own direction. */
export function endsOf(curve: PlaneCurve): readonly [Point2, Point2] {
  if (curve.kind === 'line') return [curve.from, curve.to];
  const { carrier, interval } = pieceOf(curve);
  return [pointOn(carrier, interval[0]), pointOn(carrier, interval[1])];
}

/**
 * The curves of a loop in the order in which one goes round it. Lines and polylines point onward; arcs keep their direction, which is
 * always anticlockwise, so one goes along some of them from their end.
 */
export function chained(curves: readonly PlaneCurve[]): readonly PlaneCurve[] {
  const left = [...curves];
  const chain: PlaneCurve[] = [];
  let at: Point2 | undefined;
  while (left.length > 0) {
    const from = at;
    const away = (curve: PlaneCurve): number =>
      from ? Math.min(...endsOf(curve).map((end) => distance(end, from))) : 0;
    const next = left.reduce((best, curve) => (away(curve) < away(best) - 1e-9 ? curve : best));
    left.splice(left.indexOf(next), 1);
    const [start, end] = endsOf(next);
    const backward = from !== undefined && distance(end, from) < distance(start, from);
    chain.push(backward ? reversed(next) : next);
    at = backward ? start : end;
  }
  return chain;
}

function reversed(curve: PlaneCurve): PlaneCurve {
  if (curve.kind === 'line') return { kind: 'line', from: curve.to, to: curve.from };
  if (curve.kind === 'polyline') return { kind: 'polyline', points: [...curve.points].reverse() };
  return curveOf(pieceOf(curve));
}
