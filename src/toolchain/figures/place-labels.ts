import type { LabelSource, RegionSource } from '../../domain/course/source/figure-definition.ts';
import type { Box } from '../../domain/geometry/bounds.ts';
import { between, type Point } from '../../domain/geometry/point.ts';
import type { Dimension } from '../../domain/sketch/dimension.ts';
import { pointOn } from '../../domain/geometry/curve-points.ts';
import { arrowhead } from '../../domain/sheet/dimension-layout.ts';
import { areaData, pathData, written, type PictureFrame } from '../../domain/sheet/path-data.ts';
import type { FigureElement } from '../compile/figure-source.ts';
import type { TellFault } from './figure-fault.ts';
import { curvesOf, isNothing, knownNames, meantBy, type NamedDrawing } from './named-drawing.ts';

/** A label of a figure as it is placed: millimetres of the drawing. */
export interface PlacedLabel {
  readonly id: string;
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where its leader line ends. */
  readonly tip: Point | undefined;
  /** The line that it points at, if it points at one. */
  readonly entity: number | undefined;
  readonly tone: 'hi' | 'dim' | 'none';
}

/** Units of the figure: from a letter's line of writing to its middle and to its top, and what stays free beside it. */
const [MIDDLE, HEIGHT, FREE] = [1.5, 3.4, 1.2];
/** The way to a label that stands beside what it points at, and not above or below it. */
const BESIDE = 5;
const ARROW = 3;

/** Where labels stand and what they point at; `unit` is how many millimetres a unit of the figure has. */
export function placedLabels(
  labels: Readonly<Record<string, LabelSource>>,
  drawing: NamedDrawing,
  unit: number,
  tell: TellFault,
): readonly PlacedLabel[] {
  const given = drawing.labels.map(({ id, at, tone, of }): PlacedLabel => {
    const [entity] = meantBy(of, drawing).entities;
    return { id, at, anchor: 'start', tip: undefined, entity, tone };
  });
  const own = Object.entries(labels).flatMap(([id, label]): readonly PlacedLabel[] => {
    const path = ['labels', id];
    if ((label.to === undefined) === (label.at === undefined)) {
      tell(
        path,
        `expected "to", what the label points at, or "at", where it stands; found ${label.to === undefined ? 'neither' : 'both'}`,
      );
      return [];
    }
    const [dx, dy] = label.by ?? [0, 0];
    const usual = dx > BESIDE ? 'start' : dx < -BESIDE ? 'end' : 'middle';
    const anchor = label.anchor ?? (label.to === undefined ? 'middle' : usual);
    const { at: place, tone = label.to === undefined || label.plain === true ? 'none' : 'hi' } = label;
    if (place) return [{ id, at: moved(place, [dx, dy], unit), anchor, tip: undefined, entity: undefined, tone }];
    const target = targetOf(label, drawing, [...path, 'to'], tell);
    if (!target) return [];
    const { tip, entity } = target;
    const at = moved([tip.x, tip.y], [dx, dy], unit);
    return [{ id, at, anchor, tip: label.plain === true ? undefined : tip, entity, tone }];
  });
  return [...given, ...own];
}

/** A leader line from the edge of an empty area to what the area stands for: millimetres of the drawing. */
export interface Pointer extends Leader {
  /** The whole area: it belongs to the picture, though nothing of it is drawn. */
  readonly box: Box;
}

interface Leader {
  readonly from: Point;
  readonly tip: Point;
}

/** The leader lines of areas, whose boxes are given, that name what they point at. */
export function placedPointers(
  regions: Readonly<Record<string, RegionSource>>,
  boxes: Readonly<Record<string, Box>>,
  drawing: NamedDrawing,
  tell: TellFault,
): readonly Pointer[] {
  return Object.entries(regions).flatMap(([id, region]): readonly Pointer[] => {
    const box = boxes[id];
    if (!box || typeof region === 'string' || !('from' in region) || region.pointer === undefined) return [];
    const target = targetOf({ to: region.pointer, along: region.along }, drawing, ['regions', id, 'pointer'], tell);
    if (!target) return [];
    return [{ from: edgeTowards(box, target.tip), tip: target.tip, box }];
  });
}

