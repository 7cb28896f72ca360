import { getOC, type Edge, type Face } from 'replicad';
import type { gp_Ax1, gp_Pnt } from 'replicad-opencascadejs';
import { TURN } from '../../domain/geometry/angle.ts';
import { cross, difference, dot, unit, type Point3 } from '../../domain/projection/vector.ts';
import type { SolidEdge } from '../../domain/projection/assemble-view.ts';
import type { RoundSurface } from '../../domain/projection/silhouette.ts';
import type { SpaceCurve } from '../../domain/projection/space-curve.ts';

/** A face with the name that is its own in the part. */
export interface NamedFace {
  readonly face: Face;
  readonly name: string;
  readonly feature: string;
  readonly body: string;
}

/** An edge of the kernel with its name. */
export interface NamedEdge extends SolidEdge {
  readonly edge: Edge;
  /** The names of the two faces. */
  readonly faces: readonly [string, string];
}

/** Corners of splines stand so near that between them the curve is straight within 0.001 mm on parts of 100 mm. */
const SPLINE_STEPS = 96;

/** All edges of a solid where two different faces meet. Edges where a face meets itself, as cylinders do, are none. */
export function edgesOf(faces: readonly NamedFace[]): readonly NamedEdge[] {
  const meetings = new Map<number, { readonly edge: Edge; readonly faces: NamedFace[] }[]>();
  for (const face of faces) {
    for (const edge of face.face.edges) {
      const bucket = meetings.get(edge.hashCode) ?? [];
      meetings.set(edge.hashCode, bucket);
      const known = bucket.find((one) => one.edge.isSame(edge));
      if (!known) bucket.push({ edge, faces: [face] });
      else if (!known.faces.includes(face)) known.faces.push(face);
    }
  }
  const found = [...meetings.values()].flat().flatMap(({ edge, faces: [a, b] }) => (a && b ? [{ edge, a, b }] : []));
  const edges = found.map(({ edge, a, b }) => {
    const names = [a.name, b.name].sort() as [string, string];
    const curve = spaceCurve(edge);
    return { edge, faces: names, name: names.join('|'), curve, tangent: isTangent(edge, a.face, b.face) };
  });
  return numbered(edges, ({ curve }) => middleOf(curve));
}

/** Numbers those that have the same name, from left to right, front to back and upward. */
export function numbered<T extends { readonly name: string }>(
  things: readonly T[],
  placeOf: (thing: T) => Point3,
): readonly T[] {
  const byName = new Map<string, T[]>();
  for (const thing of things) byName.set(thing.name, [...(byName.get(thing.name) ?? []), thing]);
  return [...byName.values()].flatMap((same) => {
    const placed = same.map((thing) => ({ thing, place: placeOf(thing) }));
    placed.sort((a, b) => a.place.reduce((sign, value, axis) => sign || apart(value, b.place[axis] ?? 0), 0));
    return placed.map(({ thing }, index) => (index === 0 ? thing : { ...thing, name: `${thing.name}#${index + 1}` }));
  });
}

function apart(a: number, b: number): number {
  return Math.abs(a - b) < 1e-6 ? 0 : a - b;
}

function middleOf(curve: SpaceCurve): Point3 {
  switch (curve.kind) {
    case 'line':
      return [0, 1, 2].map((axis) => ((curve.from[axis] ?? 0) + (curve.to[axis] ?? 0)) / 2) as unknown as Point3;
    case 'conic': {
      const t = (curve.start + curve.end) / 2;
      const [u, v] = [Math.cos(t), Math.sin(t)];
      const whole = curve.end - curve.start > TURN - 1e-9;
      return whole ? curve.centre : at(curve.centre, curve.u, u, curve.v, v);
    }
    case 'polyline':
      return curve.points[Math.floor(curve.points.length / 2)] ?? [0, 0, 0];
  }
}

function at(centre: Point3, u: Point3, a: number, v: Point3, b: number): Point3 {
  return [centre[0] + u[0] * a + v[0] * b, centre[1] + u[1] * a + v[1] * b, centre[2] + u[2] * a + v[2] * b];
}

/** The exact curve of an edge; of a spline, points. */
export function spaceCurve(edge: Edge): SpaceCurve {
  const curve = new (getOC().BRepAdaptor_Curve)(edge.wrapped);
  const [first, last] = [curve.FirstParameter(), curve.LastParameter()];
  const point = (t: number): Point3 => tuple(curve.Value(t));
  switch (edge.geomType) {
    case 'LINE':
      return { kind: 'line', from: point(first), to: point(last) };
    case 'CIRCLE': {
      const circle = curve.Circle();
      return conic(circle, circle.Radius(), circle.Radius(), first, last);
    }
    case 'ELLIPSE': {
      const ellipse = curve.Ellipse();
      return conic(ellipse, ellipse.MajorRadius(), ellipse.MinorRadius(), first, last);
    }
    default: {
      const steps = Array.from(
        { length: SPLINE_STEPS + 1 },
        (_, step) => first + ((last - first) * step) / SPLINE_STEPS,
      );
      return { kind: 'polyline', points: steps.map(point) };
    }
  }
}

interface Round {
  Location(): gp_Pnt;
  XAxis(): gp_Ax1;
  YAxis(): gp_Ax1;
}

function conic(round: Round, major: number, minor: number, start: number, end: number): SpaceCurve {
  const [u, v] = [direction(round.XAxis(), major), direction(round.YAxis(), minor)];
  return { kind: 'conic', centre: tuple(round.Location()), u, v, start, end };
}

function tuple(point: gp_Pnt): Point3 {
  return [point.X(), point.Y(), point.Z()];
}

function direction(axis: gp_Ax1, length: number): Point3 {
  const to = axis.Direction();
  return [to.X() * length, to.Y() * length, to.Z() * length];
}

/** Whether two faces pass into each other at their common edge: then their normals are the same there. */
function isTangent(edge: Edge, a: Face, b: Face): boolean {
  const place = edge.pointAt(0.5);
  const [first, second] = [a.normalAt(place), b.normalAt(place)];
  return dot(unit(first.toTuple()), unit(second.toTuple())) > 1 - 1e-6;
}

/** The surface of a face of a cylinder or cone; of other faces, nothing. */
export function roundSurface(face: Face): RoundSurface | undefined {
  if (face.geomType !== 'CYLINDRE' && face.geomType !== 'CONE') return undefined;
  const surface = new (getOC().BRepAdaptor_Surface)(face.wrapped, true);
  const [start, end] = [surface.FirstUParameter(), surface.LastUParameter()];
  const point = (u: number, v: number): Point3 => tuple(surface.Value(u, v));
  const end3 = (v: number): RoundSurface['ends'][0] => {
    const [a, b] = [point(0, v), point(TURN / 2, v)];
    const centre: Point3 = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
    return { centre, radius: Math.hypot(...difference(a, centre)) };
  };
  const ends = [end3(surface.FirstVParameter()), end3(surface.LastVParameter())] as const;
  // A cone may come to a point at one end.
  const v = ends[0].radius > ends[1].radius ? surface.FirstVParameter() : surface.LastVParameter();
  const { centre } = ends[0].radius > ends[1].radius ? ends[0] : ends[1];
  const x = unit(difference(point(0, v), centre));
  const y = unit(difference(point(TURN / 4, v), centre));
  const upward = dot(cross(x, y), difference(ends[1].centre, ends[0].centre)) > 0;
  return { ends: upward ? ends : [ends[1], ends[0]], x, y, start, end };
}
