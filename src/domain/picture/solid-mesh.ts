/** No face: of an edge that has one face alone, and of where the part has been cut. */
export const NO_FACE = 0xffff;

/** A face of a part, in the numbers by which vertices name it. */
export interface SolidFace {
  readonly name: string;
  readonly body: string;
}

/** Straight pieces of lines in space. */
export interface EdgeSet {
  /** Six numbers a piece: x, y, z of both ends in millimetres. */
  readonly points: Float32Array;
  /** Two numbers a piece: the faces that meet there, or NO_FACE. */
  readonly faces: Uint16Array;
  /** One number a piece: millimetres from the start of the line to the start of the piece, so that dashes run on. */
  readonly along: Float32Array;
}

/** Edges of triangles inside round faces: an outline runs there where one triangle faces the eye and the other does not. */
export interface FoldSet extends EdgeSet {
  /** Six numbers a piece: x, y, z of the normals of both triangles. */
  readonly normals: Float32Array;
}

/** A part as triangles, ready to be drawn. */
export interface SolidMesh {
  /** x, y, z of each vertex in millimetres. */
  readonly positions: Float32Array;
  /** x, y, z of the unit normal of the surface at each vertex. */
  readonly normals: Float32Array;
  /** The face of each vertex; NO_FACE on the surface of a cut. */
  readonly faceOf: Uint16Array;
  /** Three numbers of vertices a triangle, anticlockwise seen from outside. */
  readonly triangles: Uint32Array;
  readonly faces: readonly SolidFace[];
  /** Where faces meet at a corner, and the outlines of a cut. */
  readonly edges: EdgeSet;
  readonly folds: FoldSet;
  /** Hatching of what has been cut. */
  readonly hatch: EdgeSet;
}

/** Corners of the smallest box around a mesh. */
export interface MeshBox {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

export function meshBox({ positions }: Pick<SolidMesh, 'positions'>): MeshBox {
  const from: [number, number, number] = [Infinity, Infinity, Infinity];
  const to: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let index = 0; index < positions.length; index += 1) {
    const axis = index % 3;
    const value = positions[index] ?? 0;
    if (value < (from[axis] ?? 0)) from[axis] = value;
    if (value > (to[axis] ?? 0)) to[axis] = value;
  }
  return { from, to };
}
