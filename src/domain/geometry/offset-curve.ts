import type { Curve } from './curve.ts';
import { cross, difference, distance, leftOf, scaled, sum, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * The curve at a distance from another one, on the side of a place. Undefined for ellipses, whose parallels are none, where
 * nothing would be left of a circle, and for a place on the curve's carrier, which shows no side.
 */
export function offsetTowards(curve: Curve, by: number, side: Point): Curve | undefined {
  switch (curve.kind) {
    case 'segment': {
      const way = difference(curve.to, curve.from);
      const length = distance(curve.from, curve.to);
      const away = cross(way, difference(side, curve.from)) / length;
      if (!(Math.abs(away) > TOLERANCE)) return undefined;
      const shift = scaled(leftOf(way), (Math.sign(away) * by) / length);
      return { ...curve, from: sum(curve.from, shift), to: sum(curve.to, shift) };
    }
    case 'circle':
    case 'arc': {
      const away = distance(side, curve.centre) - curve.radius;
      const radius = curve.radius + Math.sign(away) * by;
      return Math.abs(away) > TOLERANCE && radius > TOLERANCE ? { ...curve, radius } : undefined;
    }
    case 'ellipse':
      return undefined;
  }
}
