import type { PartMesh } from '../projection/compiled-part.ts';
import { areaNormal } from './area-normal.ts';
import { foldsOf } from './folds.ts';
import { NO_FACE, type EdgeSet, type SolidMesh } from './solid-mesh.ts';

/** The triangles of a compiled part, ready to be drawn: with normals, straight pieces of edges and folds of round faces. */
export function solidOfPart({ positions, triangles, faces, edges }: PartMesh): SolidMesh {
  const places = Float32Array.from(positions);
  const corners = Uint32Array.from(triangles);
  const faceOf = new Uint16Array(places.length / 3).fill(NO_FACE);
  faces.forEach(({ first, count }, face) => {
    for (let corner = first * 3; corner < (first + count) * 3; corner += 1) faceOf[corners[corner] ?? 0] = face;
  });
  const numbers = new Map(faces.map(({ name }, face) => [name, face] as const));
  const mesh = {
    positions: places,
    normals: vertexNormals(places, corners),
    faceOf,
    triangles: corners,
    faces: faces.map(({ name, body }) => ({ name, body })),
    edges: edgePieces(
      places,
      edges.flatMap(({ name, tangent, vertices }) => (tangent ? [] : [{ vertices, faces: facesAt(name, numbers) }])),
    ),
    hatch: EMPTY,
  };
  return { ...mesh, folds: foldsOf(mesh) };
}

const EMPTY: EdgeSet = { points: new Float32Array(), faces: new Uint16Array(), along: new Float32Array() };

/** `base.top|hole.side#2` lies between `base.top` and `hole.side`. */
function facesAt(edge: string, numbers: ReadonlyMap<string, number>): readonly number[] {
  return edge
    .replace(/#\d+$/u, '')
    .split('|')
    .map((name) => numbers.get(name) ?? NO_FACE);
}

function edgePieces(
  positions: Float32Array,
  lines: readonly { readonly vertices: readonly number[]; readonly faces: readonly number[] }[],
): EdgeSet {
  const points: number[] = [];
  const faces: number[] = [];
  const along: number[] = [];
  for (const {
    vertices,
    faces: [a = NO_FACE, b = NO_FACE],
  } of lines) {
    let length = 0;
    for (let index = 1; index < vertices.length; index += 1) {
      const [from, to] = [(vertices[index - 1] ?? 0) * 3, (vertices[index] ?? 0) * 3];
      const ends = [...positions.slice(from, from + 3), ...positions.slice(to, to + 3)];
      points.push(...ends);
      faces.push(a, b);
      along.push(length);
      length += Math.hypot(...[0, 1, 2].map((axis) => (ends[axis + 3] ?? 0) - (ends[axis] ?? 0)));
    }
  }
  return { points: Float32Array.from(points), faces: Uint16Array.from(faces), along: Float32Array.from(along) };
}

/** The mean of the normals of the triangles around each vertex, by their areas; vertices of different faces are never shared. */
function vertexNormals(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [(triangles[at] ?? 0) * 3, (triangles[at + 1] ?? 0) * 3, (triangles[at + 2] ?? 0) * 3];
    const [nx, ny, nz] = areaNormal(positions, a, b, c);
    for (const corner of [a, b, c]) {
      normals[corner] = (normals[corner] ?? 0) + nx;
      normals[corner + 1] = (normals[corner + 1] ?? 0) + ny;
      normals[corner + 2] = (normals[corner + 2] ?? 0) + nz;
    }
  }
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0) || 1;
    for (let axis = at; axis < at + 3; axis += 1) normals[axis] = (normals[axis] ?? 0) / length;
  }
  return normals;
}
