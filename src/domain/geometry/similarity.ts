import { normalAngle, TURN } from './angle.ts';
import type { Curve } from './curve.ts';
import { direction, leftOf, scaled, sum, type Point } from './point.ts';

/** A change of place that keeps every shape: mirrored first at the y axis, then scaled, turned and shifted. */
export interface Similarity {
  readonly mirrored: boolean;
  /** Above 0. */
  readonly scale: number;
  /** Radians anticlockwise. */
  readonly turn: number;
  readonly shift: Point;
}

export const IN_PLACE: Similarity = { mirrored: false, scale: 1, turn: 0, shift: { x: 0, y: 0 } };

export function movePoint({ x, y }: Point, { mirrored, scale, turn, shift }: Similarity): Point {
  const along = direction(turn);
  const turned = sum(scaled(along, mirrored ? -x : x), scaled(leftOf(along), y));
  return sum(scaled(turned, scale), shift);
}

/** A curve moved; a mirrored arc still runs anticlockwise, so that its ends change places. */
export function moveCurve(curve: Curve, by: Similarity): Curve {
  if (curve.kind === 'segment') return { ...curve, from: movePoint(curve.from, by), to: movePoint(curve.to, by) };
  const centre = movePoint(curve.centre, by);
  switch (curve.kind) {
    case 'circle':
      return { ...curve, centre, radius: curve.radius * by.scale };
    case 'arc': {
      const start = by.mirrored ? TURN / 2 - curve.start - curve.sweep : curve.start;
      return { ...curve, centre, radius: curve.radius * by.scale, start: normalAngle(start + by.turn) };
    }
    case 'ellipse': {
      const turn = (by.mirrored ? -curve.turn : curve.turn) + by.turn;
      const kept = normalAngle(turn, TURN / 2);
      const flips = Math.abs(normalAngle(turn) - kept) > 1 !== by.mirrored;
      const start = by.mirrored ? -curve.start - curve.sweep : curve.start;
      const isWhole = curve.sweep >= TURN;
      return {
        ...curve,
        centre,
        major: curve.major * by.scale,
        minor: curve.minor * by.scale,
        turn: kept,
        start: isWhole ? 0 : normalAngle(flips ? start + TURN / 2 : start),
      };
    }
  }
}
