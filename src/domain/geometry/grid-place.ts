import { TURN } from './angle.ts';
import type { GridType } from './lattice.ts';
import { direction, distance, type Point } from './point.ts';

/** The direction of the isometric axis to the right: 30 degrees. */
export const ISOMETRIC_RIGHT = direction(TURN / 12);

/** The place of a grid that is nearest to a place; its lines are `side` millimetres apart along its axes, one passes the corner. */
export function gridPlace({ x, y }: Point, side: number, type: GridType): Point {
  if (type === 'square') return { x: Math.round(x / side) * side + 0, y: Math.round(y / side) * side + 0 };
  const width = side * ISOMETRIC_RIGHT.x;
  const left = Math.floor(x / width);
  const [one, other] = [left, left + 1].map((column): Point => {
    // Each column lies half a step higher than the one before it.
    const foot = (column * side) / 2;
    return { x: column * width, y: Math.round((y - foot) / side) * side + foot };
  });
  if (!one || !other) return { x, y };
  return distance(one, { x, y }) <= distance(other, { x, y }) ? one : other;
}
