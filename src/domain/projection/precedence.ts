import { intersection, totalLength, union, without, type IntervalSet } from '../geometry/intervals.ts';
import { curvesIn, looseCarrier, looseLength, spansIn, type LooseCarrier, type LooseCurve } from './loose-curve.ts';
import type { LineRole, ViewLine } from './view-line.ts';

/** A line before it is compared with the others of its view. */
export interface LooseLine extends Omit<ViewLine, 'id' | 'curve'> {
  readonly curve: LooseCurve;
}

/** What is not longer goes, and a gap that is not wider is closed; in millimetres. */
const FRAGMENT = 0.02;

/** Pieces of one carrier. */
interface Group {
  readonly carrier: LooseCarrier;
  readonly pieces: { readonly line: LooseLine; readonly spans: IntervalSet }[];
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
  return grouped(lines).flatMap(({ carrier, pieces }) => {
    let covered: IntervalSet = [];
    return STRENGTHS.flatMap((has) => {
      const own = pieces.filter(({ line }) => has(line));
      const spans = own.flatMap((piece) => piece.spans);
      const left = curvesIn(carrier, without(union(spans, [], FRAGMENT), covered, 0));
      covered = [...covered, ...spans];
      return left.filter((curve) => looseLength(curve) > FRAGMENT).map((curve) => joined(carrier, curve, own));
    });
  });
}

/** Sorted first, so that it does not matter which line a group is built on. */
function grouped(lines: readonly LooseLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of [...lines].sort((a, b) => order(sortKey(a), sortKey(b)))) {
    const home = homeOf(line, groups);
    if (home) home.group.pieces.push({ line, spans: home.spans });
    else {
      const carrier = looseCarrier(line.curve);
      groups.push({ carrier, pieces: [{ line, spans: spansIn(carrier, line.curve) ?? [] }] });
    }
  }
  return groups;
}

function homeOf({ curve }: LooseLine, groups: readonly Group[]): { group: Group; spans: IntervalSet } | undefined {
  for (const group of groups) {
    const spans = spansIn(group.carrier, curve);
    if (spans) return { group, spans };
  }
  return undefined;
}

/** The longest first: it tells best what it is a piece of. */
function sortKey({ curve, role, edges }: LooseLine): string {
  const length = (1e6 - looseLength(curve)).toFixed(4).padStart(12, '0');
  return [length, JSON.stringify(curve), role, edges.join()].join(' ');
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function joined(carrier: LooseCarrier, curve: LooseCurve, pieces: Group['pieces']): LooseLine {
  const place = spansIn(carrier, curve) ?? [];
  const within = pieces.filter(({ spans }) => totalLength(intersection(spans, place, 0)) > FRAGMENT);
  const edges = [...new Set(within.flatMap(({ line }) => line.edges))].sort(order);
  const [first] = within;
  const role: LineRole = first?.line.role ?? 'visible';
  return { role, ...(first?.line.tangent ? { tangent: true } : {}), edges, curve };
}
