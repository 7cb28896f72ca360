import { endsOf, pointOn } from '../geometry/curve-points.ts';
import { distance, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { Sketch } from '../sketch/sketch.ts';

/** Ends, middles and centres of a drawing's lines, nearest to a place first, each once; for who has no mouse. */
export function hopPlaces({ entities }: Pick<Sketch, 'entities'>, from: Point): readonly Point[] {
  const all = entities.flatMap(({ curve }) => [
    ...endsOf(curve),
    ...(curve.kind === 'segment' ? [pointOn(curve, 0.5)] : [curve.centre]),
  ]);
  return all
    .map((at) => ({ at, away: distance(at, from) }))
    .sort((a, b) => a.away - b.away || a.at.x - b.at.x || a.at.y - b.at.y)
    .filter(({ at }, rank, sorted) => {
      const before = sorted[rank - 1];
      return !before || distance(before.at, at) > TOLERANCE;
    })
    .map(({ at }) => at);
}
