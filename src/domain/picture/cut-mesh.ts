import type { CutPlane } from './cut-plane.ts';
import { clippedEdges, clippedFolds } from './clipped-edges.ts';
import { filledOutline, stretches } from './filled-outline.ts';
import { MeshDraft } from './mesh-draft.ts';
import { NO_FACE, type EdgeSet, type SolidMesh } from './solid-mesh.ts';

/** Hatch lines a picture's width, at most; and the least distance between them in millimetres. */
const [LINES, LEAST] = [20, 1.5];

/**
 * What is left of a part when everything on the near side of a plane has been taken away: closed where it was cut, the outline of the
 * cut among its edges, the cut hatched. Bodies that lie beside each other are hatched in opposite directions. A face that lies in the
 * plane counts as cut.
 */
export function cutMesh(mesh: SolidMesh, plane: CutPlane): SolidMesh {
  const draft = new MeshDraft(mesh, plane);
  for (let at = 0; at < mesh.triangles.length; at += 3) draft.addTriangle(at);
  const bodies = [...new Set(mesh.faces.map(({ body }) => body))];
  const hatch: number[] = [];
  for (const [number, body] of bodies.entries()) {
    const outline = draft.outlineOf(body);
    if (outline.length === 0) continue;
    draft.addCap(filledOutline(outline));
    for (const place of hatching(outline, number % 2 === 0 ? 1 : -1)) hatch.push(place);
  }
  const outline = draft.outline;
  return {
    ...draft.mesh,
    faces: mesh.faces,
    edges: joined(clippedEdges(mesh.edges, plane), edgesOf(outline.points, outline.faces)),
    folds: clippedFolds(mesh.folds, plane),
    hatch: edgesOf(
      draft.inSpace(hatch),
      hatch.slice(0, hatch.length / 2).map(() => NO_FACE),
    ),
  };
}

/** Lines at 45 degrees inside an outline: four numbers each, u and v of both ends. */
function hatching(outline: readonly number[], slope: 1 | -1): readonly number[] {
  // In coordinates that are turned by 45 degrees the lines are rows.
  const turned: number[] = [];
  for (let at = 0; at < outline.length; at += 2) {
    const [u, v] = [outline[at] ?? 0, outline[at + 1] ?? 0];
    turned.push((u + slope * v) * Math.SQRT1_2, (v - slope * u) * Math.SQRT1_2);
  }
  const rows = turned.filter((_, index) => index % 2 === 1);
  const [low, high] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  const gap = Math.max(LEAST, (high - low) / LINES);
  const lines: number[] = [];
  for (let number = Math.ceil(low / gap); number * gap < high; number += 1) {
    const row = number * gap;
    for (const along of stretches(turned, row)) {
      lines.push((along - slope * row) * Math.SQRT1_2, (row + slope * along) * Math.SQRT1_2);
    }
  }
  return lines;
}

function edgesOf(points: readonly number[], faces: readonly number[]): EdgeSet {
  return {
    points: Float32Array.from(points),
    faces: Uint16Array.from(faces),
    along: new Float32Array(points.length / 6),
  };
}

function joined(a: EdgeSet, b: EdgeSet): EdgeSet {
  const points = new Float32Array(a.points.length + b.points.length);
  const faces = new Uint16Array(a.faces.length + b.faces.length);
  const along = new Float32Array(a.along.length + b.along.length);
  points.set(a.points);
  points.set(b.points, a.points.length);
  faces.set(a.faces);
  faces.set(b.faces, a.faces.length);
  along.set(a.along);
  along.set(b.along, a.along.length);
  return { points, faces, along };
}
