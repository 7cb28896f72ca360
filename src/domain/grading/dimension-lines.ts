import type { Segment } from '../geometry/curve.ts';
import { cross, difference, direction, dot, leftOf, scaled, sum, type Point } from '../geometry/point.ts';
import type { LinearDimension } from '../sketch/dimension.ts';
import { TURN } from '../geometry/angle.ts';

/** The narrow lines of a size: its dimension line between the arrows, and the extension lines that lead to it. */
export interface DimensionLines {
  readonly line: Segment;
  readonly extensions: readonly Segment[];
}

/** The lines of a length, without gaps and overshoots; millimetres of paper. */
export function dimensionLines({ kind, from, to, place }: LinearDimension): DimensionLines {
  const way = difference(to, from);
  const along = direction(kind === 'level' ? 0 : kind === 'upright' ? TURN / 4 : Math.atan2(way.y, way.x));
  const across = leftOf(along);
  const height = dot(place, across);
  const at = (point: Point): Point => sum(scaled(along, dot(point, along)), scaled(across, height));
  const [start, end] = [at(from), at(to)];
  return {
    line: { kind: 'segment', from: start, to: end },
    extensions: [
      { kind: 'segment', from, to: start },
      { kind: 'segment', from: to, to: end },
    ],
  };
}

/** How two straight lines that run side by side lie to each other; none for lines that do not, or not over more than `overlap`. */
export function besides(a: Segment, b: Segment, overlap: number): { readonly apart: number } | undefined {
  const way = difference(a.to, a.from);
  const length = Math.hypot(way.x, way.y);
  const other = difference(b.to, b.from);
  const reach = Math.hypot(other.x, other.y);
  if (length === 0 || reach === 0 || Math.abs(cross(way, other)) > 0.01 * length * reach) return undefined;
  const along = scaled(way, 1 / length);
  const places = [b.from, b.to].map((point) => dot(difference(point, a.from), along));
  const shared = Math.min(length, Math.max(...places)) - Math.max(0, Math.min(...places));
  if (shared <= overlap) return undefined;
  return { apart: Math.abs(dot(difference(b.from, a.from), leftOf(along))) };
}

/** Whether two straight lines cross, each of them more than `inner` millimetres from its own ends. */
export function crosses(a: Segment, b: Segment, inner: number): boolean {
  const [one, other] = [difference(a.to, a.from), difference(b.to, b.from)];
  const area = cross(one, other);
  const [length, reach] = [Math.hypot(one.x, one.y), Math.hypot(other.x, other.y)];
  if (Math.abs(area) <= 1e-6 * length * reach) return false;
  const away = difference(b.from, a.from);
  const [at, there] = [(cross(away, other) / area) * length, (cross(away, one) / area) * reach];
  return at > inner && at < length - inner && there > inner && there < reach - inner;
}

/** How near an edge comes to a line where it lies beside it, more than `inner` millimetres from its ends; infinite where it does not. */
export function gapToEdge(line: Segment, edge: Segment, inner: number): number {
  const way = difference(line.to, line.from);
  const length = Math.hypot(way.x, way.y);
  if (length <= 2 * inner) return Infinity;
  const along = scaled(way, 1 / length);
  const [from, to] = [edge.from, edge.to].map((point) => {
    const away = difference(point, line.from);
    return { at: dot(away, along), off: dot(away, leftOf(along)) };
  });
  if (!from || !to) return Infinity;
  // Which part of the edge lies beside the line, as shares of the edge.
  const shares = [inner, length - inner].map((limit) => (limit - from.at) / (to.at - from.at));
  const isSquare = Math.abs(to.at - from.at) < 1e-9;
  if (isSquare && (from.at <= inner || from.at >= length - inner)) return Infinity;
  const [low, high] = isSquare ? [0, 1] : [Math.max(0, Math.min(...shares)), Math.min(1, Math.max(...shares))];
  if (low > high) return Infinity;
  const [a, b] = [low, high].map((share) => from.off + share * (to.off - from.off));
  if (a === undefined || b === undefined || a * b <= 0) return 0;
  return Math.min(Math.abs(a), Math.abs(b));
}
