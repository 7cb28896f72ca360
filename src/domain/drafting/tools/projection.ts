import type { Segment } from '../../geometry/curve.ts';
import { distance, type Point } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { linesOn } from '../../sketch/expand-inserts.ts';
import type { Sketch } from '../../sketch/sketch.ts';
import { drawn, path } from '../drawn.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';

/**
 * Projection lines: from a place of one view level or upright to where they are needed. Where that cannot be reached in one
 * piece, the line turns by a quarter at a mitre line.
 */
export const PROJECTION: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    return base ? { prompt: 'project-to', takes: ['point'], base } : { prompt: 'project-from', takes: ['point'] };
  },
  take(answers, { sketch }) {
    const [from, to] = pointsOf(answers);
    if (!from || !to) return MORE;
    const ways = [[from, { x: to.x, y: from.y }], [from, { x: from.x, y: to.y }], ...overMitres(sketch, from, to)];
    const best = ways
      .map((way) => ({ way, misses: distance(way[way.length - 1] ?? from, to) }))
      // Of two ways that come equally near, the straight one stands first.
      .reduce((kept, next) => (next.misses < kept.misses - TOLERANCE ? next : kept));
    const pieces = path(best.way).filter(
      (piece) => piece.kind === 'segment' && distance(piece.from, piece.to) > TOLERANCE,
    );
    return pieces.length > 0 ? drawn(pieces, 'construction') : refused('same-place');
  },
};

/** Ways from a place to a mitre line and from there, turned, to the height or side of another place. */
function overMitres(sketch: Sketch, from: Point, to: Point): readonly (readonly Point[])[] {
  return mitres(sketch).flatMap((mitre) => {
    const slope = (mitre.to.y - mitre.from.y) / (mitre.to.x - mitre.from.x);
    const level: Point = { x: mitre.from.x + (from.y - mitre.from.y) / slope, y: from.y };
    const upright: Point = { x: from.x, y: mitre.from.y + (from.x - mitre.from.x) * slope };
    return [
      { at: level, end: { x: level.x, y: to.y } },
      { at: upright, end: { x: to.x, y: upright.y } },
    ]
      .filter(({ at }) => isBetween(at, mitre))
      .map(({ at, end }) => [from, at, end]);
  });
}

function mitres(sketch: Sketch): readonly Segment[] {
  return linesOn(sketch).flatMap(({ curve, layer }) => {
    if (layer !== 'construction' || curve.kind !== 'segment') return [];
    const [across, up] = [Math.abs(curve.to.x - curve.from.x), Math.abs(curve.to.y - curve.from.y)];
    return across > 0 && Math.abs(across - up) <= TOLERANCE ? [curve] : [];
  });
}

function isBetween({ x }: Point, { from, to }: Segment): boolean {
  return x >= Math.min(from.x, to.x) - TOLERANCE && x <= Math.max(from.x, to.x) + TOLERANCE;
}
