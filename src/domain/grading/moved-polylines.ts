import { totalLength, union } from '../geometry/intervals.ts';
import { endsOf } from '../geometry/curve-points.ts';
import { difference, type Point } from '../geometry/point.ts';
import { IN_PLACE } from '../geometry/similarity.ts';
import type { Extra } from './extras.ts';
import type { FoundLine } from './line-findings.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';
import { stretchOn, trackOf } from './track.ts';

/** A curve of many pieces that stands somewhere else as a whole. */
export interface MovedPolyline {
  readonly found: FoundLine;
  readonly by: Point;
  readonly extras: readonly Extra[];
}

/** So much of it has to be there, as a share. */
const ENOUGH = 0.85;
/** More extra pieces are not tried. */
const MOST_EXTRAS = 60;

/** Curves that cannot be drawn exactly and are missing where they should be, found where their pieces lie. */
export function movedPolylines(
  absent: readonly FoundLine[],
  extras: readonly Extra[],
  tolerance: number,
): readonly MovedPolyline[] {
  const left = new Set(extras.slice(0, MOST_EXTRAS));
  return absent.flatMap((found) => {
    const { curve } = found.placed.track;
    if (curve.kind !== 'polyline') return [];
    const [first, last] = [curve.points[0], curve.points[curve.points.length - 1]];
    if (!first || !last) return [];
    for (const extra of left) {
      for (const end of endsOf(extra.curve)) {
        for (const by of [difference(end, first), difference(end, last)]) {
          const track = trackOf(moveDrawnCurve(curve, { ...IN_PLACE, shift: by }));
          const own = [...left].map((one) => ({ one, spans: stretchOn(track, one.curve, tolerance) }));
          const spans = own.flatMap(({ spans: some }) => some);
          if (totalLength(union(spans, [])) < ENOUGH * track.length) continue;
          const used = own.filter((one) => one.spans.length > 0).map(({ one }) => one);
          used.forEach((one) => left.delete(one));
          return [{ found, by, extras: used }];
        }
      }
    }
    return [];
  });
}
