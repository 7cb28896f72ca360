import { normalAngle, TURN } from '../geometry/angle.ts';
import { distance, type Point } from '../geometry/point.ts';

/** Signs in front of a value (ISO 129-1). Append only: stored drawings count them. */
export const DIMENSION_SIGNS = [
  'none',
  'diameter',
  'radius',
  'square',
  'sphere-diameter',
  'sphere-radius',
  'thread',
] as const;

export type DimensionSign = (typeof DIMENSION_SIGNS)[number];

/** Fits of ISO 286 that may stand behind a value. Append only. */
export const FITS = [
  'H7',
  'H8',
  'H9',
  'H11',
  'f7',
  'g6',
  'h6',
  'h9',
  'h11',
  'j6',
  'k6',
  'm6',
  'n6',
  'p6',
  'r6',
  's6',
  'd9',
  'e8',
  'F8',
  'G7',
  'K7',
  'N9',
  'P7',
  'JS9',
] as const;

export type Fit = (typeof FITS)[number];

/** How much a size may differ: by limits in millimetres (or degrees), or by a fit. */
export type DimensionTolerance =
  | { readonly kind: 'none' }
  | { readonly kind: 'limits'; readonly upper: number; readonly lower: number }
  | { readonly kind: 'fit'; readonly fit: Fit };

interface DimensionText {
  readonly sign: DimensionSign;
  /** The number that stands on the sheet, in millimetres of the part or in degrees. */
  readonly value: number;
  readonly tolerance: DimensionTolerance;
  /** How many equal features it is given for; 1 says nothing. */
  readonly count: number;
  /** An auxiliary dimension stands in brackets: it follows from others. */
  readonly auxiliary: boolean;
}

/** A length between two places: level, upright, or along the way from one to the other. */
export interface LinearDimension extends DimensionText {
  readonly kind: 'level' | 'upright' | 'aligned';
  readonly from: Point;
  readonly to: Point;
  /** A place of the dimension line; the value stands above it there. */
  readonly place: Point;
}

/** The size of a circle or an arc. */
export interface RoundDimension extends DimensionText {
  readonly kind: 'radius' | 'diameter';
  readonly centre: Point;
  readonly radius: number;
  readonly place: Point;
}

/** The angle from one leg anticlockwise to the other; each leg is given by a place on it. */
export interface AngleDimension extends DimensionText {
  readonly kind: 'angle';
  readonly vertex: Point;
  readonly from: Point;
  readonly to: Point;
  readonly place: Point;
}

export type Dimension = LinearDimension | RoundDimension | AngleDimension;

/** What a dimension measures on paper: millimetres, or degrees for an angle. */
export function measured(dimension: Dimension): number {
  switch (dimension.kind) {
    case 'level':
      return Math.abs(dimension.to.x - dimension.from.x);
    case 'upright':
      return Math.abs(dimension.to.y - dimension.from.y);
    case 'aligned':
      return distance(dimension.from, dimension.to);
    case 'radius':
      return dimension.radius;
    case 'diameter':
      return 2 * dimension.radius;
    case 'angle': {
      const [from, to] = [dimension.from, dimension.to].map(({ x, y }) =>
        Math.atan2(y - dimension.vertex.y, x - dimension.vertex.x),
      );
      return (normalAngle((to ?? 0) - (from ?? 0)) / TURN) * 360;
    }
  }
}

/** The value that a dimension has to give at a scale of `ratio`, to a hundredth. */
export function trueValue(dimension: Dimension, ratio: number): number {
  const value = dimension.kind === 'angle' ? measured(dimension) : measured(dimension) / ratio;
  return Math.round(value * 100) / 100;
}
