import { normalAngle, TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import { partOf } from '../geometry/part-of.ts';
import type { Interval, IntervalSet } from '../geometry/intervals.ts';
import { coveredMembers, type Member } from './covered-members.ts';
import type { Joined } from './joined.ts';
import { stretchOn, trackOf } from './track.ts';

type Round = Exclude<Curve, { kind: 'segment' }>;
interface Piece {
  readonly curve: Round;
  readonly index: number;
  readonly length: number;
}

/** Circles, arcs and ellipses that lie on one carrier and touch or overlap, joined around the longest of them. */
export function joinRounds(
  drawn: readonly { readonly curve: Curve; readonly index: number }[],
  tolerance: number,
): readonly Joined[] {
  let left = drawn
    .flatMap(({ curve, index }): readonly Piece[] =>
      curve.kind === 'segment' ? [] : [{ curve, index, length: trackOf(curve).length }],
    )
    .sort((a, b) => b.length - a.length || a.index - b.index);
  const joined: Joined[] = [];
  while (left.length > 0) {
    const [seed] = left;
    if (!seed) break;
    const result = joinAround(seed, left, tolerance);
    const taken = new Set(result.members);
    left = left.filter(({ index }) => !taken.has(index));
    joined.push(result);
  }
  return joined;
}

function joinAround(seed: Piece, pieces: readonly Piece[], tolerance: number): Joined {
  const track = trackOf(seed.curve);
  const { round } = track;
  const others = pieces.flatMap((piece) => {
    if (piece === seed || !isNear(seed.curve, piece.curve, tolerance)) return [];
    const [span] = stretchOn(track, piece.curve, tolerance);
    if (!span) return [];
    const from = startOn(seed.curve, piece.curve, round);
    return [{ piece, from, to: from + piece.length }];
  });
  let [low, high] = [0, track.length];
  const members = new Map<number, Interval>([[seed.index, [0, track.length]]]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { piece, from, to } of others) {
      if (members.has(piece.index)) continue;
      const reach = [-1, 0, 1]
        .map((turn): Interval => [from + turn * round, to + turn * round])
        .find(([a, b]) => a <= high + 2 * tolerance && b >= low - 2 * tolerance);
      if (!reach) continue;
      members.set(piece.index, reach);
      [low, high] = [Math.min(low, reach[0]), Math.max(high, reach[1])];
      grown = true;
    }
  }
  const whole = high - low >= round - 2 * tolerance;
  return {
    curve: whole ? wholeOf(seed.curve) : pieceFrom(seed.curve, low, high, round),
    members: [...members.keys()],
    doubles: coveredMembers(
      [...members].map(([index, span]): Member => ({
        index,
        length: span[1] - span[0],
        spans: whole ? inTurn(span, round) : [span],
      })),
      tolerance,
    ),
  };
}

function isNear(a: Round, b: Round, tolerance: number): boolean {
  const slack = 4 * tolerance + 0.02 * Math.max(sizeOf(a), sizeOf(b));
  return Math.abs(a.centre.x - b.centre.x) <= slack && Math.abs(a.centre.y - b.centre.y) <= slack;
}

function sizeOf(curve: Round): number {
  return curve.kind === 'ellipse' ? curve.major : curve.radius;
}

/** Where on the turn around a carrier another piece begins, from the start of the seed. */
function startOn(seed: Round, piece: Round, round: number): number {
  const from = seed.kind === 'circle' ? 0 : seed.start;
  const start = piece.kind === 'circle' ? 0 : piece.start;
  // Two ellipses that look the same may count their parameters from opposite ends of the long axis.
  const flip = seed.kind === 'ellipse' && piece.kind === 'ellipse' && Math.cos(seed.turn - piece.turn) < 0;
  const angle = start - from + (flip ? TURN / 2 : 0);
  return (normalAngle(angle) / TURN) * round;
}

function wholeOf(curve: Round): Curve {
  if (curve.kind === 'ellipse') return { ...curve, start: 0, sweep: TURN };
  return { kind: 'circle', centre: curve.centre, radius: curve.radius };
}

function pieceFrom(curve: Round, low: number, high: number, round: number): Curve {
  if (curve.kind === 'circle') return curve;
  const length = (curve.sweep / TURN) * round;
  return partOf(curve, low / length, high / length);
}

/** A stretch of what goes all the way round, within the first turn. */
function inTurn([from, to]: Interval, round: number): IntervalSet {
  const start = from - Math.floor(from / round + 1e-9) * round;
  const end = start + to - from;
  return end <= round + 1e-6
    ? [[start, end]]
    : [
        [start, round],
        [0, end - round],
      ];
}
