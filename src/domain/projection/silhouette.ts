import { added, cross, dot, type Point3 } from './vector.ts';
import { TURN } from '../geometry/angle.ts';
import type { SpaceCurve } from './space-curve.ts';
import type { ViewDirection } from './view-direction.ts';

/**
 * A face of a cylinder or cone: two circles on one axis, at the face's two ends. `x` and `y` have length 1 and stand at right
 * angles to the axis; the face reaches from angle `start` to `end`, where x cos + y sin points. A radius may be 0.
 */
export interface RoundSurface {
  readonly ends: readonly [RoundEnd, RoundEnd];
  readonly x: Point3;
  readonly y: Point3;
  readonly start: number;
  readonly end: number;
}

interface RoundEnd {
  readonly centre: Point3;
  readonly radius: number;
}

/** The lines on which a cylinder or cone turns away from the eye: two, one or none. */
export function silhouette(surface: RoundSurface, { eye }: ViewDirection): readonly (SpaceCurve & { kind: 'line' })[] {
  const { x, y } = surface;
  const [first, second] = surface.ends;
  const axis = cross(x, y);
  const height = dot(added(second.centre, first.centre, -1), axis);
  // The normal leans along the axis by as much as the radius changes.
  const lean = (first.radius - second.radius) / height;
  const [a, b, c] = [dot(x, eye), dot(y, eye), -lean * dot(axis, eye)];
  const reach = Math.hypot(a, b);
  if (reach < 1e-9 || Math.abs(c) > reach) return [];
  const [middle, away] = [Math.atan2(b, a), Math.acos(c / reach)];
  const angles = away < 1e-9 ? [middle] : [middle - away, middle + away];
  return angles
    .filter((angle) => reaches(surface, angle))
    .map((angle) => {
      const out = added([x[0] * Math.cos(angle), x[1] * Math.cos(angle), x[2] * Math.cos(angle)], y, Math.sin(angle));
      const [from, to] = [added(first.centre, out, first.radius), added(second.centre, out, second.radius)];
      return { kind: 'line', from, to };
    });
}

/** Whether a round face reaches to an angle, its two edges among them. */
export function reaches({ start, end }: RoundSurface, angle: number): boolean {
  const slack = 1e-6;
  return angle - Math.floor((angle - start + slack) / TURN) * TURN <= end + slack;
}
