import * as v from 'valibot';
import { TITLE_CELLS } from '../../sketch/sheet-setup.ts';
import { DimensionText, DrawnLine, Length, Paper, Place, Selector } from './figure-definition.ts';
import { SourceId } from './source-ids.ts';

/* `<name>.drawing.yaml`: a drawing in millimetres of its sheet, from the lower left corner, y up. */

const Size = v.pipe(Length, v.gtValue(0));

/** A dimension in a drawing document, by places of the sheet. */
const PlacedDimension = v.strictObject({
  level: v.optional(v.strictTuple([Length, Length, Length, Length])),
  upright: v.optional(v.strictTuple([Length, Length, Length, Length])),
  aligned: v.optional(v.strictTuple([Length, Length, Length, Length])),
  /** Centre and radius. */
  diameter: v.optional(v.strictTuple([Length, Length, Length])),
  radius: v.optional(v.strictTuple([Length, Length, Length])),
  /** Corner, a place on the first leg, one on the second, anticlockwise. */
  angle: v.optional(v.strictTuple([Length, Length, Length, Length, Length, Length])),
  at: Place,
  name: v.optional(SourceId),
  ...DimensionText,
});

/** A picture of a part as it stands in the drawing, at any scale. */
const PlacedPart = v.strictObject({
  name: SourceId,
  part: SourceId,
  parameters: v.optional(v.record(v.string(), Length)),
  /** A view, a section by its name, or `isometric`. */
  view: v.optional(v.string(), 'front'),
  /** The lower left corner of its outline. */
  at: Place,
  /** Millimetres of the drawing for each millimetre of the part. */
  scale: v.optional(Size, 1),
});

/** A picture of a sheet of paper: its edge, and the frame with centring marks (ISO 5457) and the lines of a title block (ISO 7200). */
const PlacedSheet = v.strictObject({
  name: SourceId,
  ...Paper,
  at: Place,
  scale: v.optional(Size, 1),
  /** The edge alone where it is not framed. */
  framed: v.optional(v.boolean(), true),
  block: v.optional(v.boolean(), true),
});

/** A title block (ISO 7200) with rows of the author's choice, so that it can be read on a small screen. */
const PlacedTitleBlock = v.strictObject({
  at: Place,
  row: v.optional(Size, 11),
  /** From the highest row downwards, each from left to right: fields with their widths. */
  rows: v.pipe(v.array(v.array(v.strictTuple([v.picklist(TITLE_CELLS), Size]))), v.minLength(1, 'at least one row')),
  /** Fields that hold something: their entries are labels with the names of the fields. All of them if not given. */
  filled: v.optional(v.array(v.picklist(TITLE_CELLS))),
  /** What the names of lines and labels end with, where a drawing has two title blocks. */
  suffix: v.optional(SourceId),
});

/** Words or numbers in standard lettering (ISO 3098), the same in all languages. */
const Letters = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1, 'at least one sign')),
  at: Place,
  /** Of capital letters. */
  height: Size,
  turn: v.optional(Length, 0),
  anchor: v.optional(v.picklist(['start', 'middle', 'end']), 'start'),
  /** Width of the strokes as a share of the height. */
  stroke: v.optional(v.pipe(Size, v.maxValue(0.5)), 0.1),
  /** More room between letters than the standard has, or less, as a share of the height. */
  spread: v.optional(Length, 0),
  name: v.optional(SourceId),
});

/** A ruler that is laid against a drawing. */
const Ruler = v.strictObject({
  /** The place of its zero, on the edge that is read. */
  at: Place,
  /** Millimetres of the ruler. */
  length: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(300)),
  /** Millimetres of the drawing for each of them. */
  scale: v.optional(Size, 1),
  /** A number at every so many millimetres. */
  numbers: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
  /** Millimetres of the drawing. */
  depth: v.optional(Size, 11),
  /** Along the left side of what is measured, and not below it. */
  upright: v.optional(v.boolean(), false),
  name: v.optional(SourceId, 'ruler'),
});

export const DrawingSourceSchema = v.strictObject({
  sheet: v.optional(v.strictObject({ ...Paper, scale: v.optional(v.string()), framed: v.optional(v.boolean()) }), {}),
  views: v.optional(v.array(v.strictObject({ kind: v.string(), from: Place, to: Place })), []),
  lines: v.optional(v.array(v.strictObject(DrawnLine)), []),
  parts: v.optional(v.array(PlacedPart), []),
  sheets: v.optional(v.array(PlacedSheet), []),
  titleBlocks: v.optional(v.array(PlacedTitleBlock), []),
  letters: v.optional(v.array(Letters), []),
  rulers: v.optional(v.array(Ruler), []),
  /** Quiet areas behind everything else. */
  areas: v.optional(v.array(v.strictObject({ from: Place, to: Place, name: v.optional(SourceId) })), []),
  hatches: v.optional(
    v.array(
      v.strictObject({
        /** Names of lines that close one or several loops. */
        around: v.pipe(v.array(v.union([Selector, v.array(Selector)])), v.minLength(1)),
        turn: v.optional(Length, 45),
        spacing: v.optional(v.pipe(Length, v.minValue(0.5), v.maxValue(50)), 3),
        name: v.optional(SourceId),
      }),
    ),
    [],
  ),
  dimensions: v.optional(v.array(PlacedDimension), []),
  marks: v.optional(
    v.array(
      v.strictObject({
        letter: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]$/, 'a capital letter'))),
        twice: v.optional(v.boolean()),
        surface: v.optional(Length),
        /** With a letter: an arrow in this direction, in degrees; with a surface: how far the sign is turned. */
        turn: v.optional(Length),
        at: Place,
      }),
    ),
    [],
  ),
});

export type DrawingSource = v.InferOutput<typeof DrawingSourceSchema>;
