import type { Box } from '../../domain/geometry/bounds.ts';
import type { Point } from '../../domain/geometry/point.ts';

/** A number that belongs to a place of the sheet, in its millimetres. */
export interface NumberedPlace {
  readonly number: number;
  readonly at: Point;
}

/** A number in a ball, in units of a picture whose y runs downwards: the place that it means, and where the ball stands. */
export interface PlacedBall {
  readonly number: number;
  readonly at: Point;
  readonly ball: Point;
  readonly radius: number;
}

/** Of the longer side of the picture. */
const RADIUS = 0.027;
/** Ways that are tried from a place, as turns of a circle: up to the right first, and so far away, in radii. */
const TURNS = [0.125, 0.375, 0.875, 0.625, 0, 0.25, 0.5, 0.75] as const;
const REACHES = [2.2, 3.8, 5.6] as const;

/** Sets each number beside its place, inside the picture, where no other one stands. */
export function placedBalls(marks: readonly NumberedPlace[], { left, bottom, right, top }: Box): readonly PlacedBall[] {
  const [width, height] = [right - left, top - bottom];
  const radius = RADIUS * Math.max(width, height);
  const placed: PlacedBall[] = [];
  for (const { number, at: place } of marks) {
    const at = { x: place.x - left, y: top - place.y };
    const ways = REACHES.flatMap((reach) =>
      TURNS.map((turn): Point => {
        const [cos, sin] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
        return { x: at.x + cos * reach * radius, y: at.y - sin * reach * radius };
      }),
    );
    const isFree = ({ x, y }: Point): boolean =>
      x > radius &&
      y > radius &&
      x < width - radius &&
      y < height - radius &&
      placed.every(({ ball, at: other }) =>
        [ball, other].every((one) => Math.hypot(one.x - x, one.y - y) > 2.1 * radius),
      );
    placed.push({ number, at, ball: ways.find(isFree) ?? ways[0] ?? at, radius });
  }
  return placed;
}
