import { TURN } from '../geometry/angle.ts';
import { boundsOf, type Box } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import { ellipsePoint, lengthOf, pointOn } from '../geometry/curve-points.ts';
import type { Interval, IntervalSet } from '../geometry/intervals.ts';
import { partOf } from '../geometry/part-of.ts';
import { between, cross, difference, distance, dot, scaled, type Point } from '../geometry/point.ts';
import { nearestAlong, pointAlong, polylineLength, type Polyline } from '../geometry/polyline.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';

/**
 * A curve with what it is a piece of: places along it are counted in millimetres from its start, below 0 before it and
 * beyond its length behind it. On closed carriers a place is counted from the nearer end; on an ellipse a
 * millimetre is one of the circle around it.
 */
export interface Track {
  readonly curve: DrawnCurve;
  /** How far it goes, counted as places along it are. */
  readonly length: number;
  /** How far it is once round the carrier; infinite where it is open. */
  readonly round: number;
  readonly box: Box;
}

/** A polyline stands for a curve that cannot be drawn exactly; millimetres of paper. */
export const POLYLINE_SLACK = 0.25;

export function trackOf(curve: DrawnCurve): Track {
  switch (curve.kind) {
    case 'segment':
      return { curve, length: lengthOf(curve), round: Infinity, box: boundsOf(curve) };
    case 'circle':
      return { curve, length: TURN * curve.radius, round: TURN * curve.radius, box: boundsOf(curve) };
    case 'arc':
      return { curve, length: curve.sweep * curve.radius, round: TURN * curve.radius, box: boundsOf(curve) };
    case 'ellipse':
      return { curve, length: curve.sweep * curve.major, round: TURN * curve.major, box: boundsOf(curve) };
    case 'polyline': {
      const [xs, ys] = [curve.points.map(({ x }) => x), curve.points.map(({ y }) => y)];
      const box = { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
      return { curve, length: polylineLength(curve), round: Infinity, box };
    }
  }
}

/** Whether a track goes all the way round. */
export function goesRound({ length, round }: Track): boolean {
  return length >= round - 1e-6;
}

/** The place on the sheet at so many millimetres along a track, on its carrier where that is beyond its ends. */
export function placeAt({ curve, length }: Track, at: number): Point {
  switch (curve.kind) {
    case 'segment':
      return length > 0 ? between(curve.from, curve.to, at / length) : curve.from;
    case 'circle':
      return pointOn(curve, at / length);
    case 'arc':
      return pointOn(curve, at / length);
    case 'ellipse':
      return ellipsePoint(curve, curve.start + at / curve.major);
    case 'polyline':
      return pointAlong(curve, at);
  }
}

/** The part of a track between two places along it, on its carrier; of a polyline the straight way between them. */
export function partOfTrack(track: Track, [from, to]: Interval): Curve {
  const { curve, length } = track;
  if (curve.kind === 'polyline' || curve.kind === 'segment') {
    return { kind: 'segment', from: placeAt(track, from), to: placeAt(track, to) };
  }
  return partOf(curve, from / length, to / length);
}

/**
 * Where a drawn curve lies along a track, if all of it is within the tolerance of the carrier: stretches that may begin before
 * the track and end behind it. None where it lies elsewhere.
 */
export function stretchOn(track: Track, drawn: Curve, tolerance: number): IntervalSet {
  const { curve } = track;
  if (curve.kind === 'polyline') return alongPolyline(curve, drawn);
  if (curve.kind === 'segment')
    return drawn.kind === 'segment' ? alongLine(track, drawn.from, drawn.to, tolerance) : [];
  if (drawn.kind === 'segment') return [];
  if (curve.kind === 'ellipse' || drawn.kind === 'ellipse') {
    return curve.kind === 'ellipse' && drawn.kind === 'ellipse' && nearAll(curve, drawn, tolerance)
      ? aroundRound(track, drawn, eccentric(curve, pointOn(drawn, 0)), curve.major)
      : [];
  }
  if (!nearCircle(curve, drawn, tolerance)) return [];
  const start = pointOn(drawn, 0);
  return aroundRound(track, drawn, Math.atan2(start.y - curve.centre.y, start.x - curve.centre.x), curve.radius);
}

function alongLine(track: Track, from: Point, to: Point, tolerance: number): IntervalSet {
  const { curve, length } = track;
  if (curve.kind !== 'segment' || length === 0) return [];
  const along = scaled(difference(curve.to, curve.from), 1 / length);
  const [start, end] = [difference(from, curve.from), difference(to, curve.from)];
  const ends = [
    { at: dot(along, start), off: cross(along, start) },
    { at: dot(along, end), off: cross(along, end) },
  ].sort((one, other) => one.at - other.at);
  const [low, high] = ends;
  if (!low || !high || ends.some(({ off }) => Math.abs(off) > BEYOND * tolerance)) return [];
  const offAt = (at: number): number => low.off + ((high.off - low.off) * (at - low.at)) / (high.at - low.at);
  const meets = low.at < length && high.at > 0 && high.at > low.at;
  const judged = meets ? [Math.max(low.at, 0), Math.min(high.at, length)].map(offAt) : [low.off, high.off];
  return judged.every((off) => Math.abs(off) <= tolerance) ? [[low.at, high.at]] : [];
}

/** What runs on beyond a line may lead off it a little: the first chord of a curve that it passes into smoothly. */
const BEYOND = 3;

type Round = Exclude<Curve, { kind: 'segment' }>;

/** Two circles are farthest apart at the ends of a piece and straight across from one centre to the other. */
function nearCircle(
  { centre, radius }: { readonly centre: Point; readonly radius: number },
  drawn: Curve,
  tolerance: number,
): boolean {
  if (drawn.kind !== 'circle' && drawn.kind !== 'arc') return false;
  const apart = distance(centre, drawn.centre);
  const off = Math.abs(radius - drawn.radius);
  if (apart + off <= tolerance) return true;
  if (drawn.kind === 'circle' || off - apart > tolerance) return false;
  return [0, 0.25, 0.5, 0.75, 1].every(
    (share) => Math.abs(distance(pointOn(drawn, share), centre) - radius) <= tolerance,
  );
}

const ELLIPSE_SAMPLES = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];

