import { angleInSweep, TURN } from './angle.ts';
import type { Circle, Curve, Segment } from './curve.ts';
import { ellipsePoint } from './curve-points.ts';
import { nearestOn } from './nearest.ts';
import { difference, direction, distance, dot, leftOf, scaled, sum, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * The places of a curve where a line from a point touches it: two, one if the point lies on the curve, none from inside
 * and for segments. Only places that the curve really has.
 */
export function tangentPoints(point: Point, curve: Curve): readonly Point[] {
  if (curve.kind === 'segment') return [];
  const ellipse =
    curve.kind === 'ellipse' ? curve : { centre: curve.centre, major: curve.radius, minor: curve.radius, turn: 0 };
  const along = direction(ellipse.turn);
  const away = difference(point, ellipse.centre);
  // Stretched to a circle of radius 1, a tangent stays one.
  const x = dot(away, along) / ellipse.major;
  const y = dot(away, leftOf(along)) / ellipse.minor;
  const far = Math.hypot(x, y);
  const whole: Curve = { ...ellipse, kind: 'ellipse', start: 0, sweep: TURN };
  const foot = nearestOn(whole, point);
  const places =
    foot.distance <= TOLERANCE
      ? [foot.share * TURN]
      : far <= 1
        ? []
        : [-1, 1].map((side) => Math.atan2(y, x) + side * Math.acos(1 / far));
  return places.filter((at) => isOn(curve, at)).map((at) => ellipsePoint(ellipse, at));
}

/**
 * The segments that touch two circles: two along the outside, two that cross between the circles; fewer where the circles
 * touch, cross or hold each other. Where both touch at one place there is no segment.
 */
export function commonTangents(a: Circle, b: Circle): readonly Segment[] {
  const way = difference(b.centre, a.centre);
  const apart = distance(a.centre, b.centre);
  if (apart === 0) return [];
  const facing = Math.atan2(way.y, way.x);
  return [1, -1].flatMap((other) => {
    const cosine = (a.radius - other * b.radius) / apart;
    if (Math.abs(cosine) > 1) return [];
    return [1, -1]
      .map((side): Segment => {
        const across = direction(facing + side * Math.acos(cosine));
        return {
          kind: 'segment',
          from: sum(a.centre, scaled(across, a.radius)),
          to: sum(b.centre, scaled(across, other * b.radius)),
        };
      })
      .filter(({ from, to }) => distance(from, to) > TOLERANCE);
  });
}

function isOn(curve: Exclude<Curve, Segment>, at: number): boolean {
  if (curve.kind === 'circle') return true;
  const slack = TOLERANCE / (curve.kind === 'arc' ? curve.radius : curve.major);
  const after = angleInSweep(at, curve.start, curve.sweep);
  return after >= -slack && after <= curve.sweep + slack;
}
