import { getOC } from 'replicad';
import { TURN } from '../../domain/geometry/angle.ts';
import { rounded } from '../../domain/projection/rounded-curve.ts';
import { difference, dot, type Point3 } from '../../domain/projection/vector.ts';
import type { MeshEdge, MeshFace, PartMesh } from '../../domain/projection/compiled-part.ts';
import type { SpaceCurve } from '../../domain/projection/space-curve.ts';
import { PartFault } from './part-fault.ts';
import type { NamedSolid } from './part-model.ts';

/** How far triangles may be from a round face in millimetres, and how much it may turn from one to the next in radians. */
const [DISTANCE, ANGLE] = [0.1, 0.5];
/** Vertices are rounded to a thousandth of a millimetre. */
const DIGITS = 3;
/** How near to its edge a vertex of it lies; splines are given by points. */
const ON_EDGE = 2e-3;

/** The triangles of a part's solids, with the names of faces and edges. */
export function computeMesh(solids: readonly NamedSolid[]): PartMesh {
  const positions: number[] = [];
  const triangles: number[] = [];
  const faces: MeshFace[] = [];
  const edges: MeshEdge[] = [];
  for (const { body, solid, faces: named, edges: meetings } of solids) {
    new (getOC().BRepMesh_IncrementalMesh)(solid.wrapped, DISTANCE, false, ANGLE, false);
    const ranges = new Map<string, readonly [number, number]>();
    for (const { face, name, feature } of named) {
      const first = positions.length / 3;
      const made = face.triangulation(first);
      if (!made) throw new PartFault(`face "${name}" has no triangles`, feature.split('/').pop());
      faces.push({ name, body, feature, first: triangles.length / 3, count: made.trianglesIndexes.length / 3 });
      positions.push(...made.vertices.map((value) => rounded(value, DIGITS)));
      triangles.push(...made.trianglesIndexes);
      ranges.set(name, [first, positions.length / 3]);
    }
    for (const { name, tangent, faces: between, curve } of meetings) {
      const range = ranges.get(between[0]) ?? [0, 0];
      edges.push({ name, ...(tangent ? { tangent } : {}), vertices: verticesOn(curve, positions, range) });
    }
  }
  return { positions, triangles, faces, edges };
}

/** The vertices of a face that lie on one of its edges, in order along it; a whole circle ends where it begins. */
function verticesOn(
  curve: SpaceCurve,
  positions: readonly number[],
  [first, end]: readonly [number, number],
): readonly number[] {
  const found: { readonly vertex: number; readonly at: number }[] = [];
  for (let vertex = first; vertex < end; vertex += 1) {
    const point: Point3 = [positions[vertex * 3] ?? 0, positions[vertex * 3 + 1] ?? 0, positions[vertex * 3 + 2] ?? 0];
    const at = placeOn(curve, point);
    if (at !== undefined && !found.some((one) => Math.abs(one.at - at) < 1e-7)) found.push({ vertex, at });
  }
  const vertices = found.sort((a, b) => a.at - b.at).map(({ vertex }) => vertex);
  const closed = curve.kind === 'conic' && curve.end - curve.start > TURN - 1e-9;
  const [start] = vertices;
  return closed && start !== undefined && vertices.length > 1 ? [...vertices, start] : vertices;
}

function placeOn(curve: SpaceCurve, point: Point3): number | undefined {
  switch (curve.kind) {
    case 'line':
      return onSegment(curve.from, curve.to, point);
    case 'conic': {
      const from = difference(point, curve.centre);
      const t = Math.atan2(dot(from, curve.v) / dot(curve.v, curve.v), dot(from, curve.u) / dot(curve.u, curve.u));
      const slack = ON_EDGE / Math.hypot(...curve.u);
      const angle = t - Math.floor((t - curve.start + slack) / TURN) * TURN;
      const there = [0, 1, 2].map(
        (axis) =>
          (curve.centre[axis] ?? 0) +
          (curve.u[axis] ?? 0) * Math.cos(t) +
          (curve.v[axis] ?? 0) * Math.sin(t) -
          (point[axis] ?? 0),
      );
      const whole = curve.end - curve.start > TURN - 1e-9;
      if (Math.hypot(...there) > ON_EDGE || (!whole && angle > curve.end + slack)) return undefined;
      return whole && angle > curve.start + TURN - slack ? angle - TURN : angle;
    }
    case 'polyline': {
      const places = curve.points.slice(1).map((to, index) => {
        const share = onSegment(curve.points[index] ?? to, to, point);
        return share === undefined ? undefined : index + share;
      });
      return places.find((place) => place !== undefined);
    }
  }
}

/** The share of the way from one end to the other. */
function onSegment(from: Point3, to: Point3, point: Point3): number | undefined {
  const [along, away] = [difference(to, from), difference(point, from)];
  const length = Math.hypot(...along);
  const share = dot(along, away) / (length * length);
  const slack = ON_EDGE / length;
  const off = Math.hypot(...away.map((value, axis) => value - (along[axis] ?? 0) * share));
  return off <= ON_EDGE && share >= -slack && share <= 1 + slack ? share : undefined;
}
