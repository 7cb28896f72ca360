import * as v from 'valibot';
import { DIMENSION_SIGNS, FITS } from '../../sketch/dimension.ts';
import { LAYERS } from '../../sketch/line-type.ts';
import { SourceId } from './source-ids.ts';

/*
 * Figures that are drawn by the compiler, from a part or from a drawing document. Lengths and places of the drawing are in
 * millimetres, y up; what belongs to the picture alone, such as the way from a line to its label, is in units of the figure.
 */

export const Length = v.pipe(v.number(), v.finite());
export const Place = v.strictTuple([Length, Length]);

/** Names lines, areas and dimensions of a drawing: `hidden`, `front/bush.bore`, `A-A/hatching`, `dimension-1`. */
export const Selector = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][\w.:|#/-]*$/, 'the name of a line, a face, a kind of line or a view, such as front/base.top'),
);

export const SIDES = ['below', 'above', 'left', 'right'] as const;

/** What every dimension may say besides the size that is measured (ISO 129-1). */
export const DimensionText = {
  sign: v.optional(v.picklist(DIMENSION_SIGNS)),
  /** Another number than the true one: a drawing with a mistake to be found. */
  value: v.optional(v.pipe(Length, v.minValue(0))),
  fit: v.optional(v.picklist(FITS)),
  limits: v.optional(Place),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(99))),
  auxiliary: v.optional(v.boolean()),
  /** A question mark stands in the place of the number, or nothing. */
  number: v.optional(v.picklist(['asked', 'none'])),
};

/** A dimension of what has a name in a picture: a length between two things, a diameter, or a radius. */
const NamedDimension = v.strictObject({
  /** The picture that it stands beside; the first one if not given. */
  view: v.optional(v.string()),
  from: v.optional(Selector),
  to: v.optional(Selector),
  diameter: v.optional(Selector),
  radius: v.optional(Selector),
  /** Beside the picture, in the row nearest to it or farther out. */
  side: v.optional(v.picklist(SIDES)),
  row: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  /** The direction in degrees in which a diameter or radius is drawn across its circle. */
  turn: v.optional(Length),
  /** How far the number stands from the middle of its line, in units of the figure. */
  shift: v.optional(Length),
  ...DimensionText,
});

/** A line of an author's own in a picture: exactly one of the shapes. */
export const DrawnLine = {
  line: v.optional(v.pipe(v.array(Place), v.minLength(2, 'at least two points'))),
  /** Centre and radius. */
  circle: v.optional(v.strictTuple([Length, Length, v.pipe(Length, v.gtValue(0))])),
  /** Centre, radius, and from which to which direction it goes anticlockwise, in degrees. */
  arc: v.optional(v.strictTuple([Length, Length, v.pipe(Length, v.gtValue(0)), Length, Length])),
  /** Centre, half axes, and the direction of the first one in degrees. */
  ellipse: v.optional(
    v.strictTuple([Length, Length, v.pipe(Length, v.gtValue(0)), v.pipe(Length, v.gtValue(0)), Length]),
  ),
  as: v.picklist(LAYERS),
  name: v.optional(SourceId),
};

const AddedLine = v.strictObject({ view: v.optional(v.string()), ...DrawnLine });

const Label = v.strictObject({
  /** What it points at: a name, or a place of the drawing. */
  to: v.optional(v.union([Selector, Place])),
  /** Where along a line that it points at, from 0 to 1; the middle if not given. */
  along: v.optional(v.pipe(Length, v.minValue(0), v.maxValue(1))),
  /** How far it stands from there, in units of the figure. */
  by: v.optional(Place),
  /** Where it stands in the drawing, if it points at nothing. */
  at: v.optional(Place),
  anchor: v.optional(v.picklist(['start', 'middle', 'end'])),
  /** Without a leader line. */
  plain: v.optional(v.boolean()),
  /** In the accent colour, or in that of dimensions; if not given, a label with a leader line is in the accent colour. */
  tone: v.optional(v.picklist(['hi', 'dim', 'none'])),
});

const Region = v.union([
  Selector,
  v.strictObject({ around: v.union([Selector, v.array(Selector)]), margin: v.optional(Length) }),
  v.strictObject({
    from: Place,
    to: Place,
    /** The line that a leader goes to from the edge of this area, and where along it, from 0 to 1. */
    pointer: v.optional(Selector),
    along: v.optional(v.pipe(Length, v.minValue(0), v.maxValue(1))),
  }),
]);

/** A figure of lesson.yaml that the compiler draws: of a `part`, or of a `drawing`. */
export const FigureDefinitionSchema = v.strictObject({
  part: v.optional(SourceId),
  parameters: v.optional(v.record(v.string(), Length)),
  /** Views, sections by their names, `isometric`, `exploded`. */
  views: v.optional(v.pipe(v.array(v.string()), v.minLength(1, 'at least one view'))),
  angle: v.optional(v.picklist(['first', 'third'])),
  /** Units of the figure between two views. */
  gap: v.optional(v.pipe(Length, v.minValue(0))),
  /** How a section's plane is drawn in the views that show it as a line. */
  cutting: v.optional(v.picklist(['letters', 'arrows', 'none'])),
  /** How lines are drawn where faces pass into each other. */
  tangent: v.optional(v.picklist(['narrow', 'none'])),
  /** A file beside lesson.yaml: `plate` is plate.drawing.yaml. */
  drawing: v.optional(SourceId),
  width: v.optional(v.pipe(Length, v.minValue(20), v.maxValue(400))),
  height: v.optional(v.pipe(Length, v.minValue(10), v.maxValue(400))),
  /** Room around the drawing for labels, in units of the figure: left, below, right, above. */
  margin: v.optional(v.strictTuple([Length, Length, Length, Length])),
  dimensions: v.optional(v.array(NamedDimension)),
  without: v.optional(v.array(Selector)),
  /** Lines that are drawn as others than they are: a drawing with a mistake to be found. */
  as: v.optional(v.record(v.string(), v.picklist(LAYERS))),
  add: v.optional(v.array(AddedLine)),
  highlight: v.optional(v.array(Selector)),
  labels: v.optional(v.record(SourceId, Label)),
  regions: v.optional(v.record(SourceId, Region)),
  lines: v.optional(v.record(SourceId, Selector)),
  /** What is drawn in each step, from the first one; the rest stands there from the start. */
  steps: v.optional(v.array(v.union([Selector, v.array(Selector)]))),
});

export type FigureDefinition = v.InferOutput<typeof FigureDefinitionSchema>;
export type NamedDimensionSource = v.InferOutput<typeof NamedDimension>;
export type DrawnLineSource = Omit<v.InferOutput<typeof AddedLine>, 'view'>;
export type LabelSource = v.InferOutput<typeof Label>;
export type RegionSource = v.InferOutput<typeof Region>;

export const Paper = {
  format: v.optional(v.picklist(['A4', 'A3', 'A2', 'A1', 'A0'])),
  lying: v.optional(v.boolean()),
};
