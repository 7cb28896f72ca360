import { angleInSweep, normalAngle, TURN } from './angle.ts';
import type { Curve, Ellipse } from './curve.ts';
import { pointOn } from './curve-points.ts';
import { difference, direction, distance, dot, leftOf, type Point } from './point.ts';

/** The place of a curve that is nearest to a point. */
export interface Foot {
  readonly point: Point;
  /** Where it stands on the curve, from 0 to 1. */
  readonly share: number;
  /** Millimetres to the point. */
  readonly distance: number;
}

/**
 * The foot of a point on a curve. Where several places are equally near it is one of them, for the centre of a circle the
 * one where the curve begins.
 */
export function nearestOn(curve: Curve, point: Point): Foot {
  return footAt(curve, point, nearestShare(curve, point));
}

/** How far a point lies from a curve, in millimetres. */
export function distanceTo(curve: Curve, point: Point): number {
  return nearestOn(curve, point).distance;
}

function nearestShare(curve: Curve, point: Point): number {
  switch (curve.kind) {
    case 'segment': {
      const way = difference(curve.to, curve.from);
      const square = dot(way, way);
      return square > 0 ? within01(dot(difference(point, curve.from), way) / square) : 0;
    }
    case 'circle':
      return isCentre(curve.centre, point) ? 0 : normalAngle(angleOf(curve.centre, point)) / TURN;
    case 'arc': {
      if (isCentre(curve.centre, point)) return 0;
      return within01(angleInSweep(angleOf(curve.centre, point), curve.start, curve.sweep) / curve.sweep);
    }
    case 'ellipse':
      return nearestShareOfEllipse(curve, point);
  }
}

const HALVINGS = 52;
const QUARTER = TURN / 4;

/** Of the ends and of the places where the way to the point is square to the curve, the nearest. */
function nearestShareOfEllipse(curve: Ellipse, point: Point): number {
  const away = difference(point, curve.centre);
  const along = direction(curve.turn);
  const px = dot(away, along);
  const py = dot(away, leftOf(along));
  const { major, minor, start, sweep } = curve;
  const gapAt = (at: number): number => (major * Math.cos(at) - px) ** 2 + (minor * Math.sin(at) - py) ** 2;
  const feet = feetOfEllipse(major, minor, px, py).map((at) => normalAngle(at - start));
  if (sweep >= TURN) return (feet[0] ?? 0) / TURN;
  const places = [0, sweep, ...feet.filter((after) => after <= sweep)];
  const gaps = places.map((after) => gapAt(start + after));
  return (places[gaps.indexOf(Math.min(...gaps))] ?? 0) / sweep;
}

/**
 * The parameters of a whole ellipse at which the distance to a point is less than around: the nearest place first, then
 * the one that it has besides where the point lies inside the evolute.
 *
 * Seen from the quarter in which the point lies, half the derivative of the squared distance is
 * sin t cos t ((b² - a²) + a px / cos t - b py / sin t). The bracket grows all over this quarter, so that there is one foot
 * in it, the nearest of all. In the quarter across the major axis it falls and grows again, with its lowest place where
 * tan³ t = b py / (a px), and a second foot lies behind that. In the other two it has no zero.
 */
function feetOfEllipse(major: number, minor: number, px: number, py: number): readonly number[] {
  const [x, y] = [Math.abs(px), Math.abs(py)];
  const slope = (at: number): number =>
    (minor ** 2 - major ** 2) * Math.sin(at) * Math.cos(at) + major * x * Math.sin(at) - minor * y * Math.cos(at);
  const across = (at: number): number => -slope(-at);
  const lowest = Math.atan2(Math.cbrt(minor * y), Math.cbrt(major * x));
  const first = zeroBetween(0, QUARTER, slope);
  // Where there is no second foot this is some other place of the ellipse, which is no nearer than the feet.
  const second = zeroBetween(lowest, QUARTER, across);
  return [
    Math.atan2(signed(py) * Math.sin(first), signed(px) * Math.cos(first)),
    Math.atan2(-signed(py) * Math.sin(second), signed(px) * Math.cos(second)),
  ];
}

/** Where a function passes from below 0 to above it. */
function zeroBetween(from: number, to: number, value: (at: number) => number): number {
  let [low, high] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const centre = (low + high) / 2;
    if (value(centre) > 0) high = centre;
    else low = centre;
  }
  return (low + high) / 2;
}

function signed(value: number): number {
  return value < 0 ? -1 : 1;
}

function footAt(curve: Curve, point: Point, share: number): Foot {
  const foot: Foot = { point: pointOn(curve, share), share, distance: 0 };
  return { ...foot, distance: distance(foot.point, point) };
}

function isCentre(centre: Point, point: Point): boolean {
  return centre.x === point.x && centre.y === point.y;
}

function angleOf(centre: Point, point: Point): number {
  return Math.atan2(point.y - centre.y, point.x - centre.x);
}

function within01(share: number): number {
  return Math.min(1, Math.max(0, share));
}
