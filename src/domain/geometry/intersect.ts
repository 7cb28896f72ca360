import { boundsOf, boxesMeet } from './bounds.ts';
import { carrierOf, liesOn, type Carrier } from './carrier.ts';
import type { Curve } from './curve.ts';
import { endsOf, isClosed, lengthOf, pointOn } from './curve-points.ts';
import { intersection } from './intervals.ts';
import { meetCarriers } from './meet-carriers.ts';
import { distanceTo, nearestOn } from './nearest.ts';
import { distance, middle, type Point } from './point.ts';
import { curvesOn, spanOn } from './spans.ts';
import { TOLERANCE } from './tolerance.ts';

/** A place where two curves meet. */
export interface Meeting {
  readonly point: Point;
  /** Whether they run the same way there: they touch, or one goes on where the other one ends. */
  readonly tangent: boolean;
}

/** What two curves have in common. */
export interface Common {
  /** Single places, from left to right, below before above. */
  readonly points: readonly Meeting[];
  /** Stretches longer than the tolerance that lie in both. */
  readonly shared: readonly Curve[];
}

const NOTHING: Common = { points: [], shared: [] };

/**
 * What two curves have in common, the same whichever comes first. Curves meet where both are within the tolerance of a
 * place: ends that fall short of the other curve by less than that meet it, and a curve that dips into the other one by
 * less only touches it, in one place.
 */
export function intersect(a: Curve, b: Curve): Common {
  const [first, second] = isBefore(a, b) ? [a, b] : [b, a];
  if (!boxesMeet(boundsOf(first), boundsOf(second), TOLERANCE)) return NOTHING;
  const carrier = sharedCarrier(first, second);
  if (carrier) return alongCarrier(carrier, first, second);
  const crossings = meetCarriers(carrierOf(first), carrierOf(second));
  const touches = crossings.some((crossing) => crossing.touches);
  const found: Meeting[] = crossings
    .filter(({ point }) => isOnBoth(point, first, second))
    .map(({ point, touches: tangent }) => ({ point, tangent }));
  for (const point of meetingEnds(first, second)) {
    const isKnown = found.some((other) => isSamePlace(point, other.point, first, second));
    if (!isKnown) found.push({ point, tangent: touches && !crossesNear(crossings, point) });
  }
  return { points: sorted(found), shared: [] };
}

/** The carrier of one of two curves of a kind, if the other one lies on it as well. */
function sharedCarrier(a: Curve, b: Curve): Carrier | undefined {
  const [short, long] = lengthOf(a) < lengthOf(b) ? [a, b] : [b, a];
  const carrier = carrierOf(long);
  return carrierOf(short).kind === carrier.kind && liesOn(short, carrier) ? carrier : undefined;
}

function alongCarrier(carrier: Carrier, a: Curve, b: Curve): Common {
  const spans = intersection(spanOn(carrier, a), spanOn(carrier, b));
  const shared = isClosed(a) && isClosed(b) ? [a] : curvesOn(carrier, spans);
  const points = meetingEnds(a, b).filter((end) => shared.every((piece) => distanceTo(piece, end) > 2 * TOLERANCE));
  return { points: sorted(points.map((point) => ({ point, tangent: true }))), shared };
}

/** The ends of each of two curves that meet the other one, each place once, nearest first. */
function meetingEnds(a: Curve, b: Curve): readonly Point[] {
  const ends = [
    ...endsOf(a).map((end) => ({ end, foot: nearestOn(b, end) })),
    ...endsOf(b).map((end) => ({ end, foot: nearestOn(a, end) })),
  ]
    .filter(({ foot }) => foot.distance <= TOLERANCE)
    .sort((one, other) => one.foot.distance - other.foot.distance)
    .map(({ end, foot }) => middle(end, foot.point));
  return ends.reduce<readonly Point[]>(
    (kept, end) => (kept.some((other) => isSamePlace(end, other, a, b)) ? kept : [...kept, end]),
    [],
  );
}

function isOnBoth(point: Point, a: Curve, b: Curve): boolean {
  return distanceTo(a, point) <= TOLERANCE && distanceTo(b, point) <= TOLERANCE;
}

/** Whether the two curves stay within the tolerance of each other all the way between two places where they meet. */
function isSamePlace(p: Point, q: Point, a: Curve, b: Curve): boolean {
  if (distance(p, q) <= 2 * TOLERANCE) return true;
  const [from, to] = [nearestOn(a, p).share, nearestOn(a, q).share];
  // On a closed curve the way between two shares may lead over its beginning.
  const way = isClosed(a) && Math.abs(to - from) > 0.5 ? to - from - Math.sign(to - from) : to - from;
  return [0.2, 0.4, 0.6, 0.8].every((part) => distanceTo(b, pointOn(a, from + way * part)) <= TOLERANCE);
}

function crossesNear(crossings: readonly { point: Point; touches: boolean }[], point: Point): boolean {
  const nearest = [...crossings].sort((p, q) => distance(p.point, point) - distance(q.point, point))[0];
  return nearest?.touches === false;
}

function sorted(meetings: readonly Meeting[]): readonly Meeting[] {
  // Of two places above each other neither is first by the last digit of a sum.
  const column = ({ point }: Meeting): number => Math.round(point.x / TOLERANCE);
  return [...meetings].sort((a, b) => column(a) - column(b) || a.point.y - b.point.y);
}

/** An order of all curves, so that two of them are always looked at in the same one. */
function isBefore(a: Curve, b: Curve): boolean {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  const at = one.findIndex((number, index) => number !== other[index]);
  return (one[at] ?? 0) < (other[at] ?? 0);
}

function numbersOf(curve: Curve): readonly number[] {
  switch (curve.kind) {
    case 'segment':
      return [0, curve.from.x, curve.from.y, curve.to.x, curve.to.y];
    case 'circle':
      return [1, curve.centre.x, curve.centre.y, curve.radius];
    case 'arc':
      return [2, curve.centre.x, curve.centre.y, curve.radius, curve.start, curve.sweep];
    case 'ellipse':
      return [3, curve.centre.x, curve.centre.y, curve.major, curve.minor, curve.turn, curve.start, curve.sweep];
  }
}
