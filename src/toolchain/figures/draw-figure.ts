import type { FigureDefinition } from '../../domain/course/source/figure-definition.ts';
import { boundsOf, boundsOfAll, type Box } from '../../domain/geometry/bounds.ts';
import type { DisplayList } from '../../domain/sheet/display-list.ts';
import { figurePaths, type FigurePath } from '../../domain/sheet/figure-paths.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { figureWidths } from '../../domain/sheet/line-widths.ts';
import { pathData, written, type PictureFrame } from '../../domain/sheet/path-data.ts';
import type { SheetWords } from '../../domain/sheet/display-list.ts';
import type { FigureElement } from '../compile/figure-source.ts';
import { figureNames, type FigureNames } from './figure-names.ts';
import type { TellFault } from './figure-fault.ts';
import type { NamedArea, NamedLetters } from './drawing-piece.ts';
import { insteadOfNumbers, type NamedDrawing } from './named-drawing.ts';
import {
  labelElements,
  leaderElements,
  placedLabels,
  placedPointers,
  type PlacedLabel,
  type Pointer,
} from './place-labels.ts';

/** A drawing that is made for a scale: `unit` is how many millimetres of it a unit of the figure has. */
export type DrawAt = (unit: number, tell: TellFault) => NamedDrawing | undefined;

/** A figure at its scale, ready to be written with the numbers of any language. */
export interface DrawnFigure {
  readonly drawing: NamedDrawing;
  readonly names: FigureNames;
  readonly labels: readonly PlacedLabel[];
  readonly pointers: readonly Pointer[];
  /** In millimetres of the drawing. */
  readonly box: Box;
  /** Units of the figure for each millimetre. */
  readonly scale: number;
}

/** Units of the figure: what it may be wide and high if its definition does not say, and what stays free around it. */
const USUAL = { width: 90, height: 76, free: 2 };
/** The scale changes what stands beside the lines, and that the scale; it settles quickly. */
const ROUNDS = 6;

const NONE: TellFault = () => undefined;

/** Draws a figure as large as its room allows; what is wrong with its definition is told. */
export function drawFigure(definition: FigureDefinition, draw: DrawAt, tell: TellFault): DrawnFigure | undefined {
  const { width = USUAL.width, height = USUAL.height } = definition;
  let scale = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const laid = layOut(definition, draw, scale, NONE);
    if (!laid) break;
    const { box } = laid;
    scale *= Math.min(width / (box.right - box.left) / scale, height / (box.top - box.bottom) / scale);
  }
  return layOut(definition, draw, Number(scale.toPrecision(6)), tell);
}

function layOut(definition: FigureDefinition, draw: DrawAt, scale: number, tell: TellFault): DrawnFigure | undefined {
  const unit = 1 / scale;
  let faults = 0;
  const drawing = draw(unit, (path, message) => {
    faults += 1;
    tell(path, message);
  });
  // What the names mean in a drawing that lacks something would only mislead.
  if (!drawing || (faults > 0 && tell !== NONE)) return undefined;
  const labels = placedLabels(definition.labels ?? {}, drawing, unit, tell);
  const names = figureNames(definition, drawing, unit, tell);
  const pointers = placedPointers(definition.regions ?? {}, names.regions, drawing, tell);
  const shown = layOutSheet(drawing.sketch, words('.', drawing), figureWidths(scale));
  const inside = boundsOfAll([
    ...shown.flatMap(({ strokes }) => strokes.map(boundsOf)),
    ...shown.flatMap(({ fills }) => fills.flat().map(({ x, y }) => ({ left: x, bottom: y, right: x, top: y }))),
    ...drawing.letters.flatMap(({ strokes, width }) => strokes.map((stroke) => wider(boundsOf(stroke), width / 2))),
    ...drawing.areas.map((area) => area.box),
    ...labels.map((label) => letterBox(label, unit)),
    ...pointers.map(({ box }) => box),
  ]);
  if (!inside) {
    tell([], 'nothing is drawn');
    return undefined;
  }
  const [left, bottom, right, above] = definition.margin ?? [0, 0, 0, 0];
  const { free } = USUAL;
  const box = {
    left: inside.left - (left + free) * unit,
    bottom: inside.bottom - (bottom + free) * unit,
    right: inside.right + (right + free) * unit,
    top: inside.top + (above + free) * unit,
  };
  return { drawing, names, labels, pointers, box, scale };
}

