import { carrierOf, distanceToCarrier, liesOn, type Carrier } from '../geometry/carrier.ts';
import type { Curve } from '../geometry/curve.ts';
import { lengthOf } from '../geometry/curve-points.ts';
import { union, type Interval, type IntervalSet } from '../geometry/intervals.ts';
import { distance, type Point } from '../geometry/point.ts';
import { nearestAlong, polylinePart, type Polyline } from '../geometry/polyline.ts';
import { curvesOn, spanOn } from '../geometry/spans.ts';
import type { DrawnCurve } from './drawn-curve.ts';
import { SAME_PLACE } from './vector.ts';

/** A piece of a polyline that is kept whole, so that its pieces can be told to belong together; millimetres along it. */
export interface PolylinePiece extends Polyline {
  readonly span: Interval;
}

/** A curve of a view while its lines are being compared. */
export type LooseCurve = Curve | PolylinePiece;

/** What such a curve is a piece of. */
export type LooseCarrier = Carrier | Polyline;

export function looseCarrier(curve: LooseCurve): LooseCarrier {
  return curve.kind === 'polyline' ? { kind: 'polyline', points: curve.points } : carrierOf(curve);
}

/** How far a place is from a carrier, in millimetres. */
export function awayFrom(carrier: LooseCarrier, place: Point): number {
  return carrier.kind === 'polyline' ? nearestAlong(carrier, place).distance : distanceToCarrier(carrier, place);
}

/**
 * Where a curve lies along a carrier, in millimetres as `spanOn` of the geometry counts them; nothing where it lies beside it or
 * is a piece of another kind of line. A polyline equals itself only.
 */
export function spansIn(carrier: LooseCarrier, curve: LooseCurve): IntervalSet | undefined {
  if (curve.kind === 'polyline' || carrier.kind === 'polyline') {
    return curve.kind === 'polyline' && carrier.kind === 'polyline' && isSame(carrier, curve)
      ? [curve.span]
      : undefined;
  }
  const isAlike = carrierOf(curve).kind === carrier.kind;
  return isAlike && liesOn(curve, carrier, SAME_PLACE) ? spanOn(carrier, curve) : undefined;
}

function isSame(a: Polyline, b: Polyline): boolean {
  const same = (point: Point, index: number): boolean => {
    const other = b.points[index];
    return other !== undefined && distance(point, other) <= SAME_PLACE;
  };
  return a.points.length === b.points.length && a.points.every(same);
}

/** The pieces of a carrier at some places along it. */
export function curvesIn(carrier: LooseCarrier, spans: IntervalSet): readonly LooseCurve[] {
  if (carrier.kind !== 'polyline') return curvesOn(carrier, spans, SAME_PLACE);
  return union(spans, [], SAME_PLACE).map((span) => ({ ...carrier, span }));
}

function onward(curve: Curve): Curve {
  if (curve.kind !== 'segment') return curve;
  const { from, to } = curve;
  const [right, up] = [to.x - from.x, to.y - from.y];
  // What leans by the last digit is upright still.
  const slack = 1e-9 * Math.hypot(right, up);
  const isBackward = right < -slack || (right < slack && up < 0);
  return isBackward ? { kind: 'segment', from: to, to: from } : curve;
}

/** The length of a curve in millimetres. */
export function looseLength(curve: LooseCurve): number {
  return curve.kind === 'polyline' ? curve.span[1] - curve.span[0] : lengthOf(curve);
}

/** The curve alone, cut out of what it is a piece of. A straight one points right, or up where it is upright. */
export function cutOut(curve: LooseCurve): DrawnCurve {
  return curve.kind === 'polyline' ? polylinePart(curve, curve.span, SAME_PLACE) : onward(curve);
}
