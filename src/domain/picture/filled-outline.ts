/** Pieces of closed outlines on a plane, four numbers each: u and v of both ends. Their order and direction do not matter. */
export type OutlinePieces = readonly number[];

/** Rows this near to each other, in millimetres, are one. */
const GRAIN = 1e-5;

/**
 * The inside of closed outlines as triangles; what lies inside a hole is outside. It is sliced at every corner, so that each slice
 * holds pieces that cross it from edge to edge and nothing else.
 *
 * @returns six numbers a triangle: u and v of its corners, anticlockwise
 */
export function filledOutline(pieces: OutlinePieces): readonly number[] {
  const rows = rowsOf(pieces);
  const triangles: number[] = [];
  for (let row = 1; row < rows.length; row += 1) {
    const [low, high] = [rows[row - 1] ?? 0, rows[row] ?? 0];
    const sides = crossings(pieces, (low + high) / 2).map((piece) => ({
      low: across(pieces, piece, low),
      high: across(pieces, piece, high),
    }));
    sides.sort((a, b) => a.low + a.high - b.low - b.high);
    for (let at = 1; at < sides.length; at += 2) {
      const [left, right] = [sides[at - 1], sides[at]];
      if (!left || !right) continue;
      triangles.push(left.low, low, right.low, low, right.high, high);
      triangles.push(left.low, low, right.high, high, left.high, high);
    }
  }
  return triangles;
}

/**
 * Where a row lies inside closed outlines: the ends of each stretch, one after the other.
 *
 * @param v the row
 */
export function stretches(pieces: OutlinePieces, v: number): readonly number[] {
  const places = crossings(pieces, v).map((piece) => across(pieces, piece, v));
  places.sort((a, b) => a - b);
  return places.length % 2 === 0 ? places : places.slice(0, -1);
}

function rowsOf(pieces: OutlinePieces): readonly number[] {
  const all = pieces.filter((_, index) => index % 2 === 1).sort((a, b) => a - b);
  return all.filter((v, index) => index === 0 || v - (all[index - 1] ?? 0) > GRAIN);
}

/** The pieces that cross a row; one that ends on it counts where it goes up from there. */
function crossings(pieces: OutlinePieces, v: number): readonly number[] {
  const found: number[] = [];
  for (let piece = 0; piece < pieces.length; piece += 4) {
    const [from, to] = [pieces[piece + 1] ?? 0, pieces[piece + 3] ?? 0];
    if (Math.min(from, to) <= v && v < Math.max(from, to)) found.push(piece);
  }
  return found;
}

function across(pieces: OutlinePieces, piece: number, v: number): number {
  const [u0, v0] = [pieces[piece] ?? 0, pieces[piece + 1] ?? 0];
  const [u1, v1] = [pieces[piece + 2] ?? 0, pieces[piece + 3] ?? 0];
  const share = Math.min(1, Math.max(0, (v - v0) / (v1 - v0)));
  return u0 + (u1 - u0) * share;
}
