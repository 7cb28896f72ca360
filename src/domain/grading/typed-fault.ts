import { TURN } from '../geometry/angle.ts';
import { difference, direction, distance, scaled, sum, type Point } from '../geometry/point.ts';

const PLACES = ['x', 'y'] as const;

/**
 * The slip of the keyboard that brings the end of a line to where it was drawn, by the syllabus: K1, absolute coordinates for relative
 * ones or the other way round, in one coordinate or in both; K2, two numbers exchanged, or ten times too much or too little.
 *
 * @param from the end of the line that is right, in millimetres of paper from where coordinates are counted
 * @param asked where the other end should be
 * @param drawn where it is
 */
export function typedFault(from: Point, asked: Point, drawn: Point, tolerance: number): 'K1' | 'K2' | undefined {
  const isNear = (place: Point): boolean => distance(place, drawn) <= 4 * tolerance;
  const way = difference(asked, from);
  const length = Math.hypot(way.x, way.y);
  const degrees = (Math.atan2(way.y, way.x) / TURN) * 360;
  const exchanged: readonly Point[] = [
    { x: way.y, y: way.x },
    scaled(way, 10),
    scaled(way, 0.1),
    // A length and an angle for each other, or for X and Y.
    scaled(direction((length / 360) * TURN), degrees),
    { x: length, y: degrees },
  ];
  if (exchanged.some((other) => isNear(sum(from, other)))) return 'K2';
  const isMixed = PLACES.every((axis) =>
    [asked[axis], asked[axis] - from[axis], asked[axis] + from[axis]].some(
      (value) => Math.abs(value - drawn[axis]) <= 4 * tolerance,
    ),
  );
  return isMixed ? 'K1' : undefined;
}
