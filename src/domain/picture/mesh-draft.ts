import type { CutPlane } from './cut-plane.ts';
import { NO_FACE, type SolidMesh } from './solid-mesh.ts';

/** What is left of a mesh behind a plane, while it is being put together. */
export class MeshDraft {
  readonly #positions: number[] = [];
  readonly #normals: number[] = [];
  readonly #faceOf: number[] = [];
  readonly #triangles: number[] = [];
  /** The new number of each vertex that is kept; 0 is not met yet, else one more than the number. */
  readonly #kept: Uint32Array;
  /** Outlines of the cut by body: four numbers a piece, u and v of both ends. */
  readonly #outlines = new Map<string, number[]>();
  readonly #outlinePoints: number[] = [];
  readonly #outlineFaces: number[] = [];
  readonly #u: 0 | 1;
  readonly #v: 1 | 2;

  constructor(
    private readonly source: SolidMesh,
    private readonly plane: CutPlane,
  ) {
    this.#kept = new Uint32Array(source.positions.length / 3);
    this.#u = plane.axis === 0 ? 1 : 0;
    this.#v = plane.axis === 2 ? 1 : 2;
  }

  get mesh(): Pick<SolidMesh, 'positions' | 'normals' | 'faceOf' | 'triangles'> {
    return {
      positions: Float32Array.from(this.#positions),
      normals: Float32Array.from(this.#normals),
      faceOf: Uint16Array.from(this.#faceOf),
      triangles: Uint32Array.from(this.#triangles),
    };
  }

  /** The outline of the cut in space, piece by piece: six numbers each, and the faces that meet there. */
  get outline(): { readonly points: readonly number[]; readonly faces: readonly number[] } {
    return { points: this.#outlinePoints, faces: this.#outlineFaces };
  }

  outlineOf(body: string): readonly number[] {
    return this.#outlines.get(body) ?? [];
  }

  /** Adds what is left of a triangle, whose corners begin at `at`. */
  addTriangle(at: number): void {
    const { triangles } = this.source;
    const corners = [triangles[at] ?? 0, triangles[at + 1] ?? 0, triangles[at + 2] ?? 0];
    const isKept = corners.map((corner) => this.#isKept(corner));
    if (!isKept.includes(true)) return;
    if (!isKept.includes(false)) {
      this.#triangles.push(...corners.map((corner) => this.#vertex(corner)));
      return;
    }
    const left: number[] = [];
    const crossings: number[] = [];
    for (const [index, corner] of corners.entries()) {
      const next = corners[(index + 1) % 3] ?? 0;
      if (isKept[index]) left.push(this.#vertex(corner));
      if (isKept[index] === isKept[(index + 1) % 3]) continue;
      const crossing = this.#crossing(corner, next);
      left.push(crossing);
      crossings.push(crossing);
    }
    for (let corner = 2; corner < left.length; corner += 1)
      this.#triangles.push(left[0] ?? 0, left[corner - 1] ?? 0, left[corner] ?? 0);
    this.#addOutline(crossings, this.source.faceOf[corners[0] ?? 0] ?? NO_FACE);
  }

  /** Closes the cut by triangles on the plane: u and v of their corners, anticlockwise. */
  addCap(corners: readonly number[]): void {
    const { axis, keep } = this.plane;
    const normal = [0, 0, 0];
    normal[axis] = -keep;
    // u and v are y and z, x and z, x and y: of these the middle pair alone turns away from its axis.
    const isAnticlockwise = (axis === 1 ? -1 : 1) === -keep;
    const first = this.#positions.length / 3;
    for (let at = 0; at < corners.length; at += 2) {
      this.#positions.push(...this.#place(corners[at] ?? 0, corners[at + 1] ?? 0));
      this.#normals.push(...normal);
      this.#faceOf.push(NO_FACE);
    }
    for (let corner = first; corner < this.#positions.length / 3; corner += 3)
      this.#triangles.push(corner, ...(isAnticlockwise ? [corner + 1, corner + 2] : [corner + 2, corner + 1]));
  }

  /** Points of the plane, u and v each, as x, y, z. */
  inSpace(points: readonly number[]): readonly number[] {
    const places: number[] = [];
    for (let at = 0; at < points.length; at += 2) places.push(...this.#place(points[at] ?? 0, points[at + 1] ?? 0));
    return places;
  }

  #place(u: number, v: number): readonly number[] {
    const place = [0, 0, 0];
    place[this.plane.axis] = this.plane.at;
    place[this.#u] = u;
    place[this.#v] = v;
    return place;
  }

  /** What lies in the plane is cut: else a face there would be left without a thickness. */
  #isKept(vertex: number): boolean {
    const { axis, at, keep } = this.plane;
    return ((this.source.positions[vertex * 3 + axis] ?? 0) - at) * keep > 0;
  }

  #vertex(old: number): number {
    const known = this.#kept[old] ?? 0;
    if (known > 0) return known - 1;
    const { positions, normals, faceOf } = this.source;
    const number = this.#add(
      [...positions.subarray(old * 3, old * 3 + 3)],
      [...normals.subarray(old * 3, old * 3 + 3)],
      faceOf[old] ?? NO_FACE,
    );
    this.#kept[old] = number + 1;
    return number;
  }

  /** Where an edge meets the plane; the same place from both of its triangles, whichever way round they go. */
  #crossing(one: number, other: number): number {
    const { positions, normals, faceOf } = this.source;
    const { axis, at } = this.plane;
    const [a, b] = isBefore(positions, one * 3, other * 3) ? [one * 3, other * 3] : [other * 3, one * 3];
    const [from, to] = [positions[a + axis] ?? 0, positions[b + axis] ?? 0];
    const share = (at - from) / (to - from);
    const between = (values: Float32Array): number[] =>
      [0, 1, 2].map((k) => (values[a + k] ?? 0) + ((values[b + k] ?? 0) - (values[a + k] ?? 0)) * share);
    const place = between(positions);
    place[axis] = at;
    return this.#add(place, between(normals), faceOf[one] ?? NO_FACE);
  }

  #add(place: readonly number[], normal: readonly number[], face: number): number {
    this.#positions.push(...place);
    this.#normals.push(...normal);
    this.#faceOf.push(face);
    return this.#faceOf.length - 1;
  }

  #addOutline([one = 0, other = 0]: readonly number[], face: number): void {
    const places = [one, other].map((vertex) => this.#positions.slice(vertex * 3, vertex * 3 + 3));
    const flat = places.flatMap((place) => [place[this.#u] ?? 0, place[this.#v] ?? 0]);
    if (flat[0] === flat[2] && flat[1] === flat[3]) return;
    const body = this.source.faces[face]?.body ?? '';
    const outline = this.#outlines.get(body) ?? [];
    this.#outlines.set(body, outline);
    outline.push(...flat);
    this.#outlinePoints.push(...places.flat());
    this.#outlineFaces.push(face, NO_FACE);
  }
}

function isBefore(positions: Float32Array, a: number, b: number): boolean {
  for (let axis = 0; axis < 3; axis += 1) {
    const [one, other] = [positions[a + axis] ?? 0, positions[b + axis] ?? 0];
    if (one !== other) return one < other;
  }
  return true;
}
