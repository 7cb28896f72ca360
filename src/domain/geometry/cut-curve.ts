import { TURN } from './angle.ts';
import type { Curve } from './curve.ts';
import { endsOf, isClosed, lengthOf, pointOn } from './curve-points.ts';
import { intersect } from './intersect.ts';
import { nearestOn } from './nearest.ts';
import { partOf } from './part-of.ts';
import { distance, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * The shares of a curve, in ascending order, at which other curves meet it, touch it, or begin and end to lie along it. Its
 * own ends are none of them, and places nearer than the tolerance are one.
 */
export function sharesOfMeetings(curve: Curve, others: readonly Curve[]): readonly number[] {
  const places = others.flatMap((other) => {
    const { points, shared } = intersect(curve, other);
    return [...points.map(({ point }) => point), ...shared.flatMap(endsOf)];
  });
  const ends = endsOf(curve);
  const shares = places
    .filter((place) => ends.every((end) => distance(end, place) > 2 * TOLERANCE))
    .map((place) => nearestOn(curve, place).share)
    .sort((a, b) => a - b);
  return shares.filter((share, at) => {
    const before = shares[at - 1];
    return before === undefined || distance(pointOn(curve, before), pointOn(curve, share)) > TOLERANCE;
  });
}

/**
 * What is left of a curve without the piece between the cuts on both sides of `share`. An open curve is cut at its ends as
 * well; a closed one needs two cuts. Undefined where no cut bounds the piece: then it would be the whole curve.
 */
export function withoutPiece(curve: Curve, cuts: readonly number[], share: number): readonly Curve[] | undefined {
  const before = [...cuts].reverse().find((cut) => cut <= share);
  const after = cuts.find((cut) => cut > share);
  if (isClosed(curve)) {
    const [first, last] = [cuts[0], cuts[cuts.length - 1]];
    if (cuts.length < 2 || first === undefined || last === undefined) return undefined;
    if (before === undefined || after === undefined) return [partOf(curve, first, last)];
    return [partOf(curve, after, before + 1)];
  }
  if (before === undefined && after === undefined) return undefined;
  return [
    ...(before === undefined ? [] : [partOf(curve, 0, before)]),
    ...(after === undefined ? [] : [partOf(curve, after, 1)]),
  ];
}

/** How far a line is made longer to look for what it meets, in millimetres. */
const FAR = 20_000;

/**
 * A curve made longer at its end, or at its start, to the first place where it meets one of the others. Undefined where it
 * meets none, and for closed curves.
 */
export function extendedTo(curve: Curve, atEnd: boolean, others: readonly Curve[]): Curve | undefined {
  const beyond = restOfCarrier(curve, atEnd);
  if (!beyond) return undefined;
  const away = others
    .flatMap((other) => {
      const { points, shared } = intersect(beyond, other);
      return [...points.map(({ point }) => point), ...shared.flatMap(endsOf)];
    })
    .map((place) => nearestOn(beyond, place).share)
    .map((share) => (atEnd ? share : 1 - share))
    .filter((share) => share * lengthOf(beyond) > 2 * TOLERANCE);
  if (away.length === 0) return undefined;
  const nearest = Math.min(...away);
  if (curve.kind === 'segment') {
    const to = pointOn(beyond, atEnd ? nearest : 1 - nearest);
    return atEnd ? { ...curve, to } : { ...curve, from: to };
  }
  if (curve.kind === 'circle' || beyond.kind === 'segment' || beyond.kind === 'circle') return undefined;
  const more = nearest * beyond.sweep;
  return { ...curve, start: atEnd ? curve.start : curve.start - more, sweep: curve.sweep + more };
}

/** What lies on a curve's carrier behind its end, or before its start, running the way that the curve does. */
function restOfCarrier(curve: Curve, atEnd: boolean): Curve | undefined {
  if (isClosed(curve) || curve.kind === 'circle') return undefined;
  if (curve.kind === 'segment') {
    const far = FAR / lengthOf(curve);
    return atEnd ? partOf(curve, 1, 1 + far) : partOf(curve, -far, 0);
  }
  return { ...curve, start: curve.start + curve.sweep, sweep: TURN - curve.sweep };
}

/** Which end of an open curve is nearer to a place: its end, or its start. */
export function isNearerToEnd(curve: Curve, place: Point): boolean {
  return distance(pointOn(curve, 1), place) < distance(pointOn(curve, 0), place);
}

/** The piece of a curve between two places on it taken away; of a closed one, the piece anticlockwise from the first. */
export function withoutBetween(curve: Curve, one: Point, other: Point): readonly Curve[] | undefined {
  const [a, b] = [nearestOn(curve, one).share, nearestOn(curve, other).share];
  if (isClosed(curve)) {
    if (distance(pointOn(curve, a), pointOn(curve, b)) <= TOLERANCE) return undefined;
    return [partOf(curve, b, a > b ? a : a + 1)];
  }
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  // A cut at an end, without a piece to take away, changes nothing.
  if ((high - low) * lengthOf(curve) <= TOLERANCE && Math.min(low, 1 - high) * lengthOf(curve) <= TOLERANCE) {
    return undefined;
  }
  const left = [partOf(curve, 0, low), partOf(curve, high, 1)].filter((piece) => lengthOf(piece) > TOLERANCE);
  return left.length > 0 ? left : undefined;
}
