import type { Curve } from '../geometry/curve.ts';
import { lengthOf } from '../geometry/curve-points.ts';
import type { Point } from '../geometry/point.ts';

/** A line of a drawing in numbers: the key of its sentence and what stands in it, in millimetres. */
export interface LineFacts {
  readonly key: 'segment' | 'circle' | 'arc' | 'ellipse';
  readonly size: number;
  readonly places: readonly Point[];
}

/** What is to be said of a line to who cannot see it; numbers to a hundredth. */
export function lineFacts(curve: Curve): LineFacts {
  switch (curve.kind) {
    case 'segment':
      return { key: 'segment', size: rounded(lengthOf(curve)), places: [curve.from, curve.to].map(placeOf) };
    case 'circle':
      return { key: 'circle', size: rounded(2 * curve.radius), places: [placeOf(curve.centre)] };
    case 'arc':
      return { key: 'arc', size: rounded(curve.radius), places: [placeOf(curve.centre)] };
    case 'ellipse':
      return { key: 'ellipse', size: rounded(2 * curve.major), places: [placeOf(curve.centre)] };
  }
}

function placeOf({ x, y }: Point): Point {
  return { x: rounded(x), y: rounded(y) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
