import type { Box } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import type { Dimension } from './dimension.ts';
import type { Layer } from './line-type.ts';
import type { SheetSetup } from './sheet-setup.ts';

/** Kinds of views. Append only: stored drawings count them. */
export const VIEW_KINDS = [
  'front',
  'top',
  'left',
  'right',
  'bottom',
  'rear',
  'isometric',
  'section',
  'detail',
  'exploded',
] as const;

export type ViewKind = (typeof VIEW_KINDS)[number];

/** A view: everything inside its frame belongs to it. */
export interface View {
  readonly kind: ViewKind;
  readonly frame: Box;
}

/** One line of the drawing. A polyline is several: what is joined shows in the places alone. */
export interface Entity {
  readonly curve: Curve;
  readonly layer: Layer;
}

/** Hatching inside closed loops; a place inside an even number of them is left out. */
export interface Hatch {
  /** Each loop is one closed curve or several that follow each other end to end. */
  readonly loops: readonly (readonly Curve[])[];
  /** Radians of the lines, from 0 to half a turn. */
  readonly angle: number;
  /** Millimetres between lines. */
  readonly spacing: number;
}

/** Roughnesses Ra in micrometres that can be chosen. Append only. */
export const ROUGHNESSES = [0.2, 0.4, 0.8, 1.6, 3.2, 6.3, 12.5, 25, 50] as const;

/**
 * A sign on the sheet: letters that name a view or a cut (`A`, or `A-A` above a section), an arrow in the direction of
 * `turn` (radians) with its letter, a surface sign (ISO 21920-1) with a roughness.
 */
export type Mark =
  | { readonly kind: 'letter'; readonly at: Point; readonly letter: string; readonly twice: boolean }
  | { readonly kind: 'arrow'; readonly at: Point; readonly letter: string; readonly turn: number }
  | {
      readonly kind: 'surface';
      readonly at: Point;
      readonly roughness: (typeof ROUGHNESSES)[number];
      readonly turn: number;
    };

/** What a drawing, or a block of it, is made of. */
export interface Pieces {
  readonly entities: readonly Entity[];
  readonly dimensions: readonly Dimension[];
  readonly hatches: readonly Hatch[];
  readonly marks: readonly Mark[];
}

export const PIECE_LISTS = ['entities', 'dimensions', 'hatches', 'marks'] as const satisfies readonly (keyof Pieces)[];

/** A block shown in a place: mirrored first at its upright axis, then turned about its base point. */
export interface Insert {
  /** The block's place in its list, from 0. */
  readonly block: number;
  /** Where the base point comes to stand. */
  readonly at: Point;
  /** Radians anticlockwise, from 0 to a whole turn. */
  readonly turn: number;
  readonly mirrored: boolean;
}

/** A drawing on a sheet: millimetres of paper from its lower left corner, y up. */
export interface Sketch extends Pieces {
  readonly sheet: SheetSetup;
  readonly views: readonly View[];
  /** Pieces that inserts show as a whole; their base point is 0 | 0. A block stays when no insert shows it any more. */
  readonly blocks: readonly Pieces[];
  readonly inserts: readonly Insert[];
}

/** The lists of a sketch. */
export type SketchPart = Exclude<keyof Sketch, 'sheet'>;

/** The most things of each kind that a sketch holds, with those that inserts show, so that stored work stays bounded. */
export const MOST: Readonly<Record<SketchPart | 'loops' | 'loopCurves', number>> = {
  views: 16,
  entities: 2000,
  dimensions: 300,
  hatches: 60,
  marks: 100,
  blocks: 20,
  inserts: 300,
  loops: 24,
  loopCurves: 120,
};

/** The largest coordinate, length and radius on a sheet in millimetres, in every direction. */
export const SKETCH_LIMIT = 4000;