/** Where the way from the middle of a box to a place outside it leaves the box. */
function edgeTowards({ left, bottom, right, top }: Box, place: Point): Point {
  const centre = { x: (left + right) / 2, y: (bottom + top) / 2 };
  const [across, up] = [Math.abs(place.x - centre.x), Math.abs(place.y - centre.y)];
  return between(centre, place, Math.min((right - left) / 2 / across, (top - bottom) / 2 / up, 1));
}

function moved([x, y]: readonly [number, number], [dx, dy]: readonly [number, number], unit: number): Point {
  return { x: x + dx * unit, y: y + dy * unit };
}

function targetOf(
  { to, along = 0.5 }: LabelSource,
  drawing: NamedDrawing,
  path: readonly (string | number)[],
  tell: TellFault,
): { readonly tip: Point; readonly entity: number | undefined } | undefined {
  if (typeof to === 'object') return { tip: { x: to[0], y: to[1] }, entity: undefined };
  if (to === undefined) return undefined;
  const meant = meantBy(to, drawing);
  const [entity] = meant.entities;
  const [curve] = curvesOf(drawing, entity === undefined ? [] : [entity]);
  if (curve) return { tip: pointOn(curve, along), entity };
  const dimension = drawing.sketch.dimensions[meant.dimensions[0] ?? -1];
  if (dimension) return { tip: placeOnDimension(dimension, along), entity: undefined };
  const problem = isNothing(meant)
    ? `there is no "${to}"`
    : `"${to}" is an area; expected a line, a dimension or a place`;
  tell(path, `${problem}; there are: ${knownNames(drawing)}`);
  return undefined;
}

/** A place of a dimension line: of a level or upright one so far along it, of others where the number stands. */
function placeOnDimension(dimension: Dimension, along: number): Point {
  const { kind, place } = dimension;
  if (kind !== 'level' && kind !== 'upright') return place;
  const { x, y } = between(dimension.from, dimension.to, along);
  return kind === 'level' ? { x, y: place.y } : { x: place.x, y };
}

/** The words of a label, to be written by the texts of a lesson, and its leader line (ISO 128-2) with an arrowhead. */
export function labelElements(
  { id, at, anchor, tip, tone }: PlacedLabel,
  frame: PictureFrame,
): readonly FigureElement[] {
  const unit = 1 / frame.scale;
  const text: FigureElement = {
    name: 'text',
    attributes: [
      ...(tone === 'none' ? [] : [['class', tone] as const]),
      ['x', written((at.x - frame.left) * frame.scale)],
      ['y', written((frame.top - at.y) * frame.scale)],
      ...(anchor === 'start' ? [] : [['text-anchor', anchor] as const]),
      ['data-label', id],
    ],
    children: [],
  };
  if (!tip) return [text];
  const from = leaderStart(at, tip, anchor, unit);
  return [text, ...leaderElements({ from, tip }, frame, tone === 'hi' ? ' hi' : '')];
}

/** A leader line with its arrowhead; `lit` goes behind its classes. */
export function leaderElements({ from, tip }: Leader, frame: PictureFrame, lit = ''): readonly FigureElement[] {
  const unit = 1 / frame.scale;
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  return [
    path(`d${lit}`, pathData([{ kind: 'segment', from, to: tip }], frame)),
    path(`ar${lit}`, areaData([arrowhead(tip, angle, ARROW * unit)], frame)),
  ];
}

function leaderStart(at: Point, tip: Point, anchor: PlacedLabel['anchor'], unit: number): Point {
  if (anchor === 'middle') {
    return { x: at.x, y: tip.y < at.y ? at.y - FREE * unit : at.y + (HEIGHT + FREE) * unit };
  }
  const outward = anchor === 'start' ? -1 : 1;
  // Of a label that stands below or above, the line comes from its first letters, or its last ones.
  if (Math.abs(tip.y - at.y) > BESIDE * unit && outward * (tip.x - at.x) < FREE * unit) {
    const x = at.x - outward * BESIDE * unit;
    return leaderStart({ x, y: at.y }, tip, 'middle', unit);
  }
  return { x: at.x + outward * FREE * unit, y: at.y + MIDDLE * unit };
}

function path(named: string, d: string): FigureElement {
  return {
    name: 'path',
    attributes: [
      ['class', named],
      ['d', d],
    ],
    children: [],
  };
}
