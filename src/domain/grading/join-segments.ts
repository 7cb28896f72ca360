import type { Curve, Segment } from '../geometry/curve.ts';
import { cross, difference, distance, dot, scaled, sum, type Point } from '../geometry/point.ts';
import { coveredMembers } from './covered-members.ts';
import type { Joined } from './joined.ts';

/** A segment of a drawing, with what is asked of it again and again. */
interface Piece {
  readonly index: number;
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  readonly middle: Point;
}

/** A piece by its places along the line of a seed. */
interface Placed {
  readonly piece: Piece;
  readonly low: number;
  readonly high: number;
}

/** Segments that lie on one line and touch or overlap, joined; the longest tells best where the line is. */
export function joinSegments(
  drawn: readonly { readonly curve: Curve; readonly index: number }[],
  tolerance: number,
): readonly Joined[] {
  const pieces = drawn
    .flatMap(({ curve, index }): readonly Piece[] => (curve.kind === 'segment' ? [pieceOf(curve, index)] : []))
    .sort((a, b) => b.length - a.length || a.index - b.index);
  const alike = new Alike(pieces, tolerance);
  const joined: Joined[] = [];
  for (const seed of pieces) {
    if (alike.isTaken(seed)) continue;
    const chain = chainFrom(seed, near(seed, alike, tolerance), tolerance);
    chain.members.forEach((piece) => alike.take(piece));
    joined.push(joinedOf(chain.members, chain.ends, tolerance));
  }
  return joined;
}

function pieceOf({ from, to }: Segment, index: number): Piece {
  return { index, from, to, length: distance(from, to), middle: scaled(sum(from, to), 0.5) };
}

/** So many sectors of half a turn. */
const SECTORS = 60;

/** The pieces that no line has taken yet, by the way in which they run; the shortest tell no direction. */
class Alike {
  readonly #short: number;
  readonly #sectors = Array.from({ length: SECTORS }, (): Piece[] => []);
  readonly #directionless: Piece[] = [];
  readonly #taken = new Set<Piece>();

  constructor(pieces: readonly Piece[], tolerance: number) {
    this.#short = 80 * tolerance;
    for (const piece of pieces) {
      if (piece.length < this.#short) this.#directionless.push(piece);
      else this.#sectors[sectorOf(piece)]?.push(piece);
    }
  }

  isTaken(piece: Piece): boolean {
    return this.#taken.has(piece);
  }

  take(piece: Piece): void {
    this.#taken.add(piece);
  }

  /** Shows all pieces that run about the same way as another one that is not shorter. */
  each(seed: Piece, show: (piece: Piece) => void): void {
    if (seed.length >= this.#short) {
      const at = sectorOf(seed);
      for (const sector of [at - 1, at, at + 1]) this.#eachOf(this.#sectors[(sector + SECTORS) % SECTORS], show);
    }
    this.#eachOf(this.#directionless, show);
  }

  /** Shows what is left of a list, and drops what was taken. */
  #eachOf(list: Piece[] | undefined, show: (piece: Piece) => void): void {
    if (!list) return;
    let kept = 0;
    for (const piece of list) {
      if (this.#taken.has(piece)) continue;
      list[kept] = piece;
      kept += 1;
      show(piece);
    }
    list.length = kept;
  }
}

function sectorOf({ from, to }: Piece): number {
  const angle = Math.atan2(to.y - from.y, to.x - from.x) / Math.PI;
  return Math.floor((angle - Math.floor(angle)) * SECTORS) % SECTORS;
}

/** The pieces that can lie on the line of a seed: what two ends that are a little off do to a line grows with the way. */
function near(seed: Piece, alike: Alike, tolerance: number): readonly Placed[] {
  const { x: ax, y: ay } = scaled(difference(seed.to, seed.from), 1 / seed.length);
  const { x: sx, y: sy } = seed.middle;
  const { x: fx, y: fy } = seed.from;
  const slope = (3 * tolerance) / seed.length;
  const found: Placed[] = [];
  alike.each(seed, (piece) => {
    const { x, y } = piece.middle;
    const at = Math.abs(ax * (x - sx) + ay * (y - sy));
    if (Math.abs(ax * (y - sy) - ay * (x - sx)) > 2 * tolerance + slope * at) return;
    const { from, to } = piece;
    const far = Math.max(
      Math.abs(ax * (from.y - fy) - ay * (from.x - fx)),
      Math.abs(ax * (to.y - fy) - ay * (to.x - fx)),
    );
    if (far > 2 * tolerance + slope * (at + seed.length)) return;
    const low = ax * (from.x - fx) + ay * (from.y - fy);
    const high = ax * (to.x - fx) + ay * (to.y - fy);
    found.push({ piece, low: Math.min(low, high), high: Math.max(low, high) });
  });
  return found;
}

/** The pieces that can be reached from the seed without a gap and lie on one line together. */
function chainFrom(
  seed: Piece,
  candidates: readonly Placed[],
  tolerance: number,
): { readonly members: readonly Piece[]; readonly ends: readonly [Point, Point] } {
  const members = [seed];
  const corners: Point[] = [seed.from, seed.to];
  let [low, high] = [0, seed.length];
  let ends: [Point, Point] = [seed.from, seed.to];
  const take = ({ piece, low: from, high: to }: Placed): void => {
    const [start, end] = forwards(piece, ends);
    const next: [Point, Point] = [from < low ? start : ends[0], to > high ? end : ends[1]];
    const within = (point: Point): boolean => distanceToLine(point, next) <= tolerance;
    if (!within(start) || !within(end)) return;
    if ((next[0] !== ends[0] || next[1] !== ends[1]) && !corners.every(within)) return;
    members.push(piece);
    for (const corner of [start, end]) {
      if (corners.every((known) => distance(known, corner) > tolerance / 4)) corners.push(corner);
    }
    ends = next;
    [low, high] = [Math.min(low, from), Math.max(high, to)];
  };
  const others = candidates.filter(({ piece }) => piece !== seed);
  for (const placed of [...others].sort((a, b) => a.low - b.low)) {
    if (placed.low > high + 2 * tolerance) break;
    if (placed.low >= low - 2 * tolerance) take(placed);
  }
  const taken = new Set(members);
  for (const placed of [...others].sort((a, b) => b.high - a.high)) {
    if (placed.high < low - 2 * tolerance) break;
    if (placed.low <= high + 2 * tolerance && !taken.has(placed.piece)) take(placed);
  }
  return { members, ends };
}

function forwards({ from, to }: Piece, [start, end]: readonly [Point, Point]): readonly [Point, Point] {
  return dot(difference(to, from), difference(end, start)) >= 0 ? [from, to] : [to, from];
}

function distanceToLine(point: Point, [from, to]: readonly [Point, Point]): number {
  const way = difference(to, from);
  return Math.abs(cross(way, difference(point, from))) / Math.hypot(way.x, way.y);
}

function joinedOf(members: readonly Piece[], [from, to]: readonly [Point, Point], tolerance: number): Joined {
  const along = scaled(difference(to, from), 1 / distance(from, to));
  const doubles = coveredMembers(
    members.map(({ index, length, from: start, to: end }) => {
      const [a, b] = [dot(along, difference(start, from)), dot(along, difference(end, from))];
      return { index, length, spans: [[Math.min(a, b), Math.max(a, b)]] };
    }),
    tolerance,
  );
  return { curve: { kind: 'segment', from, to }, members: members.map(({ index }) => index), doubles };
}
