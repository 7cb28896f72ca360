import { angleInSweep, normalAngle, TURN } from './angle.ts';
import type { Circle, Curve, Ellipse } from './curve.ts';
import { pointOn } from './curve-points.ts';
import { nearestOn } from './nearest.ts';
import { difference, direction, distance, dot, leftOf, scaled, sum, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * A straight line without ends: the places whose way along the direction at `normal` (radians, from 0 to half a turn)
 * measures `offset` from the origin. Lines on both sides of the turn from just under a half to 0 look unlike each
 * other and are near: compare with {@link liesOn}, never number by number.
 */
export interface LineCarrier {
  readonly kind: 'line';
  readonly normal: number;
  readonly offset: number;
}

/** A whole ellipse. */
export type EllipseCarrier = Omit<Ellipse, 'start' | 'sweep'>;

/** What a curve is a piece of, without its ends. */
export type Carrier = LineCarrier | Circle | EllipseCarrier;

/** The carrier of a curve. A segment without length gets the upright line through it. */
export function carrierOf(curve: Curve): Carrier {
  switch (curve.kind) {
    case 'segment': {
      const way = difference(curve.to, curve.from);
      const normal = way.x === 0 && way.y === 0 ? 0 : normalAngle(Math.atan2(way.x, -way.y), TURN / 2);
      const across = direction(normal);
      // The offset of the middle keeps both ends equally near where the angle is rounded.
      return { kind: 'line', normal, offset: (dot(curve.from, across) + dot(curve.to, across)) / 2 };
    }
    case 'circle':
    case 'arc':
      return { kind: 'circle', centre: curve.centre, radius: curve.radius };
    case 'ellipse': {
      const { centre, major, minor, turn } = curve;
      return { kind: 'ellipse', centre, major, minor, turn };
    }
  }
}

/** The direction in which places on a line are counted. */
export function lineDirection({ normal }: LineCarrier): Point {
  return leftOf(direction(normal));
}

/** The point of a carrier that is nearest to a point. */
export function footOn(carrier: Carrier, point: Point): Point {
  if (carrier.kind !== 'line') return nearestOn(wholeOf(carrier), point).point;
  const across = direction(carrier.normal);
  return sum(point, scaled(across, carrier.offset - dot(point, across)));
}

/** How far a point lies from a carrier, in millimetres. */
export function distanceToCarrier(carrier: Carrier, point: Point): number {
  switch (carrier.kind) {
    case 'line':
      return Math.abs(dot(point, direction(carrier.normal)) - carrier.offset);
    case 'circle':
      return Math.abs(distance(point, carrier.centre) - carrier.radius);
    case 'ellipse':
      return distance(point, footOn(carrier, point));
  }
}

/** Whether every place of a curve is within `tolerance` of a carrier. */
export function liesOn(curve: Curve, carrier: Carrier, tolerance = TOLERANCE): boolean {
  return placesFarthestFrom(curve, carrier).every((point) => distanceToCarrier(carrier, point) <= tolerance);
}

const SAMPLES = 32;

/** Places of a curve of which one is as far from a carrier as the curve gets; for ellipses close to that. */
function placesFarthestFrom(curve: Curve, carrier: Carrier): readonly Point[] {
  if (curve.kind === 'segment' && carrier.kind === 'line') return [curve.from, curve.to];
  if (curve.kind === 'ellipse' || carrier.kind === 'ellipse' || curve.kind === 'segment') {
    return Array.from({ length: SAMPLES + 1 }, (_, sample) => pointOn(curve, sample / SAMPLES));
  }
  // A circle is farthest from a line, and from another circle, straight across.
  const across =
    carrier.kind === 'line'
      ? carrier.normal
      : Math.atan2(curve.centre.y - carrier.centre.y, curve.centre.x - carrier.centre.x);
  const { start, sweep } = curve.kind === 'arc' ? curve : { start: 0, sweep: TURN };
  return [0, sweep, ...[across, across + TURN / 2].map((angle) => angleInSweep(angle, start, sweep))]
    .filter((after) => after >= 0 && after <= sweep)
    .map((after) => pointOn(curve, after / sweep));
}

function wholeOf(carrier: Circle | EllipseCarrier): Circle | Ellipse {
  return carrier.kind === 'circle' ? carrier : { ...carrier, start: 0, sweep: TURN };
}
