import { normalAngle, TURN } from './angle.ts';
import type { Curve, Ellipse } from './curve.ts';
import { footOn, lineDirection, type Carrier, type LineCarrier } from './carrier.ts';
import { pointOn } from './curve-points.ts';
import { union, type Interval, type IntervalSet } from './intervals.ts';
import { difference, direction, dot, leftOf, scaled, sum, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * Where a curve lies along a carrier that it lies on, in millimetres: on a line in its direction; on a circle along its
 * way from the angle 0; on an ellipse half the major axis times the parameter, which is no less than the way. A
 * piece over the place where a closed carrier begins stands in the set as two.
 */
export function spanOn(carrier: Carrier, curve: Curve): IntervalSet {
  if (carrier.kind === 'line') {
    const along = lineDirection(carrier);
    const ends = curve.kind === 'segment' ? [curve.from, curve.to] : [pointOn(curve, 0), pointOn(curve, 1)];
    const places = ends.map((end) => dot(end, along));
    return [[Math.min(...places), Math.max(...places)]];
  }
  const unit = unitOf(carrier);
  if (curve.kind === 'circle' || (curve.kind === 'ellipse' && curve.sweep >= TURN)) return [[0, TURN * unit]];
  // A piece on a closed carrier runs the way that its middle shows.
  const [from, centre, to] = [0, 0.5, 1].map((share) => parameterOn(carrier, pointOn(curve, share)));
  if (from === undefined || centre === undefined || to === undefined) return [];
  const forwards = normalAngle(centre - from) <= normalAngle(to - from);
  const start = forwards ? from : to;
  const sweep = normalAngle(forwards ? to - from : from - to);
  const end = start + sweep;
  return (
    end <= TURN
      ? [[start, end]]
      : [
          [0, end - TURN],
          [start, TURN],
        ]
  ).map(([low = 0, high = 0]): Interval => [low * unit, high * unit]);
}

/** The pieces of a carrier at some places along it, as {@link spanOn} counts them; joined where a closed one begins. */
export function curvesOn(carrier: Carrier, spans: IntervalSet, tolerance = TOLERANCE): readonly Curve[] {
  const set = union(spans, [], tolerance);
  if (carrier.kind === 'line') return set.map((span) => segmentOn(carrier, span));
  const unit = unitOf(carrier);
  const whole = TURN * unit;
  const first = set[0];
  const last = set[set.length - 1];
  if (!first || !last) return [];
  if (first === last && last[1] - first[0] >= whole - tolerance) return [pieceOf(carrier, 0, TURN)];
  const overSeam = first !== last && first[0] + whole - last[1] <= tolerance;
  const pieces: readonly Interval[] = overSeam ? [...set.slice(1, -1), [last[0], first[1] + whole]] : set;
  return pieces.map(([from, to]) => pieceOf(carrier, normalAngle(from / unit), (to - from) / unit));
}

function segmentOn(carrier: LineCarrier, [from, to]: Interval): Curve {
  const foot = scaled(direction(carrier.normal), carrier.offset);
  const along = lineDirection(carrier);
  return { kind: 'segment', from: sum(foot, scaled(along, from)), to: sum(foot, scaled(along, to)) };
}

function pieceOf(carrier: Exclude<Carrier, LineCarrier>, start: number, sweep: number): Curve {
  if (carrier.kind === 'ellipse') return { ...carrier, start, sweep } satisfies Ellipse;
  const { centre, radius } = carrier;
  return sweep >= TURN ? carrier : { kind: 'arc', centre, radius, start, sweep };
}

/** Millimetres of a radian. */
function unitOf(carrier: Exclude<Carrier, LineCarrier>): number {
  return carrier.kind === 'circle' ? carrier.radius : carrier.major;
}

/** The angle or parameter, from 0 to a turn, of the place of a closed carrier nearest to a point. */
export function parameterOn(carrier: Exclude<Carrier, LineCarrier>, point: Point): number {
  const away = difference(carrier.kind === 'circle' ? point : footOn(carrier, point), carrier.centre);
  if (carrier.kind === 'circle') return normalAngle(Math.atan2(away.y, away.x));
  const along = direction(carrier.turn);
  return normalAngle(Math.atan2(dot(away, leftOf(along)) / carrier.minor, dot(away, along) / carrier.major));
}
