import { endsOf, pointOn } from '../geometry/curve-points.ts';
import { distance, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import { linesOn } from '../sketch/expand-inserts.ts';
import type { Sketch } from '../sketch/sketch.ts';

/** Ends, middles and centres of a drawing's lines and base points of its inserts, nearest to a place first, each once; for who has no mouse. */
export function hopPlaces(sketch: Sketch, from: Point): readonly Point[] {
  const all = linesOn(sketch).flatMap(({ curve }) => [
    ...endsOf(curve),
    ...(curve.kind === 'segment' ? [pointOn(curve, 0.5)] : [curve.centre]),
  ]);
  return [...all, ...sketch.inserts.map(({ at }) => at)]
    .map((at) => ({ at, away: distance(at, from) }))
    .sort((a, b) => a.away - b.away || a.at.x - b.at.x || a.at.y - b.at.y)
    .filter(({ at }, rank, sorted) => {
      const before = sorted[rank - 1];
      return !before || distance(before.at, at) > TOLERANCE;
    })
    .map(({ at }) => at);
}
