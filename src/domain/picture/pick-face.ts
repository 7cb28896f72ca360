import { added, cross, difference, dot, type Point3 } from '../projection/vector.ts';
import { NO_FACE, type SolidMesh } from './solid-mesh.ts';

/** A place this near before its own triangle is on it, in millimetres. */
const NEAR = 1e-4;

/**
 * The first face that a ray meets from outside; undefined where it meets none, or what has been cut.
 *
 * @param from where the ray begins, in millimetres
 * @param along its direction
 */
export function faceOnRay(mesh: SolidMesh, from: Point3, along: Point3): number | undefined {
  let nearest = Infinity;
  let found: number = NO_FACE;
  for (let at = 0; at < mesh.triangles.length; at += 3) {
    const distance = meeting(mesh, at, from, along, true);
    if (distance === undefined || distance >= nearest) continue;
    nearest = distance;
    found = mesh.faceOf[mesh.triangles[at] ?? 0] ?? NO_FACE;
  }
  return found === NO_FACE ? undefined : found;
}

/**
 * Whether any of a face can be seen from a direction. Asks at the middle of its triangles.
 *
 * @param eye from the part to the eye
 */
export function isFaceSeen(mesh: SolidMesh, face: number, eye: Point3): boolean {
  for (let at = 0; at < mesh.triangles.length; at += 3) {
    if (mesh.faceOf[mesh.triangles[at] ?? 0] !== face) continue;
    const middle = middleOf(mesh, at);
    const start = added(middle, eye, NEAR * 10);
    if (facing(mesh, at, eye) && !isBlocked(mesh, start, eye)) return true;
  }
  return false;
}

function isBlocked(mesh: SolidMesh, from: Point3, along: Point3): boolean {
  for (let at = 0; at < mesh.triangles.length; at += 3) {
    if (meeting(mesh, at, from, along, false) !== undefined) return true;
  }
  return false;
}

function corner({ positions, triangles }: SolidMesh, at: number): Point3 {
  const place = (triangles[at] ?? 0) * 3;
  return [positions[place] ?? 0, positions[place + 1] ?? 0, positions[place + 2] ?? 0];
}

function middleOf(mesh: SolidMesh, at: number): Point3 {
  const [a, b, c] = [corner(mesh, at), corner(mesh, at + 1), corner(mesh, at + 2)];
  return [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3, (a[2] + b[2] + c[2]) / 3];
}

function facing(mesh: SolidMesh, at: number, eye: Point3): boolean {
  const [a, b, c] = [corner(mesh, at), corner(mesh, at + 1), corner(mesh, at + 2)];
  return dot(cross(difference(b, a), difference(c, a)), eye) > 0;
}

/** How far along a ray a triangle is met (Moeller and Trumbore, 1997). */
function meeting(mesh: SolidMesh, at: number, from: Point3, along: Point3, fromOutside: boolean): number | undefined {
  const a = corner(mesh, at);
  const [ab, ac] = [difference(corner(mesh, at + 1), a), difference(corner(mesh, at + 2), a)];
  const p = cross(along, ac);
  const size = dot(ab, p);
  if (fromOutside ? size <= 0 : Math.abs(size) === 0) return undefined;
  const offset = difference(from, a);
  const u = dot(offset, p) / size;
  if (u < 0 || u > 1) return undefined;
  const q = cross(offset, ab);
  const v = dot(along, q) / size;
  if (v < 0 || u + v > 1) return undefined;
  const distance = dot(ac, q) / size;
  return distance > NEAR ? distance : undefined;
}
