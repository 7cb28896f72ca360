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

const SAMPLES = 64;
const HALVINGS = 48;

/**
 * Of 64 samples every one that is nearer than its neighbours, and the place beside it where the way to the point is square to
 * the curve; the nearest of all these. On a narrow ellipse the nearest sample may lie across from the foot.
 */
function nearestShareOfEllipse(curve: Ellipse, point: Point): number {
  const away = difference(point, curve.centre);
  const along = direction(curve.turn);
  const px = dot(away, along);
  const py = dot(away, leftOf(along));
  const { major, minor, start, sweep } = curve;
  const isWhole = sweep >= TURN;
  const gapAt = (at: number): number => (major * Math.cos(at) - px) ** 2 + (minor * Math.sin(at) - py) ** 2;
  /** Half the derivative of the squared distance by the parameter. */
  const slope = (at: number): number =>
    minor * Math.cos(at) * (minor * Math.sin(at) - py) - major * Math.sin(at) * (major * Math.cos(at) - px);
  const places = Array.from({ length: SAMPLES + 1 }, (_, sample) => start + (sweep * sample) / SAMPLES);
  const gaps = places.map(gapAt);
  let best = { at: start, gap: Infinity };
  for (const [sample, at] of places.entries()) {
    const gap = gaps[sample] ?? Infinity;
    const before = gaps[sample - 1] ?? (isWhole ? (gaps[SAMPLES - 1] ?? Infinity) : Infinity);
    const after = gaps[sample + 1] ?? (isWhole ? (gaps[1] ?? Infinity) : Infinity);
    if (gap > before || gap > after) continue;
    const step = sweep / SAMPLES;
    let low = isWhole ? at - step : Math.max(start, at - step);
    let high = isWhole ? at + step : Math.min(start + sweep, at + step);
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const centre = (low + high) / 2;
      if (slope(centre) > 0) high = centre;
      else low = centre;
    }
    const refined = (low + high) / 2;
    // Near an end of the curve the sample itself may be nearer.
    for (const place of [at, refined]) if (gapAt(place) < best.gap) best = { at: place, gap: gapAt(place) };
  }
  const share = (best.at - start) / sweep;
  return isWhole ? share - Math.floor(share) : within01(share);
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
