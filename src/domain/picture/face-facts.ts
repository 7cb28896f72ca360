import { areaNormal } from './area-normal.ts';
import type { SolidMesh } from './solid-mesh.ts';

/** What can be said of a face: of a flat one, to where it looks; of a round one, whether it is a hole. */
export type FaceFacts = 'up' | 'down' | 'front' | 'back' | 'left' | 'right' | 'sloping' | 'round' | 'hollow';

const TOWARDS: readonly (readonly [FaceFacts, FaceFacts])[] = [
  ['left', 'right'],
  ['front', 'back'],
  ['down', 'up'],
];
/** A normal this near to an axis looks along it. */
const ALONG = 0.9995;
/** Normals whose mean is shorter than this differ: the face is round. */
const FLAT = 0.9999;

/** What can be said of a face by its triangles. */
export function faceFacts({ positions, normals, triangles, faceOf }: SolidMesh, face: number): FaceFacts {
  const mean = [0, 0, 0];
  const middle = [0, 0, 0];
  let area = 0;
  const corners: { readonly vertex: number; readonly weight: number }[] = [];
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [triangles[at] ?? 0, triangles[at + 1] ?? 0, triangles[at + 2] ?? 0];
    if (faceOf[a] !== face) continue;
    const weight = Math.hypot(...areaNormal(positions, a * 3, b * 3, c * 3)) / 3;
    area += weight * 3;
    for (const vertex of [a, b, c]) {
      corners.push({ vertex, weight });
      for (const axis of [0, 1, 2]) {
        mean[axis] = (mean[axis] ?? 0) + (normals[vertex * 3 + axis] ?? 0) * weight;
        middle[axis] = (middle[axis] ?? 0) + (positions[vertex * 3 + axis] ?? 0) * weight;
      }
    }
  }
  if (Math.hypot(...mean) / area > FLAT) return flatFacts(mean.map((value) => value / area));
  // On a round face normals point away from its middle; in a hole towards it.
  const outward = corners.reduce(
    (sum, { vertex, weight }) =>
      sum +
      [0, 1, 2].reduce((dot, axis) => {
        const from = (positions[vertex * 3 + axis] ?? 0) - (middle[axis] ?? 0) / area;
        return dot + from * (normals[vertex * 3 + axis] ?? 0) * weight;
      }, 0),
    0,
  );
  return outward > 0 ? 'round' : 'hollow';
}

function flatFacts(normal: readonly number[]): FaceFacts {
  const axis = normal.findIndex((value) => Math.abs(value) > ALONG);
  const [negative, positive] = TOWARDS[axis] ?? ['sloping', 'sloping'];
  return (normal[axis] ?? 0) > 0 ? positive : negative;
}
