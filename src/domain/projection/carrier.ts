import { TURN, type Carrier, type PlaneCurve, type Piece } from './plane-curve.ts';
import type { Interval } from '../geometry/intervals.ts';
import { overlap, withinTurn } from './turn-intervals.ts';
import { distance, SAME_PLACE, type Point2 } from './vector.ts';

/** The line through two points that differ. Its direction points right, or up when it is upright. */
export function lineThrough(from: Point2, to: Point2): Carrier & { readonly kind: 'line' } {
  const length = distance(from, to);
  let direction: Point2 = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  if (direction[0] < -1e-9 || (direction[0] < 1e-9 && direction[1] < 0)) direction = [-direction[0], -direction[1]];
  return { kind: 'line', direction, offset: direction[0] * from[1] - direction[1] * from[0] };
}

/** The point of a carrier with that parameter. */
export function pointOn(carrier: Carrier, parameter: number): Point2 {
  switch (carrier.kind) {
    case 'line': {
      const [x, y] = carrier.direction;
      return [x * parameter - y * carrier.offset, y * parameter + x * carrier.offset];
    }
    case 'circle': {
      const [x, y] = carrier.centre;
      return [x + carrier.radius * Math.cos(parameter), y + carrier.radius * Math.sin(parameter)];
    }
    case 'ellipse': {
      const [along, across] = [carrier.major * Math.cos(parameter), carrier.minor * Math.sin(parameter)];
      const [cos, sin] = [Math.cos(carrier.rotation), Math.sin(carrier.rotation)];
      return [carrier.centre[0] + along * cos - across * sin, carrier.centre[1] + along * sin + across * cos];
    }
    case 'polyline':
      return pointAlong(carrier.points, parameter);
  }
}

function pointAlong(points: readonly Point2[], millimetres: number): Point2 {
  let left = Math.max(0, millimetres);
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to) break;
    const length = distance(from, to);
    if (left <= length && length > 0) {
      const share = left / length;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= length;
  }
  return points[points.length - 1] ?? [0, 0];
}

/** The parameter of the point of a carrier that is nearest; on an ellipse, of one that is near when the point is. */
export function parameterOf(carrier: Carrier, [x, y]: Point2): number {
  switch (carrier.kind) {
    case 'line':
      return carrier.direction[0] * x + carrier.direction[1] * y;
    case 'circle':
      return Math.atan2(y - carrier.centre[1], x - carrier.centre[0]);
    case 'ellipse': {
      const [dx, dy] = [x - carrier.centre[0], y - carrier.centre[1]];
      const [cos, sin] = [Math.cos(carrier.rotation), Math.sin(carrier.rotation)];
      return Math.atan2((dy * cos - dx * sin) / carrier.minor, (dx * cos + dy * sin) / carrier.major);
    }
    case 'polyline':
      return parameterAlong(carrier.points, [x, y]);
  }
}

function parameterAlong(points: readonly Point2[], point: Point2): number {
  let [best, nearest, walked] = [0, Number.POSITIVE_INFINITY, 0];
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to) break;
    const length = distance(from, to);
    const along =
      length === 0 ? 0 : ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / length;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
    const away = distance(point, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    if (away < nearest) [best, nearest] = [walked + share * length, away];
    walked += length;
  }
  return best;
}

/** How far a point is from a carrier, in millimetres; from an ellipse, not less than that and exact when it is 0. */
export function distanceTo(carrier: Carrier, point: Point2): number {
  return distance(point, pointOn(carrier, parameterOf(carrier, point)));
}

/** Whether the parameter is an angle. */
export function isClosed(carrier: Carrier): boolean {
  return carrier.kind === 'circle' || carrier.kind === 'ellipse';
}

/** How much of the parameter is one millimetre; on an ellipse, where that is most. */
export function perMillimetre(carrier: Carrier): number {
  switch (carrier.kind) {
    case 'line':
    case 'polyline':
      return 1;
    case 'circle':
      return 1 / carrier.radius;
    case 'ellipse':
      return 1 / carrier.minor;
  }
}

