import type { Point } from '../geometry/point.ts';
import type { Dimension } from '../sketch/dimension.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { TitleChoice } from '../sketch/title-lists.ts';
import type { Entity, Hatch, Insert, Mark, View } from '../sketch/sketch.ts';

/** Lists of a drawing whose things can be picked. Append only: journals count them. */
export const THING_LISTS = ['entities', 'dimensions', 'hatches', 'marks', 'inserts'] as const;

/** Things of a drawing by their places in its lists, from 0. */
export type Things = Readonly<Record<(typeof THING_LISTS)[number], readonly number[]>>;

export const NO_THINGS: Things = { entities: [], dimensions: [], hatches: [], marks: [], inserts: [] };

/** One change of a drawing; what is new or moved as a copy stands at the ends of the lists. */
export type SketchCommand =
  | { readonly kind: 'draw'; readonly entities: readonly Entity[] }
  /** Lines that make way for others. */
  | { readonly kind: 'replace'; readonly entities: readonly number[]; readonly by: readonly Entity[] }
  | { readonly kind: 'erase'; readonly things: Things }
  /** Without copies the things themselves move; with some, each copy goes as far again. */
  | { readonly kind: 'move'; readonly things: Things; readonly by: Point; readonly copies: number }
  /** The same by an angle in radians anticlockwise. */
  | {
      readonly kind: 'turn';
      readonly things: Things;
      readonly centre: Point;
      readonly angle: number;
      readonly copies: number;
    }
  | {
      readonly kind: 'mirror';
      readonly things: Things;
      readonly from: Point;
      readonly to: Point;
      readonly keep: boolean;
    }
  /** Copies in columns to the right and rows upwards, the things themselves being the first of both. */
  | {
      readonly kind: 'array';
      readonly things: Things;
      readonly columns: number;
      readonly rows: number;
      readonly by: Point;
    }
  | { readonly kind: 'layer'; readonly entities: readonly number[]; readonly layer: Layer }
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  /** A dimension that says something else, or stands elsewhere; its place in the list stays. */
  | { readonly kind: 'size'; readonly place: number; readonly dimension: Dimension }
  | { readonly kind: 'hatch'; readonly hatch: Hatch }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'view'; readonly view: View }
  /** Things that make way for an insert of a new block; `base` is the block's base point. */
  | { readonly kind: 'block'; readonly things: Things; readonly base: Point }
  | { readonly kind: 'insert'; readonly insert: Insert }
  /** Inserts that make way for what they show. */
  | { readonly kind: 'explode'; readonly inserts: readonly number[] }
  /** Another entry of a field's list from 0, of the scale its place in {@link SCALES}; undefined leaves the field empty. */
  | { readonly kind: 'field'; readonly field: TitleChoice; readonly entry: number | undefined };

/**
 * Why a command cannot be done: it would change nothing; it names things that are not there; the drawing would hold more
 * than it may; something would be too small to be kept or too far from the sheet.
 */
export type CommandFault = 'nothing' | 'no-such-thing' | 'too-many' | 'not-kept';
