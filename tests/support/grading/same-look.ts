import { pointOn } from '../../../src/domain/geometry/curve-points.ts';
import { lengthOf } from '../../../src/domain/geometry/curve-points.ts';
import type { Curve } from '../../../src/domain/geometry/curve.ts';
import { distanceTo } from '../../../src/domain/geometry/nearest.ts';
import type { Point } from '../../../src/domain/geometry/point.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';

/** What is seen where lines coincide. */
const STRENGTH = ['visible', 'hidden', 'centre', 'narrow'];
const NEAR = 0.03;

/**
 * Whether two drawings look the same on paper, told by points along their lines and by nothing that the grader knows: what is
 * hidden under a stronger line is not seen.
 */
export function looksTheSame(a: readonly Entity[], b: readonly Entity[]): boolean {
  return shows(a, b) && shows(b, a);
}

/** Whether everything that one drawing shows is shown by another one, too. */
function shows(a: readonly Entity[], b: readonly Entity[]): boolean {
  return a.every((entity) => {
    if (b.includes(entity)) return true;
    return samples(entity.curve).every((point) => {
      if (isUnder(point, entity, a)) return true;
      return b.some(
        (other) => other.layer === entity.layer && distanceTo(other.curve, point) <= NEAR && !isUnder(point, other, b),
      );
    });
  });
}

function isUnder(point: Point, { layer, curve }: Entity, all: readonly Entity[]): boolean {
  return all.some(
    (other) =>
      STRENGTH.indexOf(other.layer) < STRENGTH.indexOf(layer) &&
      distanceTo(other.curve, point) <= NEAR &&
      runsAlong(curve, other.curve, point),
  );
}

/** Crossing is no covering: the other curve has to run the same way there. */
function runsAlong(curve: Curve, other: Curve, point: Point): boolean {
  return around(curve, point).some((place) => distanceTo(other, place) <= 3 * NEAR);
}

function around(curve: Curve, { x, y }: Point): readonly Point[] {
  const step = 0.4 / Math.max(0.4, lengthOf(curve));
  const shares = Array.from({ length: 400 }, (_, at) => at / 399);
  const nearest = shares.reduce((best, share) => {
    const [p, q] = [pointOn(curve, share), pointOn(curve, best)];
    return Math.hypot(p.x - x, p.y - y) < Math.hypot(q.x - x, q.y - y) ? share : best;
  }, 0);
  return [nearest - step, nearest + step].map((share) => pointOn(curve, Math.min(1, Math.max(0, share))));
}

/** Points along a curve, a few tenths of a millimetre apart, none exactly at an end. */
function samples(curve: Curve): readonly Point[] {
  const count = Math.min(240, Math.max(6, Math.ceil(lengthOf(curve) / 0.2)));
  return Array.from({ length: count }, (_, at) => pointOn(curve, (at + 0.5) / count));
}
