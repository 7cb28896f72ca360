import { TURN } from './angle.ts';
import type { Carrier, EllipseCarrier, LineCarrier } from './carrier.ts';
import type { Crossing } from './crossing.ts';
import type { Circle } from './curve.ts';
import { meetEllipse } from './meet-ellipse.ts';
import { ellipsePoint } from './curve-points.ts';
import { cross, difference, direction, distance, dot, leftOf, scaled, sum } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * Where two carriers meet. None for carriers that are the same within the tolerance, which meet everywhere, and for
 * parallel lines and concentric circles.
 */
export function meetCarriers(a: Carrier, b: Carrier): readonly Crossing[] {
  if (a.kind === 'line') return b.kind === 'line' ? meetLines(a, b) : meetLine(a, b);
  if (b.kind === 'line') return meetLine(b, a);
  if (a.kind === 'ellipse') return meetEllipse(a, b);
  return b.kind === 'ellipse' ? meetEllipse(b, a) : meetCircles(a, b);
}

function meetLines(a: LineCarrier, b: LineCarrier): readonly Crossing[] {
  const [p, q] = [direction(a.normal), direction(b.normal)];
  const sine = cross(p, q);
  if (Math.abs(sine) < 1e-12) return [];
  const point = { x: (a.offset * q.y - b.offset * p.y) / sine, y: (b.offset * p.x - a.offset * q.x) / sine };
  return [{ point, touches: false }];
}

/**
 * Seen across the line, a circle or an ellipse swings around its centre like a cosine of its parameter: its amplitude and
 * the centre's distance tell whether it reaches the line.
 */
function meetLine(line: LineCarrier, round: Circle | EllipseCarrier): readonly Crossing[] {
  const across = direction(line.normal);
  const ellipse = asEllipse(round);
  const along = direction(ellipse.turn);
  const cosine = dot(along, across) * ellipse.major;
  const sine = dot(leftOf(along), across) * ellipse.minor;
  const amplitude = Math.hypot(cosine, sine);
  const away = dot(ellipse.centre, across) - line.offset;
  const highest = Math.atan2(sine, cosine);
  if (Math.abs(Math.abs(away) - amplitude) <= TOLERANCE) {
    const nearest = ellipsePoint(ellipse, away > 0 ? highest + TURN / 2 : highest);
    const gap = line.offset - dot(nearest, across);
    return [{ point: sum(nearest, scaled(across, gap / 2)), touches: true }];
  }
  if (Math.abs(away) > amplitude) return [];
  const aside = Math.acos(-away / amplitude);
  return [highest - aside, highest + aside].map((at) => ({ point: ellipsePoint(ellipse, at), touches: false }));
}

function meetCircles(a: Circle, b: Circle): readonly Crossing[] {
  const apart = distance(a.centre, b.centre);
  const [small, large] = a.radius <= b.radius ? [a, b] : [b, a];
  if (apart + large.radius - small.radius <= TOLERANCE) return [];
  const way = scaled(difference(small.centre, large.centre), apart > 0 ? 1 / apart : 0);
  const outside = apart - large.radius - small.radius;
  if (Math.abs(outside) <= TOLERANCE) {
    return [{ point: sum(large.centre, scaled(way, large.radius + outside / 2)), touches: true }];
  }
  const inside = large.radius - small.radius - apart;
  if (apart > 0 && Math.abs(inside) <= TOLERANCE) {
    return [{ point: sum(large.centre, scaled(way, large.radius - inside / 2)), touches: true }];
  }
  if (outside > 0 || inside > 0 || apart === 0) return [];
  const along = (apart ** 2 + large.radius ** 2 - small.radius ** 2) / (2 * apart);
  const aside = Math.sqrt(Math.max(0, large.radius ** 2 - along ** 2));
  const foot = sum(large.centre, scaled(way, along));
  return [aside, -aside].map((by) => ({ point: sum(foot, scaled(leftOf(way), by)), touches: false }));
}

function asEllipse(round: Circle | EllipseCarrier): EllipseCarrier {
  if (round.kind === 'ellipse') return round;
  return { kind: 'ellipse', centre: round.centre, major: round.radius, minor: round.radius, turn: 0 };
}
