import { TURN } from '../geometry/angle.ts';
import { added, cross, dot, planePoint, unit, type Point2, type Point3 } from './vector.ts';
import type { LooseLine } from './precedence.ts';
import { reaches, type RoundSurface } from './silhouette.ts';
import { projected, type ViewDirection } from './view-direction.ts';

/** A face of a cylinder or cone and the feature that made it. */
export interface RoundFace {
  readonly feature: string;
  readonly surface: RoundSurface;
}

/** A plane face: its middle, and the direction in which it looks. */
export interface PlaneFace {
  readonly middle: Point3;
  readonly normal: Point3;
}

/** What has centre lines. */
export interface Rounds {
  readonly faces: readonly RoundFace[];
  readonly planes: readonly PlaneFace[];
  /** Before a section has cut them: what went half way round then has its axis still. */
  readonly whole?: readonly RoundFace[];
}

/** What is round about one axis, and how far along it the part goes on as it began, such as in the head of a screw. */
interface Axis {
  readonly origin: Point3;
  readonly direction: Point3;
  readonly faces: RoundFace[];
  readonly ends: readonly Point3[];
}

const SLACK = 1e-6;
/** Middles of faces are calculated by the kernel, and no better than to this; millimetres. */
const ON_AXIS = 1e-4;

/**
 * Centre lines of a view, from what is round and goes at least half way round: along the axis, from one end of all that
 * is round about it to the other, and on to plane faces that have their middle on it; a cross where one looks along the axis, of which each
 * arm ends on what is round on its own side: that of an arch does not go on below it. A slot has one line over both its
 * round ends. They end at the outline: how far they go beyond is a matter of the sheet, in millimetres of paper.
 */
export function centreLines(rounds: Rounds, direction: ViewDirection): readonly LooseLine[] {
  const axes = axesOf(rounds);
  return [...axes.flatMap((axis) => linesOf(axis, direction)), ...slotLines(axes, direction)];
}

function axesOf({ faces, planes, whole = faces }: Rounds): readonly Axis[] {
  const axes: Axis[] = [];
  for (const face of faces) {
    const { x, y, ends } = face.surface;
    const known = axes.find((axis) => isOn(axis, cross(x, y), ends[0].centre));
    if (known) known.faces.push(face);
    else axes.push({ origin: ends[0].centre, direction: unit(cross(x, y)), faces: [face], ends: [] });
  }
  return axes
    .filter((axis) => {
      const about = whole.filter(({ surface: { x, y, ends } }) => isOn(axis, cross(x, y), ends[0].centre));
      return about.some((face) => sweep(face, about) >= TURN / 2 - SLACK);
    })
    .map((axis) => {
      const through = planes.filter(({ normal, middle }) => isOn(axis, normal, middle));
      return { ...axis, ends: through.map(({ middle }) => middle) };
    });
}

function isOn({ origin, direction }: Axis, other: Point3, point: Point3): boolean {
  const away = added(point, origin, -1);
  return Math.hypot(...cross(direction, other)) < SLACK && Math.hypot(...cross(direction, away)) < ON_AXIS;
}

/** How far the cylinder or cone that a face is a part of goes round, in radians. */
function sweep({ surface }: RoundFace, faces: readonly RoundFace[]): number {
  return faces
    .filter((other) => other.surface.ends.every(({ radius }, end) => isNear(radius, surface.ends[end]?.radius)))
    .reduce((sum, other) => sum + other.surface.end - other.surface.start, 0);
}

function isNear(a: number, b = Number.NaN): boolean {
  return Math.abs(a - b) < SLACK;
}

function linesOf({ origin, direction: along, faces, ends }: Axis, view: ViewDirection): readonly LooseLine[] {
  const centre = (from: Point2, to: Point2): LooseLine => centreLine(faces, from, to);
  const middles = [...faces.flatMap(({ surface }) => surface.ends.map((end) => end.centre)), ...ends];
  const depths = middles.map((middle) => dot(added(middle, origin, -1), along));
  const [low, high] = [Math.min(...depths), Math.max(...depths)];
  if (isAlong(along, view)) {
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

/** Whether one looks along an axis. */
function isAlong(axis: Point3, { eye }: ViewDirection): boolean {
  return Math.abs(dot(axis, eye)) > 1 - SLACK;
}

function centreLine(faces: readonly RoundFace[], from: Point2, to: Point2): LooseLine {
  const edges = [...new Set(faces.map(({ feature }) => feature))].sort();
  return { role: 'centre', edges, curve: { kind: 'segment', from: planePoint(from), to: planePoint(to) } };
}

/** Lines over the two round ends of slots, where one looks along the axes of these. */
function slotLines(axes: readonly Axis[], view: ViewDirection): readonly LooseLine[] {
  const halves = axes.filter(({ direction }) => isAlong(direction, view)).flatMap(({ faces }) => faces.flatMap(halfOf));
  return halves.flatMap((one, index) =>
    halves
      .slice(index + 1)
      .filter((other) => areSlot(one, other, view))
      .map((other) => centreLine([one.face, other.face], projected(view, one.tip), projected(view, other.tip))),
  );
}

/** A round face that goes exactly half way round, as the end of a slot does. */
interface Half {
  readonly face: RoundFace;
  readonly centre: Point3;
  /** From the axis to the middle of the face. */
  readonly way: Point3;
  readonly tip: Point3;
}

function halfOf(face: RoundFace): readonly Half[] {
  const { start, end, x, y, ends } = face.surface;
  const [{ centre, radius }, other] = ends;
  if (!isNear(end - start, TURN / 2) || !isNear(radius, other.radius)) return [];
  const middle = (start + end) / 2;
  const way = added(added([0, 0, 0], x, Math.cos(middle)), y, Math.sin(middle));
  return [{ face, centre, way, tip: added(centre, way, radius) }];
}

/** Whether two halves are equally wide and look away from each other along the line through their axes. */
function areSlot(one: Half, other: Half, { eye }: ViewDirection): boolean {
  if (!isNear(one.face.surface.ends[0].radius, other.face.surface.ends[0].radius)) return false;
  const apart = added(other.centre, one.centre, -1);
  const across = unit(added(apart, eye, -dot(apart, eye)));
  return dot(across, one.way) < SLACK - 1 && dot(across, other.way) > 1 - SLACK;
}
