import { pointOn } from '../geometry/curve-points.ts';
import type { Curve } from '../geometry/curve.ts';
import { distanceTo } from '../geometry/nearest.ts';
import { distance, type Point } from '../geometry/point.ts';
import type { EndFinding, FoundLine } from './line-findings.ts';
import type { Pair } from './pair-up.ts';
import { placeAt } from './track.ts';

/**
 * The ends that are only off because they follow a line that is off itself: they should be on that line where it belongs, and
 * they are on it where it was drawn.
 */
export function followers(
  ends: readonly EndFinding[],
  pairs: readonly Pair[],
  tolerance: number,
): ReadonlySet<EndFinding> {
  const slack = 3 * tolerance;
  return new Set(
    ends.filter((end) =>
      pairs.some(({ found, extra }) => {
        if (found === end.found || found.placed.track.curve.kind === 'polyline') return false;
        return distanceTo(found.placed.track.curve, cornerOf(end)) <= slack && distanceTo(extra.curve, end.at) <= slack;
      }),
    ),
  );
}

/** A rounded or cut corner that was left sharp: the line across it is missing, and both neighbours go on to the corner. */
export interface SharpCorner {
  readonly found: FoundLine;
  readonly ends: readonly [EndFinding, EndFinding];
}

export function sharpCorners(
  absent: readonly FoundLine[],
  ends: readonly EndFinding[],
  tolerance: number,
): readonly SharpCorner[] {
  const slack = 3 * tolerance;
  const long = ends.filter(({ by }) => by > 0);
  return absent.flatMap((found): readonly SharpCorner[] => {
    const { curve } = found.placed.track;
    if (curve.kind !== 'segment' && curve.kind !== 'arc') return [];
    const at = (place: Point): readonly EndFinding[] => long.filter((end) => distance(cornerOf(end), place) <= slack);
    for (const one of at(startOf(curve))) {
      for (const other of at(endOf(curve))) {
        if (one !== other && distance(one.at, other.at) <= slack) return [{ found, ends: [one, other] }];
      }
    }
    return [];
  });
}

/** Where an end should be. */
function cornerOf({ found, end }: EndFinding): Point {
  const { track } = found.placed;
  return placeAt(track, end === 'start' ? 0 : track.length);
}

function startOf(curve: Curve): Point {
  return pointOn(curve, 0);
}

function endOf(curve: Curve): Point {
  return pointOn(curve, 1);
}
