import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import type { TitleField } from '../sketch/sheet-setup.ts';
import type { LineWidths } from './line-widths.ts';

/** One thing as it is painted: strokes of one width, already dash by dash, and filled areas. */
export interface DisplayItem {
  /** What it belongs to; `index` is its place in that list of the sketch, without inserts ({@link expandedSketch}). */
  readonly source:
    | { readonly list: 'entities' | 'dimensions' | 'hatches' | 'marks'; readonly index: number }
    | { readonly list: 'sheet' };
  readonly ink: Exclude<keyof LineWidths, 'signs'>;
  readonly strokes: readonly Curve[];
  /** Corners of areas that are filled, such as arrowheads. */
  readonly fills: readonly (readonly Point[])[];
}

/** Everything on a sheet in the order in which it is painted, in millimetres of the sheet, y up. */
export type DisplayList = readonly DisplayItem[];

/** What a sheet says in words and how it writes numbers. */
export interface SheetWords {
  /** Between a number's whole part and the rest. */
  readonly decimal: ',' | '.';
  /** Names of the fields of the title block. */
  readonly fields: Readonly<Record<TitleField | 'scale', string>>;
  /** What a field holds: the entry of its list. */
  readonly entry: (field: TitleField, index: number) => string;
  /** What stands in the place of a dimension's number, by its place in the list: a question mark where it is asked for, or nothing. */
  readonly instead?: ReadonlyMap<number, string>;
}
