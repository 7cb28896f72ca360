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
  const alike = byDirection(pieces, tolerance);
  const used = new Set<Piece>();
  const joined: Joined[] = [];
  for (const seed of pieces) {
    if (used.has(seed)) continue;
    const chain = chainFrom(seed, near(seed, alike(seed), used, tolerance), tolerance);
    chain.members.forEach((piece) => used.add(piece));
    joined.push(joinedOf(chain.members, chain.ends, tolerance));
  }
  return joined;
}

function pieceOf({ from, to }: Segment, index: number): Piece {
  return { index, from, to, length: distance(from, to), middle: scaled(sum(from, to), 0.5) };
}

/** So many sectors of half a turn. */
const SECTORS = 60;

/** Finds the pieces that run about the same way as another one that is not shorter; the shortest tell no direction. */
function byDirection(pieces: readonly Piece[], tolerance: number): (seed: Piece) => readonly Piece[] {
  const short = 80 * tolerance;
  const sectors = Array.from({ length: SECTORS }, (): Piece[] => []);
  const sectorOf = ({ from, to }: Piece): number => {
    const angle = Math.atan2(to.y - from.y, to.x - from.x) / Math.PI;
    return Math.floor((angle - Math.floor(angle)) * SECTORS) % SECTORS;
  };
  const directionless: Piece[] = [];
  for (const piece of pieces) {
    if (piece.length < short) directionless.push(piece);
    else sectors[sectorOf(piece)]?.push(piece);
  }
  return (seed) => {
    if (seed.length < short) return directionless;
    const at = sectorOf(seed);
    const around = [at - 1, at, at + 1].flatMap((sector) => sectors[(sector + SECTORS) % SECTORS] ?? []);
    return [...around, ...directionless];
  };
}

/** The pieces that can lie on the line of a seed: what two ends that are a little off do to a line grows with the way. */
function near(seed: Piece, pieces: readonly Piece[], used: ReadonlySet<Piece>, tolerance: number): readonly Placed[] {
  const along = scaled(difference(seed.to, seed.from), 1 / seed.length);
  const { x: sx, y: sy } = seed.middle;
  const slope = (3 * tolerance) / seed.length;
  const found: Placed[] = [];
  for (const piece of pieces) {
    const [dx, dy] = [piece.middle.x - sx, piece.middle.y - sy];
    const at = along.x * dx + along.y * dy;
    const off = Math.abs(along.x * dy - along.y * dx);
    if (off > 2 * tolerance + slope * Math.abs(at) || used.has(piece)) continue;
    const [a, b] = [piece.from, piece.to].map((end) => difference(end, seed.from));
    if (!a || !b) continue;
    const far = Math.max(Math.abs(cross(along, a)), Math.abs(cross(along, b)));
    if (far > 2 * tolerance + slope * (Math.abs(at) + seed.length)) continue;
    const [low, high] = [dot(along, a), dot(along, b)];
    found.push({ piece, low: Math.min(low, high), high: Math.max(low, high) });
  }
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
