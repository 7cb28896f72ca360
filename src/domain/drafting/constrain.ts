import { TURN } from '../geometry/angle.ts';
import { difference, direction, dot, scaled, sum, type Point } from '../geometry/point.ts';

/** How the direction from the last place is held: free, level and upright only, or in steps of degrees. */
export const DIRECTIONS = ['free', 'ortho', 'polar-15', 'polar-30', 'polar-45'] as const;

export type DirectionRule = (typeof DIRECTIONS)[number];

const STEPS: Readonly<Record<Exclude<DirectionRule, 'free'>, number>> = {
  ortho: 90,
  'polar-15': 15,
  'polar-30': 30,
  'polar-45': 45,
};

/**
 * The place nearest to the cursor in an allowed direction from the last place. Halfway between two directions it is the one
 * farther round anticlockwise.
 */
export function constrained(cursor: Point, base: Point, rule: DirectionRule): Point {
  const way = difference(cursor, base);
  if (rule === 'free' || (way.x === 0 && way.y === 0)) return cursor;
  const step = (STEPS[rule] / 360) * TURN;
  const steps = Math.round(Math.atan2(way.y, way.x) / step);
  const allowed = exact(steps * STEPS[rule]);
  return sum(base, scaled(allowed, dot(way, allowed)));
}

/** A direction by degrees; level and upright ones without the last digit of a sine. */
function exact(degrees: number): Point {
  const { x, y } = direction((degrees / 360) * TURN);
  return degrees % 90 === 0 ? { x: Math.round(x) + 0, y: Math.round(y) + 0 } : { x, y };
}