/** A curve as a piece of its carrier. */
export function pieceOf(curve: PlaneCurve): Piece {
  switch (curve.kind) {
    case 'line': {
      const carrier = lineThrough(curve.from, curve.to);
      const ends = [parameterOf(carrier, curve.from), parameterOf(carrier, curve.to)];
      return { carrier, interval: [Math.min(...ends), Math.max(...ends)] };
    }
    case 'circle':
    case 'ellipse':
      return { carrier: curve, interval: [0, TURN] };
    case 'arc': {
      const { centre, radius, start, end } = curve;
      return { carrier: { kind: 'circle', centre, radius }, interval: [start, end] };
    }
    case 'elliptic-arc': {
      const { start, end, kind: _, ...axes } = curve;
      return { carrier: { kind: 'ellipse', ...axes }, interval: [start, end] };
    }
    case 'polyline':
      return { carrier: curve, interval: [0, lengthOf(curve.points)] };
  }
}

function lengthOf(points: readonly Point2[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index] ?? point, point), 0);
}

/** A piece of a carrier as a curve. A turn that lacks less than `SAME_PLACE` is whole. */
export function curveOf({ carrier, interval: [start, end] }: Piece): PlaneCurve {
  const whole = isClosed(carrier) && end - start >= TURN - SAME_PLACE * perMillimetre(carrier);
  switch (carrier.kind) {
    case 'line':
      return { kind: 'line', from: pointOn(carrier, start), to: pointOn(carrier, end) };
    case 'circle':
      return whole ? carrier : { kind: 'arc', centre: carrier.centre, radius: carrier.radius, start, end };
    case 'ellipse': {
      const { kind: _, ...axes } = carrier;
      return whole ? carrier : { kind: 'elliptic-arc', ...axes, start, end };
    }
    case 'polyline':
      return { kind: 'polyline', points: cutPolyline(carrier.points, start, end) };
  }
}

function cutPolyline(points: readonly Point2[], start: number, end: number): readonly Point2[] {
  const kept: Point2[] = [pointAlong(points, start)];
  let walked = 0;
  points.forEach((point, index) => {
    walked += index > 0 ? distance(points[index - 1] ?? point, point) : 0;
    if (walked > start + SAME_PLACE && walked < end - SAME_PLACE) kept.push(point);
  });
  return [...kept, pointAlong(points, end)];
}

/**
 * The part of a carrier that a piece of an equal carrier covers, or none when the carriers differ by more than the
 * tolerance. A polyline equals itself only.
 */
export function intervalOn(carrier: Carrier, piece: Piece, tolerance = SAME_PLACE): Interval | undefined {
  const other = piece.carrier;
  const ends = [pointOn(other, piece.interval[0]), pointOn(other, piece.interval[1])] as const;
  if (carrier.kind === 'line' && other.kind === 'line') {
    if (Math.max(...ends.map((point) => distanceTo(carrier, point))) > tolerance) return undefined;
    const parameters = ends.map((point) => parameterOf(carrier, point));
    return [Math.min(...parameters), Math.max(...parameters)];
  }
  if (carrier.kind === 'circle' && other.kind === 'circle') {
    const same = distance(carrier.centre, other.centre) + Math.abs(carrier.radius - other.radius) <= tolerance;
    return same ? piece.interval : undefined;
  }
  if (carrier.kind === 'ellipse' && other.kind === 'ellipse') {
    const turned = Math.sin(carrier.rotation - other.rotation);
    const away =
      distance(carrier.centre, other.centre) +
      Math.abs(carrier.major - other.major) +
      Math.abs(carrier.minor - other.minor) +
      Math.abs(turned) * (carrier.major - carrier.minor);
    if (away > tolerance) return undefined;
    const half = Math.cos(carrier.rotation - other.rotation) < 0 ? Math.PI : 0;
    return [piece.interval[0] + half, piece.interval[1] + half];
  }
  if (carrier.kind === 'polyline' && other.kind === 'polyline') {
    const same =
      carrier.points.length === other.points.length &&
      carrier.points.every((point, index) => distance(point, other.points[index] ?? [1e9, 1e9]) <= tolerance);
    return same ? piece.interval : undefined;
  }
  return undefined;
}

/** How much of the parameter two pieces of one carrier share; at most 0 when they share nothing. */
export function shared(carrier: Carrier, a: Interval, b: Interval): number {
  if (!isClosed(carrier)) return overlap(a, b);
  return Math.max(...withinTurn(a).flatMap((one) => withinTurn(b).map((other) => overlap(one, other))));
}
