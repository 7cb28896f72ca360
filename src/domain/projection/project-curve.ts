import { TURN } from '../geometry/angle.ts';
import type { Circle, Curve, Ellipse } from '../geometry/curve.ts';
import { difference, distance, dot, scaled, sum, type Point } from '../geometry/point.ts';
import { parameterOn } from '../geometry/spans.ts';
import type { LooseCurve } from './loose-curve.ts';
import { added, planePoint, SAME_PLACE, type Point2, type Point3 } from './vector.ts';
import { simplifyPolyline } from './simplify-polyline.ts';
import type { SpaceCurve } from './space-curve.ts';
import { nearness, projected, type ViewDirection } from './view-direction.ts';

/** A curve as a view shows it. */
export interface ProjectedCurve {
  readonly curve: LooseCurve;
  /** How near to the eye the curve's nearest point is that is drawn there; minus infinity where there is none. */
  readonly nearnessAt: (point: Point) => number;
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
      const drawn = simplifyPolyline(
        curve.points.map((point) => placed(direction, point)),
        APPROXIMATION,
      );
      return drawn && { curve: drawn, nearnessAt: (point) => nearnessOfPolyline(curve.points, direction, point) };
    }
  }
}

function placed(direction: ViewDirection, point: Point3): Point {
  return planePoint(projected(direction, point));
}

function projectLine(start: Point3, end: Point3, direction: ViewDirection): ProjectedCurve | undefined {
  const [from, to] = [placed(direction, start), placed(direction, end)];
  const length = distance(from, to);
  if (length <= SAME_PLACE) return undefined;
  const way = difference(to, from);
  const nearnessAt = (point: Point): number => {
    const share = dot(difference(point, from), way) / length ** 2;
    return nearness(direction, start) * (1 - share) + nearness(direction, end) * share;
  };
  return { curve: { kind: 'segment', from, to }, nearnessAt };
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
  const whole: Circle | Ellipse =
    major - minor < SAME_PLACE / 2
      ? { kind: 'circle', centre: planePoint(centre), radius: major }
      : { kind: 'ellipse', centre: planePoint(centre), major, minor, turn: rotation, start: 0, sweep: TURN };
  const angleOf = ({ x, y }: Point): number => {
    const [dx, dy] = [x - centre[0], y - centre[1]];
    return Math.atan2((u[0] * dy - u[1] * dx) / determinant, (dx * v[1] - dy * v[0]) / determinant);
  };
  const nearnessAt = (point: Point): number => nearest(conic, direction, [angleOf(point)]);
  return { curve: pictureOf(conic, direction, whole, determinant > 0), nearnessAt };
}

/** The parameter of the conic and of its picture run equally fast on the whole, so the picture's end follows. */
function pictureOf(conic: Conic, direction: ViewDirection, whole: Circle | Ellipse, sameWay: boolean): Curve {
  if (conic.end - conic.start >= TURN - 1e-9) return whole;
  const start = parameterOn(whole, placed(direction, pointAt(conic, sameWay ? conic.start : conic.end)));
  const end = parameterOn(whole, placed(direction, pointAt(conic, sameWay ? conic.end : conic.start)));
  const sweep = end > start ? end - start : end - start + TURN;
  return whole.kind === 'circle' ? { ...whole, kind: 'arc', start, sweep } : { ...whole, start, sweep };
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
  const long = planePoint(Math.hypot(...u) >= Math.hypot(...v) ? u : v);
  const way = scaled(long, 1 / Math.hypot(long.x, long.y));
  const along = (vector: Point2): number => dot(planePoint(vector), way);
  // Along the line the conic is reach cos(t - peak) away from the middle.
  const [reach, peak] = [Math.hypot(along(u), along(v)), Math.atan2(along(v), along(u))];
  const turns = [peak, peak + Math.PI].filter((t) => within(conic, t) !== undefined);
  const reached = [conic.start, conic.end, ...turns].map((t) => reach * Math.cos(t - peak));
  const [low, high] = [Math.min(...reached), Math.max(...reached)];
  if (high - low <= SAME_PLACE) return undefined;
  const middle = planePoint(centre);
  const nearnessAt = (point: Point): number => {
    const away = Math.acos(Math.min(1, Math.max(-1, dot(difference(point, middle), way) / reach)));
    return nearest(conic, direction, [peak + away, peak - away]);
  };
  const at = (place: number): Point => sum(middle, scaled(way, place));
  return { curve: { kind: 'segment', from: at(low), to: at(high) }, nearnessAt };
}

function nearnessOfPolyline(points: readonly Point3[], direction: ViewDirection, place: Point): number {
  const drawn = points.map((point) => placed(direction, point));
  const reachOf = Math.min(...drawn.map((point) => distance(point, place))) + SAME_PLACE;
  const there = points.filter((_, index) => distance(drawn[index] ?? place, place) <= reachOf);
  return Math.max(Number.NEGATIVE_INFINITY, ...there.map((point) => nearness(direction, point)));
}
