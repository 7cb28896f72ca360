import type { Curve, Segment } from './curve.ts';
import { lengthOf } from './curve-points.ts';

/** Straight pieces of one bend are no more. */
const MOST_PIECES = 500;

/**
 * Into how many straight pieces a bend is cut.
 *
 * @param flatness millimetres that a piece may cut off
 * @param share how much of the bend, from 0 to 1
 */
export function chordCount(bend: Exclude<Curve, Segment>, flatness: number, share = 1): number {
  const size = bend.kind === 'ellipse' ? bend.major : bend.radius;
  // A chord over an angle a of a circle cuts off about r a² / 8.
  const step = Math.sqrt(8 * flatness * size);
  return Math.min(MOST_PIECES, Math.max(4, Math.ceil((lengthOf(bend) * share) / step)));
}