function wider({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

/** The room of a label of one letter; longer words need a margin. */
function letterBox({ at: { x, y }, anchor }: PlacedLabel, unit: number): Box {
  const [left, right] = { start: [0, 3.2], middle: [-1.6, 1.6], end: [-3.2, 0] }[anchor];
  return { left: x + (left ?? 0) * unit, bottom: y - unit, right: x + (right ?? 0) * unit, top: y + 3.2 * unit };
}

function words(decimal: SheetWords['decimal'], drawing: NamedDrawing): SheetWords {
  // Figures have no title block: its fields and entries are those of the lesson that explains them.
  const fields = { owner: '', title: '', number: '', type: '', created: '', approved: '', date: '' };
  return {
    decimal,
    fields: { ...fields, material: '', scale: '', revision: '', sheet: '' },
    entry: () => '',
    instead: insteadOfNumbers(drawing),
  };
}

/** The picture of a figure with the numbers of a language, in the form of a figure that was read from an SVG file. */
export function figureRoot(figure: DrawnFigure, decimal: SheetWords['decimal']): FigureElement {
  const { drawing, names, labels, pointers, box, scale } = figure;
  const widths = figureWidths(scale);
  const list: DisplayList = layOutSheet(drawing.sketch, words(decimal, drawing), widths);
  const frame = { left: box.left, top: box.top, scale };
  const paths = figurePaths(list, box, widths, names.lines, scale);
  const groups = new Map<number, FigureElement[]>();
  const put = (step: number, elements: readonly FigureElement[]): void => {
    groups.set(step, [...(groups.get(step) ?? []), ...elements]);
  };
  for (const [index, area] of drawing.areas.entries()) {
    put(names.stepOf({ list: 'areas', index }), [areaElement(area, frame)]);
  }
  for (const path of paths) put(names.stepOf(path.source), [pathElement(path, classOf(path, names))]);
  for (const [index, letters] of drawing.letters.entries()) {
    const source = { list: 'letters', index } as const;
    put(names.stepOf(source), [lettersElement(letters, frame, names.isHighlighted(source))]);
  }
  for (const label of labels) {
    const { id, entity } = label;
    const withThing = entity === undefined ? 0 : names.stepOf({ list: 'entities', index: entity });
    const tone = names.isLabelHighlighted(id) ? 'hi' : label.tone;
    put(names.labelStep(id) ?? withThing, labelElements({ ...label, tone }, frame));
  }
  for (const pointer of pointers) put(0, leaderElements(pointer, frame));
  const steps = [...groups].sort(([a], [b]) => a - b);
  const children = steps.flatMap(([step, elements]): readonly FigureElement[] =>
    step === 0 ? elements : [{ name: 'g', attributes: [['data-step', String(step)]], children: elements }],
  );
  const size = `0 0 ${written((box.right - box.left) * scale)} ${written((box.top - box.bottom) * scale)}`;
  return { name: 'svg', attributes: [['viewBox', size]], children };
}

function classOf({ class: own, source }: FigurePath, { isHighlighted, isWide }: FigureNames): string {
  const named = own === 'd' && isWide(source) ? 'w' : own;
  return isHighlighted(source) ? `${named} hi` : named;
}

function areaElement({ box: { left, bottom, right, top } }: NamedArea, frame: PictureFrame): FigureElement {
  const size = {
    x: (left - frame.left) * frame.scale,
    y: (frame.top - top) * frame.scale,
    width: (right - left) * frame.scale,
    height: (top - bottom) * frame.scale,
  };
  const values = Object.entries(size).map(([name, value]) => [name, written(value)] as const);
  return { name: 'rect', attributes: [['class', 'wash'], ...values], children: [] };
}

function lettersElement({ strokes, width }: NamedLetters, frame: PictureFrame, isHighlighted: boolean): FigureElement {
  // The stroke of lettering is a unit wide and grows with what it stands in.
  const unit = Math.round(width * frame.scale * 1e6) / 1e6;
  const d = pathData(strokes, { ...frame, scale: frame.scale / unit });
  const attributes = [['class', isHighlighted ? 's hi' : 's'] as const, ['transform', `scale(${unit})`] as const];
  return { name: 'path', attributes: [...attributes, ['d', d]], children: [] };
}

function pathElement({ transform, line, d }: FigurePath, named: string): FigureElement {
  return {
    name: 'path',
    attributes: [
      ['class', named],
      ...(transform === undefined ? [] : [['transform', transform] as const]),
      ...(line === undefined ? [] : [['data-line', line] as const]),
      ['d', d],
    ],
    children: [],
  };
}