function nearAll(ellipse: Extract<Curve, { kind: 'ellipse' }>, drawn: Curve, tolerance: number): boolean {
  return ELLIPSE_SAMPLES.every((share) => {
    const point = pointOn(drawn, share);
    // Nearer than this way inwards or outwards no place of the ellipse can be missed by a factor that matters.
    return distance(point, ellipsePoint(ellipse, eccentric(ellipse, point))) <= tolerance;
  });
}

/** The parameter of the place of an ellipse that is near to a point that is near to it. */
function eccentric({ centre, major, minor, turn }: Extract<Curve, { kind: 'ellipse' }>, point: Point): number {
  const away = difference(point, centre);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return Math.atan2((away.y * cos - away.x * sin) / minor, (away.x * cos + away.y * sin) / major);
}

/** The stretch of a piece of a closed carrier that begins at an angle, and its copies a turn away as far as they count. */
function aroundRound(track: Track, drawn: Round, angle: number, unit: number): IntervalSet {
  const start = track.curve.kind === 'arc' || track.curve.kind === 'ellipse' ? track.curve.start : 0;
  const sweep = drawn.kind === 'circle' ? TURN : drawn.sweep;
  const room = (track.round - track.length) / 2;
  const [low, high] = [-room, track.length + room];
  const from = (angle - start) * unit;
  const turns = Math.floor((from - low) / track.round);
  const first = from - turns * track.round;
  return [first - track.round, first, first + track.round]
    .map((at): Interval => [Math.max(low, at), Math.min(high, at + sweep * unit)])
    .filter(([a, b]) => b > a);
}

/** The longest stretch of a polyline that a drawn curve follows: a neighbour that runs on smoothly leaves it somewhere. */
function alongPolyline(polyline: Polyline, drawn: Curve): IntervalSet {
  const steps = Math.min(60, Math.max(4, Math.ceil(lengthOf(drawn) / POLYLINE_SLACK)));
  const isNear = (share: number): boolean => nearestAlong(polyline, pointOn(drawn, share)).distance <= POLYLINE_SLACK;
  let best: Interval | undefined;
  let from: number | undefined;
  for (let step = 0; step <= steps + 1; step += 1) {
    if (step <= steps && isNear(step / steps)) from ??= step;
    else if (from !== undefined) {
      if (!best || step - 1 - from > best[1] - best[0]) best = [from, step - 1];
      from = undefined;
    }
  }
  if (!best) return [];
  const [low, high] = best;
  const ends = [
    low > 0 ? edge(low / steps, (low - 1) / steps, isNear) : 0,
    high < steps ? edge(high / steps, (high + 1) / steps, isNear) : 1,
  ];
  const places = ends.map((share) => nearestAlong(polyline, pointOn(drawn, share)).along);
  return [[Math.min(...places), Math.max(...places)]];
}

const HALVINGS = 8;

/** Where between a share that is near and one that is not the way is lost. */
function edge(near: number, far: number, isNear: (share: number) => boolean): number {
  let [low, high] = [near, far];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (isNear(middle)) low = middle;
    else high = middle;
  }
  return low;
}
