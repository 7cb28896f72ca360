import type { Box } from './bounds.ts';
import type { Segment } from './curve.ts';
import { distance, scaled, sum, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * What lies in a rectangle of the straight line through a place; `way` is its direction, of any length. Only what comes behind
 * the place, if it begins there. Undefined where the line misses the rectangle or only touches it.
 */
export function lineInBox(place: Point, way: Point, box: Box, beginsThere = false): Segment | undefined {
  let [from, to] = [beginsThere ? 0 : Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [at, step, low, high] of [
    [place.x, way.x, box.left, box.right],
    [place.y, way.y, box.bottom, box.top],
  ] as const) {
    if (step === 0) {
      if (at < low || at > high) return undefined;
      continue;
    }
    const ends = [(low - at) / step, (high - at) / step];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  if (!(from < to) || !Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const segment: Segment = { kind: 'segment', from: sum(place, scaled(way, from)), to: sum(place, scaled(way, to)) };
  return distance(segment.from, segment.to) > TOLERANCE ? segment : undefined;
}
