import { distance, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import { linesOn } from '../sketch/expand-inserts.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { markedPlaces, placesFrom } from './find-snaps.ts';

/**
 * Ends, middles, centres and quadrants of a drawing's lines and base points of its inserts, nearest to a place first, each once; for who
 * has no mouse. With the `base` of a line that has been begun also where it would touch a curve or stand square on it.
 */
export function hopPlaces(sketch: Sketch, from: Point, base?: Point): readonly Point[] {
  const all = linesOn(sketch).flatMap(({ curve }) =>
    [...markedPlaces(curve), ...(base ? placesFrom(base, curve) : [])].map(({ at }) => at),
  );
  return [...all, ...sketch.inserts.map(({ at }) => at)]
    .map((at) => ({ at, away: distance(at, from) }))
    .sort((a, b) => a.away - b.away || a.at.x - b.at.x || a.at.y - b.at.y)
    .filter(({ at }, rank, sorted) => {
      const before = sorted[rank - 1];
      return !before || distance(before.at, at) > TOLERANCE;
    })
    .map(({ at }) => at);
}
