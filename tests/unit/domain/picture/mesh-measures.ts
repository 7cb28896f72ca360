import type { SolidMesh } from '../../../../src/domain/picture/solid-mesh.ts';

type Place = readonly [number, number, number];

/** Volume in cubic millimetres as seen from a point; the same from every point where a mesh is closed. */
export function volumeOf(mesh: SolidMesh, [x, y, z]: Place = [0, 0, 0]): number {
  return trianglesOf(mesh).reduce((sum, { corners }) => {
    const [a, b, c] = corners.map(([px, py, pz]) => [px - x, py - y, pz - z] as const);
    if (!a || !b || !c) return sum;
    return (
      sum +
      (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6
    );
  }, 0);
}

/** Square millimetres of all triangles of a face. */
export function areaOf(mesh: SolidMesh, face: number): number {
  return trianglesOf(mesh).reduce((sum, { corners: [a, b, c], face: own }) => {
    if (own !== face || !a || !b || !c) return sum;
    const [u, v] = [b, c].map((p) => p.map((value, axis) => value - (a[axis] ?? 0)));
    const [ux = 0, uy = 0, uz = 0] = u ?? [];
    const [vx = 0, vy = 0, vz = 0] = v ?? [];
    return sum + Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
  }, 0);
}

export function trianglesOf({ positions, triangles, faceOf }: SolidMesh): readonly {
  readonly corners: readonly Place[];
  readonly face: number;
}[] {
  const corner = (at: number): Place => {
    const place = (triangles[at] ?? 0) * 3;
    return [positions[place] ?? NaN, positions[place + 1] ?? NaN, positions[place + 2] ?? NaN];
  };
  return Array.from({ length: triangles.length / 3 }, (_, k) => ({
    corners: [corner(k * 3), corner(k * 3 + 1), corner(k * 3 + 2)],
    face: faceOf[triangles[k * 3] ?? 0] ?? NaN,
  }));
}
