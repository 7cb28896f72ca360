import { BufferAttribute, BufferGeometry } from 'three';
import type { EdgeSet } from '../../domain/picture/solid-mesh.ts';

/** Vertices of a piece: two at each end, one on each side. */
export const CORNERS = 4;

/**
 * Straight pieces as flat strips, four vertices each: `position` is the end that a vertex belongs to, `other` the other one, `side` on
 * which side of the line it comes to lie as one looks from here to there, `along` millimetres from the start of the line, `lit`
 * whether the piece bounds the face that is lit up.
 */
export function lineGeometry(pieces: Pick<EdgeSet, 'points' | 'along'>): BufferGeometry {
  const { points } = pieces;
  const count = points.length / 6;
  const position = new Float32Array(count * CORNERS * 3);
  const other = new Float32Array(count * CORNERS * 3);
  const side = new Float32Array(count * CORNERS);
  const along = new Float32Array(count * CORNERS);
  const index = new Uint32Array(count * 6);
  for (let piece = 0; piece < count; piece += 1) {
    const [from, to] = [points.subarray(piece * 6, piece * 6 + 3), points.subarray(piece * 6 + 3, piece * 6 + 6)];
    const length = Math.hypot(...[0, 1, 2].map((axis) => (to[axis] ?? 0) - (from[axis] ?? 0)));
    const start = pieces.along[piece] ?? 0;
    for (let corner = 0; corner < CORNERS; corner += 1) {
      const vertex = piece * CORNERS + corner;
      const isStart = corner < 2;
      position.set(isStart ? from : to, vertex * 3);
      other.set(isStart ? to : from, vertex * 3);
      along[vertex] = isStart ? start : start + length;
      side[vertex] = corner % 2 === 0 ? 1 : -1;
    }
    // Seen from the far end, left is right: its first vertex lies beside the second one of the start.
    index.set(
      [0, 1, 2, 0, 2, 3].map((corner) => piece * CORNERS + corner),
      piece * 6,
    );
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('other', new BufferAttribute(other, 3));
  geometry.setAttribute('side', new BufferAttribute(side, 1));
  geometry.setAttribute('along', new BufferAttribute(along, 1));
  geometry.setAttribute('lit', new BufferAttribute(new Float32Array(count * CORNERS), 1));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

/** Marks the pieces that bound a face. */
export function lightPieces(geometry: BufferGeometry, faces: Uint16Array, face: number | undefined): void {
  const lit = geometry.getAttribute('lit');
  for (let piece = 0; piece < faces.length / 2; piece += 1) {
    const bounds = face !== undefined && (faces[piece * 2] === face || faces[piece * 2 + 1] === face);
    for (let corner = 0; corner < CORNERS; corner += 1) lit.setX(piece * CORNERS + corner, bounds ? 1 : 0);
  }
  lit.needsUpdate = true;
}
