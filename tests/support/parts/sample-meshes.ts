import type { PartMesh } from '../../../src/domain/projection/compiled-part.ts';

type Place = readonly [number, number, number];

/** Puts faces together as the kernel does: vertices of different faces are never shared. */
class MeshBuilder {
  readonly #positions: number[] = [];
  readonly #triangles: number[] = [];
  readonly #faces: { name: string; body: string; feature: string; first: number; count: number }[] = [];
  readonly #edges: { name: string; tangent?: true; vertices: number[] }[] = [];

  constructor(private readonly body: string) {}

  /** @returns the number of its first vertex */
  face(name: string, places: readonly Place[], triangles: readonly number[]): number {
    const first = this.#positions.length / 3;
    this.#faces.push({
      name,
      body: this.body,
      feature: name.split('.')[0] ?? '',
      first: this.#triangles.length / 3,
      count: triangles.length / 3,
    });
    this.#positions.push(...places.flat());
    this.#triangles.push(...triangles.map((corner) => corner + first));
    return first;
  }

  edge(name: string, vertices: readonly number[]): void {
    this.#edges.push({ name, vertices: [...vertices] });
  }

  get mesh(): PartMesh {
    return {
      positions: this.#positions,
      triangles: this.#triangles,
      faces: this.#faces,
      edges: this.#edges,
    };
  }
}

/** A block with faces `<name>.left`, `.right`, `.front`, `.back`, `.bottom`, `.top`. */
export function blockMesh([x0, y0, z0]: Place, [x1, y1, z1]: Place, name = 'base', body = 'body'): PartMesh {
  const build = new MeshBuilder(body);
  // Each anticlockwise seen from outside.
  const sides: readonly (readonly [string, readonly Place[]])[] = [
    [
      'left',
      [
        [x0, y1, z0],
        [x0, y0, z0],
        [x0, y0, z1],
        [x0, y1, z1],
      ],
    ],
    [
      'right',
      [
        [x1, y0, z0],
        [x1, y1, z0],
        [x1, y1, z1],
        [x1, y0, z1],
      ],
    ],
    [
      'front',
      [
        [x0, y0, z0],
        [x1, y0, z0],
        [x1, y0, z1],
        [x0, y0, z1],
      ],
    ],
    [
      'back',
      [
        [x1, y1, z0],
        [x0, y1, z0],
        [x0, y1, z1],
        [x1, y1, z1],
      ],
    ],
    [
      'bottom',
      [
        [x0, y1, z0],
        [x1, y1, z0],
        [x1, y0, z0],
        [x0, y0, z0],
      ],
    ],
    [
      'top',
      [
        [x0, y0, z1],
        [x1, y0, z1],
        [x1, y1, z1],
        [x0, y1, z1],
      ],
    ],
  ];
  const at = new Map(sides.map(([side, places]) => [side, build.face(`${name}.${side}`, places, [0, 1, 2, 0, 2, 3])]));
  for (const [index, [side, places]] of sides.entries()) {
    for (const [other, otherPlaces] of sides.slice(index + 1)) {
      const shared = places.flatMap((place, corner) =>
        otherPlaces.some((one) => one.every((value, axis) => value === place[axis]))
          ? [corner + (at.get(side) ?? 0)]
          : [],
      );
      if (shared.length === 2) build.edge([`${name}.${side}`, `${name}.${other}`].sort().join('|'), shared);
    }
  }
  return build.mesh;
}

/** A tube along z, from 0 to its height: faces `tube.outside`, `tube.bore`, `tube.end`, `tube.start`. */
export function tubeMesh(outer: number, inner: number, height: number, sides: number): PartMesh {
  const build = new MeshBuilder('body');
  const ring = (radius: number, z: number): Place[] =>
    Array.from({ length: sides }, (_, k) => {
      const angle = (2 * Math.PI * k) / sides;
      return [radius * Math.cos(angle), radius * Math.sin(angle), z];
    });
  const strip = (isReversed: boolean): number[] =>
    Array.from({ length: sides }, (_, k) => {
      const next = (k + 1) % sides;
      const [a, b, c, d] = isReversed ? [k, k + sides, next + sides, next] : [k, next, next + sides, k + sides];
      return [a, b, c, a, c, d];
    }).flat();
  const loop = (first: number): number[] => [...Array.from({ length: sides }, (_, k) => first + k), first];
  const outside = build.face('tube.outside', [...ring(outer, 0), ...ring(outer, height)], strip(false));
  const bore = build.face('tube.bore', [...ring(inner, 0), ...ring(inner, height)], strip(true));
  build.face('tube.end', [...ring(outer, height), ...ring(inner, height)], strip(false));
  build.face('tube.start', [...ring(outer, 0), ...ring(inner, 0)], strip(true));
  build.edge('tube.outside|tube.start', loop(outside));
  build.edge('tube.end|tube.outside', loop(outside + sides));
  build.edge('tube.bore|tube.start', loop(bore));
  build.edge('tube.bore|tube.end', loop(bore + sides));
  return build.mesh;
}

/** Meshes beside each other as one. */
export function joinedMeshes(...meshes: readonly PartMesh[]): PartMesh {
  return meshes.reduce((all, one) => {
    const vertices = all.positions.length / 3;
    const triangles = all.triangles.length / 3;
    return {
      positions: [...all.positions, ...one.positions],
      triangles: [...all.triangles, ...one.triangles.map((corner) => corner + vertices)],
      faces: [...all.faces, ...one.faces.map((face) => ({ ...face, first: face.first + triangles }))],
      edges: [
        ...all.edges,
        ...one.edges.map((edge) => ({ ...edge, vertices: edge.vertices.map((vertex) => vertex + vertices) })),
      ],
    };
  });
}
