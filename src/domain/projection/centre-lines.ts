import { TURN } from '../geometry/angle.ts';
import { added, cross, dot, planePoint, unit, type Point2, type Point3 } from './vector.ts';
import type { LooseLine } from './precedence.ts';
import { reaches, type RoundSurface } from './silhouette.ts';
import { projected, type ViewDirection } from './view-direction.ts';

/** A round face and the feature that made it. */
export interface RoundFace {
  readonly feature: string;
  /** Whether it is a cylinder; a cone alone, such as a chamfer, has no centre line of its own. */
  readonly cylinder: boolean;
  readonly surface: RoundSurface;
}

/** What is round about one axis. */
interface Axis {
  readonly origin: Point3;
  readonly direction: Point3;
  readonly faces: RoundFace[];
}

const SLACK = 1e-6;

/**
 * Centre lines of a view, from the part's cylinders that go at least half way round: along the axis, from one end of all that
 * is round about it to the other; a cross where one looks along the axis, of which each arm ends on what is round on its own side: that
 * of an arch does not go on below it. They end at the outline: how far they go beyond is a matter of the sheet, in
 * millimetres of paper.
 */
export function centreLines(faces: readonly RoundFace[], direction: ViewDirection): readonly LooseLine[] {
  return axesOf(faces).flatMap((axis) => linesOf(axis, direction));
}

function axesOf(faces: readonly RoundFace[]): readonly Axis[] {
  const axes: Axis[] = [];
  for (const face of faces) {
    const { x, y, ends } = face.surface;
    const known = axes.find((axis) => isOn(axis, cross(x, y), ends[0].centre));
    if (known) known.faces.push(face);
    else axes.push({ origin: ends[0].centre, direction: unit(cross(x, y)), faces: [face] });
  }
  return axes.filter((axis) => axis.faces.some((face) => sweep(face, axis.faces) >= TURN / 2 - SLACK));
}

function isOn({ origin, direction }: Axis, other: Point3, point: Point3): boolean {
  const away = added(point, origin, -1);
  return Math.hypot(...cross(direction, other)) < SLACK && Math.hypot(...cross(direction, away)) < 1e-4;
}

/** How far the cylinder that a face is a part of goes round, in radians; cones count for nothing. */
function sweep(face: RoundFace, faces: readonly RoundFace[]): number {
  if (!face.cylinder) return 0;
  const radius = face.surface.ends[0].radius;
  return faces
    .filter(({ cylinder, surface }) => cylinder && Math.abs(surface.ends[0].radius - radius) < SLACK)
    .reduce((sum, { surface }) => sum + surface.end - surface.start, 0);
}

function linesOf({ origin, direction: along, faces }: Axis, view: ViewDirection): readonly LooseLine[] {
  const edges = [...new Set(faces.map(({ feature }) => feature))].sort();
  const centre = (from: Point2, to: Point2): LooseLine => ({
    role: 'centre',
    edges,
    curve: { kind: 'segment', from: planePoint(from), to: planePoint(to) },
  });
  const depths = faces.flatMap(({ surface }) => surface.ends.map((end) => dot(added(end.centre, origin, -1), along)));
  const [low, high] = [Math.min(...depths), Math.max(...depths)];
  if (Math.abs(dot(along, view.eye)) > 1 - SLACK) {
    const end = (way: Point3, sign: 1 | -1): Point3 => added(origin, way, sign * reach(faces, way, sign));
    return [view.right, view.up].map((way) => centre(projected(view, end(way, -1)), projected(view, end(way, 1))));
  }
  const [from, to] = [projected(view, added(origin, along, low)), projected(view, added(origin, along, high))];
  return [centre(from, to)];
}

/** How far what is round goes from its axis to one side: 0 where it is open there. */
function reach(faces: readonly RoundFace[], way: Point3, sign: 1 | -1): number {
  const there = faces.filter(({ surface }) =>
    reaches(surface, Math.atan2(sign * dot(surface.y, way), sign * dot(surface.x, way))),
  );
  return Math.max(0, ...there.flatMap(({ surface }) => surface.ends.map(({ radius }) => radius)));
}
