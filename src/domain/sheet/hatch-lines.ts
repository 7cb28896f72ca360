import { chordCount } from '../geometry/chord-count.ts';
import type { Curve, Segment } from '../geometry/curve.ts';
import { pointOn } from '../geometry/curve-points.ts';
import { direction, distance, dot, leftOf, scaled, sum, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { Hatch } from '../sketch/sketch.ts';

/** Millimetres that a bend may be cut short where it is followed by straight pieces. */
const FLATNESS = 0.01;

/**
 * The lines of a hatch, clipped to its loops: what lies inside an odd number of them. All hatches of one angle and spacing
 * lie on one set of lines through the corner of the sheet, so that the areas of one part match.
 */
export function hatchLines({ loops, angle, spacing }: Hatch): readonly Segment[] {
  const along = direction(angle);
  const across = leftOf(along);
  const edges = joined(loops.flatMap((loop) => loop.map(straightened))).map(([from, to]) => {
    const [a, b] = [
      { along: dot(from, along), across: dot(from, across) },
      { along: dot(to, along), across: dot(to, across) },
    ];
    return a.across <= b.across ? ([a, b] as const) : ([b, a] as const);
  });
  const lowest = Math.min(...edges.map(([a]) => a.across));
  const highest = Math.max(...edges.map(([, b]) => b.across));
  const lines: Segment[] = [];
  for (let row = Math.ceil(lowest / spacing); row * spacing <= highest; row += 1) {
    const height = row * spacing;
    // An edge holds its lower end and not its upper one: a corner counts once, a peak twice or never.
    const places = edges
      .filter(([a, b]) => a.across <= height && height < b.across)
      .map(([a, b]) => a.along + ((b.along - a.along) * (height - a.across)) / (b.across - a.across))
      .sort((one, other) => one - other);
    for (let pair = 0; pair + 1 < places.length; pair += 2) {
      const [from, to] = [places[pair] ?? 0, places[pair + 1] ?? 0];
      if (to - from <= FLATNESS) continue;
      const at = (place: number): Point => sum(scaled(along, place), scaled(across, height));
      lines.push({ kind: 'segment', from: at(from), to: at(to) });
    }
  }
  return lines;
}

type Piece = readonly [Point, Point];

/** Pieces of all curves; ends that meet within the tolerance are made one place, so that no line slips through. */
function joined(curves: readonly (readonly Piece[])[]): readonly Piece[] {
  const corners: Point[] = [];
  const cornerAt = (end: Point): Point => {
    const known = corners.find((corner) => distance(corner, end) <= TOLERANCE);
    if (!known) corners.push(end);
    return known ?? end;
  };
  return curves.flatMap((pieces) =>
    pieces.map(([from, to], index): Piece => [
      index === 0 ? cornerAt(from) : from,
      index === pieces.length - 1 ? cornerAt(to) : to,
    ]),
  );
}

/** A curve as straight pieces. */
function straightened(curve: Curve): readonly Piece[] {
  if (curve.kind === 'segment') return [[curve.from, curve.to]];
  const pieces = chordCount(curve, FLATNESS);
  return Array.from({ length: pieces }, (_, piece): Piece => [
    pointOn(curve, piece / pieces),
    // A closed curve ends exactly where it begins.
    pointOn(curve, piece + 1 === pieces && isWhole(curve) ? 0 : (piece + 1) / pieces),
  ]);
}

function isWhole(curve: Curve): boolean {
  return curve.kind === 'circle' || (curve.kind === 'ellipse' && curve.sweep >= 2 * Math.PI);
}
