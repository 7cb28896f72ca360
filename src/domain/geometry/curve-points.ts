import { TURN } from './angle.ts';
import type { Curve, Ellipse } from './curve.ts';
import { between, difference, direction, distance, leftOf, scaled, sum, type Point } from './point.ts';

/** The point at `share` of a curve, from 0 at its start to 1 at its end; a circle begins to the right of its centre. */
export function pointOn(curve: Curve, share: number): Point {
  switch (curve.kind) {
    case 'segment':
      return between(curve.from, curve.to, share);
    case 'circle':
      return sum(curve.centre, scaled(direction(share * TURN), curve.radius));
    case 'arc':
      return sum(curve.centre, scaled(direction(curve.start + share * curve.sweep), curve.radius));
    case 'ellipse':
      return ellipsePoint(curve, curve.start + share * curve.sweep);
  }
}

/** The point of an ellipse at a parameter in radians. */
export function ellipsePoint(
  { centre, major, minor, turn }: Omit<Ellipse, 'kind' | 'start' | 'sweep'>,
  at: number,
): Point {
  const along = direction(turn);
  return sum(centre, sum(scaled(along, major * Math.cos(at)), scaled(leftOf(along), minor * Math.sin(at))));
}

/** Whether a curve has no ends. */
export function isClosed(curve: Curve): boolean {
  return curve.kind === 'circle' || (curve.kind === 'ellipse' && curve.sweep >= TURN);
}

/** Where a curve begins and ends; none for a closed one. */
export function endsOf(curve: Curve): readonly Point[] {
  return isClosed(curve) ? [] : [pointOn(curve, 0), pointOn(curve, 1)];
}

/** The direction of length 1 in which a curve runs at `share` of it; of a segment without length to the right. */
export function tangentAt(curve: Curve, share: number): Point {
  switch (curve.kind) {
    case 'segment': {
      const length = distance(curve.from, curve.to);
      return length > 0 ? scaled(difference(curve.to, curve.from), 1 / length) : { x: 1, y: 0 };
    }
    case 'circle':
      return leftOf(direction(share * TURN));
    case 'arc':
      return leftOf(direction(curve.start + share * curve.sweep));
    case 'ellipse': {
      const at = curve.start + share * curve.sweep;
      const way = ellipsePoint({ ...curve, centre: { x: 0, y: 0 } }, at + TURN / 4);
      // The derivative by the parameter: the same ellipse a quarter turn on, with the axes' lengths where they are.
      const length = Math.hypot(way.x, way.y);
      return scaled(way, 1 / length);
    }
  }
}

/** Five points and weights of Gauss and Legendre on -1 to 1. */
const GAUSS: readonly (readonly [number, number])[] = [
  [0, 0.568_888_888_888_888_9],
  [0.538_469_310_105_683, 0.478_628_670_499_366_5],
  [-0.538_469_310_105_683, 0.478_628_670_499_366_5],
  [0.906_179_845_938_664, 0.236_926_885_056_189_1],
  [-0.906_179_845_938_664, 0.236_926_885_056_189_1],
];
const ELLIPSE_PIECES = 24;

/** The length of a curve in millimetres; of an ellipse to about a millionth of it. */
export function lengthOf(curve: Curve): number {
  switch (curve.kind) {
    case 'segment':
      return distance(curve.from, curve.to);
    case 'circle':
      return TURN * curve.radius;
    case 'arc':
      return curve.sweep * curve.radius;
    case 'ellipse': {
      const half = curve.sweep / ELLIPSE_PIECES / 2;
      let length = 0;
      for (let piece = 0; piece < ELLIPSE_PIECES; piece += 1) {
        const centre = curve.start + (2 * piece + 1) * half;
        for (const [node, weight] of GAUSS) {
          const at = centre + node * half;
          length += weight * half * Math.hypot(curve.major * Math.sin(at), curve.minor * Math.cos(at));
        }
      }
      return length;
    }
  }
}
