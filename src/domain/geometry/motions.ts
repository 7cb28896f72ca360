import { TURN } from './angle.ts';
import { difference, type Point } from './point.ts';
import { IN_PLACE, movePoint, type Similarity } from './similarity.ts';

export function shiftBy(shift: Point): Similarity {
  return { ...IN_PLACE, shift };
}

/** A turn about a centre, in radians anticlockwise. */
export function turnAbout(centre: Point, turn: number): Similarity {
  return fixedAt(centre, { ...IN_PLACE, turn });
}

/** The mirror image at the line through two different places. */
export function mirrorAt(from: Point, to: Point): Similarity {
  const way = difference(to, from);
  // Mirrored at the y axis first: what is left is a turn by twice the line's angle and by half a turn.
  return fixedAt(from, { ...IN_PLACE, mirrored: true, turn: 2 * Math.atan2(way.y, way.x) + TURN / 2 });
}

function fixedAt(place: Point, motion: Similarity): Similarity {
  return { ...motion, shift: difference(place, movePoint(place, motion)) };
}
