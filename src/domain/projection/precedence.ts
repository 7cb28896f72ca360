import { intervalOn, isClosed, perMillimetre, shared } from './carrier.ts';
import type { Carrier, Piece } from './plane-curve.ts';
import { union, without, type Interval } from '../geometry/intervals.ts';
import { acrossZero, withinTurn } from './turn-intervals.ts';
import type { LineRole, ViewLine } from './view-line.ts';

/** A line before it is compared with the others of its view. */
export interface LooseLine extends Omit<ViewLine, 'id' | 'curve'> {
  readonly piece: Piece;
}

/** What is not longer goes, and a gap that is not wider is closed; in millimetres. */
const FRAGMENT = 0.02;

/** Pieces of one carrier. */
interface Group {
  readonly carrier: Carrier;
  readonly pieces: { readonly line: LooseLine; readonly interval: Interval }[];
}

/** The stronger covers the weaker: ISO 128-2 for lines that coincide; a tangent edge gives way to every other line. */
const STRENGTHS: readonly ((line: LooseLine) => boolean)[] = [
  (line) => !line.tangent && line.role === 'visible',
  (line) => !line.tangent && line.role === 'hidden',
  (line) => line.role === 'centre',
  (line) => line.tangent === true && line.role === 'visible',
  (line) => line.tangent === true && line.role === 'hidden',
];

/**
 * The lines of a view as they are drawn: pieces of one line or circle that touch or overlap are one, and where lines coincide,
 * the stronger alone is left: visible over hidden over centre line. The order of the result does not depend on
 * that of the lines.
 */
export function drawnLines(lines: readonly LooseLine[]): readonly LooseLine[] {
  return grouped(lines).flatMap((group) => {
    let covered: readonly Interval[] = [];
    return STRENGTHS.flatMap((has) => {
      const own = group.pieces.filter(({ line }) => has(line));
      const left = notCovered(group.carrier, own, covered);
      covered = [...covered, ...own.flatMap(({ interval }) => linear(group.carrier, interval))];
      return left.map((interval) => joined(group.carrier, interval, own));
    });
  });
}

/** Sorted first, so that it does not matter which line a group is built on. */
function grouped(lines: readonly LooseLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of [...lines].sort((a, b) => order(sortKey(a), sortKey(b)))) {
    const { piece } = line;
    let home: { readonly group: Group; readonly interval: Interval } | undefined;
    for (const group of groups) {
      const interval = intervalOn(group.carrier, piece);
      if (interval) {
        home = { group, interval };
        break;
      }
    }
    if (home) home.group.pieces.push({ line, interval: home.interval });
    else groups.push({ carrier: piece.carrier, pieces: [{ line, interval: piece.interval }] });
  }
  return groups;
}

/** The longest first: it tells best what it is a piece of. */
function sortKey(line: LooseLine): string {
  const { carrier, interval } = line.piece;
  const length = (interval[1] - interval[0]) / perMillimetre(carrier);
  return [(1e6 - length).toFixed(4).padStart(12, '0'), JSON.stringify(line.piece), line.role, line.edges.join()].join(
    ' ',
  );
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function linear(carrier: Carrier, interval: Interval): readonly Interval[] {
  return isClosed(carrier) ? withinTurn(interval) : [interval];
}

function notCovered(carrier: Carrier, pieces: Group['pieces'], covered: readonly Interval[]): readonly Interval[] {
  const fragment = FRAGMENT * perMillimetre(carrier);
  const all = union(
    pieces.flatMap(({ interval }) => linear(carrier, interval)),
    [],
    fragment,
  );
  const left = without(all, covered, 0);
  const whole = isClosed(carrier) ? acrossZero(left, 1e-9) : left;
  return whole.filter(([from, to]) => to - from > fragment);
}

function joined(carrier: Carrier, interval: Interval, pieces: Group['pieces']): LooseLine {
  const fragment = FRAGMENT * perMillimetre(carrier);
  const within = pieces.filter((piece) => shared(carrier, piece.interval, interval) > fragment);
  const edges = [...new Set(within.flatMap(({ line }) => line.edges))].sort(order);
  const [first] = within;
  const role: LineRole = first?.line.role ?? 'visible';
  return { role, ...(first?.line.tangent ? { tangent: true } : {}), edges, piece: { carrier, interval } };
}
