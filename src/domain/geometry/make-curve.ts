import { normalAngle, TURN } from './angle.ts';
import type { Arc, Circle, Curve, Ellipse, Segment } from './curve.ts';
import { distance, type Point } from './point.ts';
import { LIMIT, TOLERANCE } from './tolerance.ts';

/**
 * Why no curve could be made of some numbers: one is no finite number; one is beyond {@link LIMIT}; the curve would be
 * no longer or no wider than {@link TOLERANCE}; it would run over nothing or over more than a turn.
 */
export type CurveFault = 'not-finite' | 'too-far' | 'too-small' | 'bad-sweep';

/** A straight piece between two places that are apart. */
export function makeSegment(from: Point, to: Point): Segment | CurveFault {
  return (
    rangeFault([from.x, from.y, to.x, to.y]) ??
    (distance(from, to) > TOLERANCE ? { kind: 'segment', from: plain(from), to: plain(to) } : 'too-small')
  );
}

export function makeCircle(centre: Point, radius: number): Circle | CurveFault {
  return (
    rangeFault([centre.x, centre.y, radius]) ??
    (radius > TOLERANCE ? { kind: 'circle', centre: plain(centre), radius } : 'too-small')
  );
}

/**
 * An arc anticlockwise from the angle `start` over `sweep` radians. One whose ends meet is a circle.
 */
export function makeArc(centre: Point, radius: number, start: number, sweep: number): Arc | Circle | CurveFault {
  const fault = rangeFault([centre.x, centre.y, radius, start, sweep]) ?? sweepFault(sweep);
  if (fault) return fault;
  if (radius <= TOLERANCE || radius * sweep <= TOLERANCE) return 'too-small';
  if (radius * (TURN - sweep) <= TOLERANCE) return makeCircle(centre, radius);
  return { kind: 'arc', centre: plain(centre), radius, start: normalAngle(start), sweep };
}

/**
 * An ellipse or a piece of one; half axes in any order, `turn` and `start` belong to the first. One that is as wide as
 * high is an arc or a circle.
 */
export function makeEllipse(
  centre: Point,
  halfAxes: readonly [number, number],
  turn: number,
  start = 0,
  sweep = TURN,
): Ellipse | Arc | Circle | CurveFault {
  const [first, second] = halfAxes;
  const fault = rangeFault([centre.x, centre.y, first, second, turn, start, sweep]) ?? sweepFault(sweep);
  if (fault) return fault;
  if (Math.min(first, second) <= TOLERANCE || Math.max(first, second) * sweep <= TOLERANCE) return 'too-small';
  if (first < second) return makeEllipse(centre, [second, first], turn + TURN / 4, start - TURN / 4, sweep);
  if (first - second <= TOLERANCE) return makeArc(centre, (first + second) / 2, start + turn, sweep);
  // An ellipse looks the same after half a turn; its parameter does not.
  const turned = normalAngle(turn, TURN / 2);
  const flipped = Math.abs(normalAngle(turn) - turned) > 1;
  const isWhole = first * (TURN - sweep) <= TOLERANCE;
  return {
    kind: 'ellipse',
    centre: plain(centre),
    major: first,
    minor: second,
    turn: turned,
    start: isWhole ? 0 : normalAngle(flipped ? start + TURN / 2 : start),
    sweep: isWhole ? TURN : sweep,
  };
}

/** The same curve made anew: what stands in it is checked, and its angles are brought into their ranges. */
export function checkedCurve(curve: Curve): Curve | CurveFault {
  switch (curve.kind) {
    case 'segment':
      return makeSegment(curve.from, curve.to);
    case 'circle':
      return makeCircle(curve.centre, curve.radius);
    case 'arc':
      return makeArc(curve.centre, curve.radius, curve.start, curve.sweep);
    case 'ellipse':
      return makeEllipse(curve.centre, [curve.major, curve.minor], curve.turn, curve.start, curve.sweep);
  }
}

function rangeFault(numbers: readonly number[]): CurveFault | undefined {
  if (!numbers.every(Number.isFinite)) return 'not-finite';
  return numbers.every((number) => Math.abs(number) <= LIMIT) ? undefined : 'too-far';
}

function sweepFault(sweep: number): CurveFault | undefined {
  return sweep > 0 && sweep <= TURN + 1e-9 ? undefined : 'bad-sweep';
}

/** A place without anything else that its object carried, and without a zero below zero. */
function plain({ x, y }: Point): Point {
  return { x: x + 0, y: y + 0 };
}
