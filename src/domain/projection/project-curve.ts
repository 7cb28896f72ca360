import { lineThrough, parameterOf } from './carrier.ts';
import { TURN, type Carrier, type Piece } from './plane-curve.ts';
import type { Interval } from '../geometry/intervals.ts';
import { added, distance, SAME_PLACE, type Point2, type Point3 } from './vector.ts';
import { simplifyPolyline } from './simplify-polyline.ts';
import type { SpaceCurve } from './space-curve.ts';
import { nearness, projected, type ViewDirection } from './view-direction.ts';

/** A curve as a view shows it. */
export interface ProjectedCurve extends Piece {
  /** How near to the eye the curve's nearest point is that is drawn there; minus infinity where there is none. */
  readonly nearnessAt: (point: Point2) => number;
}

/** How far an approximated curve may be from a line or circle to count as one, in millimetres. */
const APPROXIMATION = 2e-3;

/** What a view shows of a curve; nothing when it shows one point only. Circles seen edge-on are lines. */
export function projectCurve(curve: SpaceCurve, direction: ViewDirection): ProjectedCurve | undefined {
  switch (curve.kind) {
    case 'line':
      return projectLine(curve.from, curve.to, direction);
    case 'conic':
      return projectConic(curve, direction);
    case 'polyline': {
      const piece = simplifyPolyline(
        curve.points.map((point) => projected(direction, point)),
        APPROXIMATION,
      );
      return piece && { ...piece, nearnessAt: (point) => nearnessOfPolyline(curve.points, direction, point) };
    }
  }
}

function projectLine(from: Point3, to: Point3, direction: ViewDirection): ProjectedCurve | undefined {
  const [a, b] = [projected(direction, from), projected(direction, to)];
  if (distance(a, b) <= SAME_PLACE) return undefined;
  const carrier = lineThrough(a, b);
  const [start, end] = [parameterOf(carrier, a), parameterOf(carrier, b)];
  const nearnessAt = (point: Point2): number => {
    const share = (parameterOf(carrier, point) - start) / (end - start);
    return nearness(direction, from) * (1 - share) + nearness(direction, to) * share;
  };
  return { carrier, interval: [Math.min(start, end), Math.max(start, end)], nearnessAt };
}

type Conic = SpaceCurve & { readonly kind: 'conic' };

function pointAt({ centre, u, v }: Conic, t: number): Point3 {
  return added(added(centre, u, Math.cos(t)), v, Math.sin(t));
}

/** The angle in the turn that begins a hair before the conic does, when the conic has it. */
function within({ start, end }: Conic, t: number): number | undefined {
  const slack = 1e-6;
  const angle = t - Math.floor((t - start + slack) / TURN) * TURN;
  return angle <= end + slack ? angle : undefined;
}

function nearest(conic: Conic, direction: ViewDirection, angles: readonly number[]): number {
  const there = angles.filter((t) => within(conic, t) !== undefined);
  return Math.max(Number.NEGATIVE_INFINITY, ...there.map((t) => nearness(direction, pointAt(conic, t))));
}

function projectConic(conic: Conic, direction: ViewDirection): ProjectedCurve | undefined {
  const centre = projected(direction, conic.centre);
  const [u, v] = [projected(direction, conic.u), projected(direction, conic.v)];
  const determinant = u[0] * v[1] - u[1] * v[0];
  const size = Math.hypot(...u, ...v);
  if (Math.abs(determinant) < SAME_PLACE * size) return projectEdgeOn(conic, direction, centre, [u, v]);
  const { major, minor, rotation } = principalAxes(u, v);
  const round = major - minor < SAME_PLACE / 2;
  const carrier: Carrier = round
    ? { kind: 'circle', centre, radius: major }
    : { kind: 'ellipse', centre, major, minor, rotation };
  const angleOf = ([x, y]: Point2): number => {
    const [dx, dy] = [x - centre[0], y - centre[1]];
    return Math.atan2((u[0] * dy - u[1] * dx) / determinant, (dx * v[1] - dy * v[0]) / determinant);
  };
  const nearnessAt = (point: Point2): number => nearest(conic, direction, [angleOf(point)]);
  return { carrier, interval: projectedAngles(conic, direction, carrier, determinant > 0), nearnessAt };
}

/** The parameter of the conic and of its picture run equally fast on the whole, so the picture's end follows. */
function projectedAngles(conic: Conic, direction: ViewDirection, carrier: Carrier, sameWay: boolean): Interval {
  if (conic.end - conic.start >= TURN - 1e-9) return [0, TURN];
  const from = parameterOf(carrier, projected(direction, pointAt(conic, sameWay ? conic.start : conic.end)));
  const to = parameterOf(carrier, projected(direction, pointAt(conic, sameWay ? conic.end : conic.start)));
  return [from, to > from ? to : to + TURN];
}

/** Principal half axes of the ellipse with conjugate half diameters u and v. */
function principalAxes(
  u: Point2,
  v: Point2,
): { readonly major: number; readonly minor: number; readonly rotation: number } {
  const t = Math.atan2(2 * (u[0] * v[0] + u[1] * v[1]), u[0] ** 2 + u[1] ** 2 - v[0] ** 2 - v[1] ** 2) / 2;
  const axis = (angle: number): Point2 => [
    u[0] * Math.cos(angle) + v[0] * Math.sin(angle),
    u[1] * Math.cos(angle) + v[1] * Math.sin(angle),
  ];
  const [a, b] = [axis(t), axis(t + Math.PI / 2)];
  const [long, short] = Math.hypot(...a) >= Math.hypot(...b) ? [a, b] : [b, a];
  const rotation = Math.atan2(long[1], long[0]);
  const half = rotation < -1e-9 ? rotation + Math.PI : rotation > Math.PI - 1e-9 ? rotation - Math.PI : rotation;
  return { major: Math.hypot(...long), minor: Math.hypot(...short), rotation: half };
}

function projectEdgeOn(
  conic: Conic,
  direction: ViewDirection,
  centre: Point2,
  [u, v]: readonly [Point2, Point2],
): ProjectedCurve | undefined {
  const long = Math.hypot(...u) >= Math.hypot(...v) ? u : v;
  const carrier = lineThrough(centre, [centre[0] + long[0], centre[1] + long[1]]);
  const along = ([x, y]: Point2): number => carrier.direction[0] * x + carrier.direction[1] * y;
  // Along the line the conic is middle + reach cos(t - peak).
  const [middle, reach, peak] = [along(centre), Math.hypot(along(u), along(v)), Math.atan2(along(v), along(u))];
  const at = (t: number): number => middle + reach * Math.cos(t - peak);
  const turns = [peak, peak + Math.PI].filter((t) => within(conic, t) !== undefined);
  const reached = [conic.start, conic.end, ...turns].map(at);
  const interval: Interval = [Math.min(...reached), Math.max(...reached)];
  if (interval[1] - interval[0] <= SAME_PLACE) return undefined;
  const nearnessAt = (point: Point2): number => {
    const away = Math.acos(Math.min(1, Math.max(-1, (along(point) - middle) / reach)));
    return nearest(conic, direction, [peak + away, peak - away]);
  };
  return { carrier, interval, nearnessAt };
}

function nearnessOfPolyline(points: readonly Point3[], direction: ViewDirection, place: Point2): number {
  const drawn = points.map((point) => projected(direction, point));
  const reachOf = Math.min(...drawn.map((point) => distance(point, place))) + SAME_PLACE;
  const there = points.filter((_, index) => distance(drawn[index] ?? place, place) <= reachOf);
  return Math.max(Number.NEGATIVE_INFINITY, ...there.map((point) => nearness(direction, point)));
}
