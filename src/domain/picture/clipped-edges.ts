import type { CutPlane } from './cut-plane.ts';
import type { EdgeSet, FoldSet } from './solid-mesh.ts';

/** What is left of lines behind a plane. */
export function clippedEdges(edges: EdgeSet, plane: CutPlane): EdgeSet {
  const { kept, points, along } = clip(edges, plane);
  return { points, along, faces: Uint16Array.from(kept.flatMap((piece) => pick(edges.faces, piece, 2))) };
}

/** What is left of folds behind a plane. */
export function clippedFolds(folds: FoldSet, plane: CutPlane): FoldSet {
  const { kept, points, along } = clip(folds, plane);
  return {
    points,
    along,
    faces: Uint16Array.from(kept.flatMap((piece) => pick(folds.faces, piece, 2))),
    normals: Float32Array.from(kept.flatMap((piece) => pick(folds.normals, piece, 6))),
  };
}

function pick(values: Float32Array | Uint16Array, piece: number, count: number): readonly number[] {
  return [...values.subarray(piece * count, piece * count + count)];
}

/** The pieces of which something is left, and what. A piece that lies in the plane is gone; the outline of the cut is there. */
function clip(edges: EdgeSet, { axis, at, keep }: CutPlane) {
  const kept: number[] = [];
  const points: number[] = [];
  const along: number[] = [];
  for (let piece = 0; piece < edges.points.length / 6; piece += 1) {
    const ends = pick(edges.points, piece, 6);
    const [from, to] = [((ends[axis] ?? 0) - at) * keep, ((ends[axis + 3] ?? 0) - at) * keep];
    if (from <= 0 && to <= 0) continue;
    const share = from / (from - to);
    const meeting = [0, 1, 2].map((k) => (ends[k] ?? 0) + ((ends[k + 3] ?? 0) - (ends[k] ?? 0)) * share);
    const a = from > 0 ? ends.slice(0, 3) : meeting;
    const b = to > 0 ? ends.slice(3) : meeting;
    const length = Math.hypot(...[0, 1, 2].map((k) => (ends[k + 3] ?? 0) - (ends[k] ?? 0)));
    kept.push(piece);
    points.push(...a, ...b);
    along.push((edges.along[piece] ?? 0) + (from > 0 ? 0 : length * share));
  }
  return { kept, points: Float32Array.from(points), along: Float32Array.from(along) };
}
