import { areaNormal } from './area-normal.ts';
import { NO_FACE, type FoldSet, type SolidMesh } from './solid-mesh.ts';
import { welded } from './welded.ts';

/** Triangles that lie in one plane this nearly have no outline between them: the cosine of their angle. */
const FLAT = 1 - 1e-6;

/**
 * The edges of triangles that can be part of an outline: all but those inside flat faces and those where an edge is drawn
 * anyhow. Tangent edges are among them, since a round face may turn away just there.
 */
export function foldsOf({
  positions,
  triangles,
  faceOf,
  edges,
}: Pick<SolidMesh, 'positions' | 'triangles' | 'faceOf' | 'edges'>): FoldSet {
  const count = positions.length / 3;
  const all = new Float32Array(positions.length + edges.points.length);
  all.set(positions);
  all.set(edges.points, positions.length);
  const same = welded(all);
  const key = (a: number, b: number): number => (a < b ? a * all.length + b : b * all.length + a);
  const drawn = new Set<number>();
  for (let end = count; end < same.length; end += 2) drawn.add(key(same[end] ?? 0, same[end + 1] ?? 0));

  const normals = new Float32Array(triangles.length);
  const firstSide = new Map<number, number>();
  const found: number[] = [];
  for (let side = 0; side < triangles.length; side += 1) {
    const start = side - (side % 3);
    if (side === start) normals.set(unitNormal(positions, triangles, start), start);
    const next = side === start + 2 ? start : side + 1;
    const edge = key(same[triangles[side] ?? 0] ?? 0, same[triangles[next] ?? 0] ?? 0);
    const first = firstSide.get(edge);
    if (first === undefined) firstSide.set(edge, side);
    else if (!drawn.has(edge) && cosine(normals, start, first - (first % 3)) < FLAT) found.push(side, first);
  }
  return foldSet(positions, triangles, faceOf, normals, found);
}

function foldSet(
  positions: Float32Array,
  triangles: Uint32Array,
  faceOf: Uint16Array,
  normals: Float32Array,
  found: readonly number[],
): FoldSet {
  const count = found.length / 2;
  const points = new Float32Array(count * 6);
  const both = new Float32Array(count * 6);
  const faces = new Uint16Array(count * 2);
  for (let fold = 0; fold < count; fold += 1) {
    const [side = 0, other = 0] = [found[fold * 2], found[fold * 2 + 1]];
    const [start, otherStart] = [side - (side % 3), other - (other % 3)];
    const [a, b] = [triangles[side] ?? 0, triangles[side === start + 2 ? start : side + 1] ?? 0];
    points.set(positions.subarray(a * 3, a * 3 + 3), fold * 6);
    points.set(positions.subarray(b * 3, b * 3 + 3), fold * 6 + 3);
    both.set(normals.subarray(start, start + 3), fold * 6);
    both.set(normals.subarray(otherStart, otherStart + 3), fold * 6 + 3);
    faces[fold * 2] = faceOf[a] ?? NO_FACE;
    faces[fold * 2 + 1] = faceOf[triangles[other] ?? 0] ?? NO_FACE;
  }
  return { points, normals: both, faces, along: new Float32Array(count) };
}

function unitNormal(positions: Float32Array, triangles: Uint32Array, start: number): readonly number[] {
  const [a, b, c] = [triangles[start] ?? 0, triangles[start + 1] ?? 0, triangles[start + 2] ?? 0];
  const normal = areaNormal(positions, a * 3, b * 3, c * 3);
  const length = Math.hypot(...normal) || 1;
  return normal.map((value) => value / length);
}

function cosine(normals: Float32Array, a: number, b: number): number {
  return [0, 1, 2].reduce((sum, axis) => sum + (normals[a + axis] ?? 0) * (normals[b + axis] ?? 0), 0);
}

/** The folds that are an outline for an eye in the given direction: the numbers of the pieces. */
export function outlineFolds({ normals }: FoldSet, [x, y, z]: readonly [number, number, number]): readonly number[] {
  const outline: number[] = [];
  for (let at = 0; at < normals.length; at += 6) {
    const one = (normals[at] ?? 0) * x + (normals[at + 1] ?? 0) * y + (normals[at + 2] ?? 0) * z;
    const other = (normals[at + 3] ?? 0) * x + (normals[at + 4] ?? 0) * y + (normals[at + 5] ?? 0) * z;
    if (one > SEEN !== other > SEEN) outline.push(at / 6);
  }
  return outline;
}

/** A surface that the eye looks along does not face it. */
const SEEN = 1e-6;
