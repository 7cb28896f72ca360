import type { FigureDefinition } from '../../domain/course/source/figure-definition.ts';
import { describeSketch } from '../../domain/sheet/describe-sketch.ts';
import type { FigureElement, FigureSource } from '../compile/figure-source.ts';
import type { Problem, Report } from '../compile/problem.ts';
import type { CourseParts } from '../parts/course-parts.ts';
import { partFile } from '../parts/part-files.ts';
import { withDimensions } from './draw-dimensions.ts';
import { drawFigure, figureRoot, type DrawAt, type DrawnFigure } from './draw-figure.ts';
import { drawnParts } from './drawn-parts.ts';
import { editedDrawing, withAddedLines } from './edit-drawing.ts';
import type { TellFault } from './figure-fault.ts';
import { partDrawing } from './part-drawing.ts';
import { DRAWING_END, readDrawing } from './read-drawing.ts';

/** Where a figure is defined. */
export interface FigurePlace {
  /** lesson.yaml, as problems name it. */
  readonly file: string;
  /** The folder of the lesson, in which drawing documents are. */
  readonly folder: string;
  readonly parts: CourseParts;
  /** Tells what is wrong at a path of the definition. */
  readonly tell: TellFault;
  /** Tells what is wrong in another file. */
  readonly report: Report;
}

/** What only figures of parts may say, and why. */
const OF_PARTS = ['parameters', 'views', 'angle', 'gap', 'cutting', 'tangent'] as const;

/**
 * Draws a figure that lesson.yaml defines, from a part or from a drawing document, once for each decimal sign. Nothing when something is
 * wrong with it, which is told.
 */
export function readDrawnFigure(definition: FigureDefinition, place: FigurePlace): FigureSource | undefined {
  let faults = 0;
  const tell: TellFault = (path, message) => {
    faults += 1;
    place.tell(path, message);
  };
  const draw = drawingOf(definition, place, tell);
  if (!draw || faults > 0) return undefined;
  const finished: DrawAt = (unit, tellHere) => {
    const base = draw(unit, tellHere);
    if (!base) return undefined;
    const added = withAddedLines(base, definition.add ?? [], tellHere);
    const measured = withDimensions(added, definition.dimensions ?? [], unit, tellHere);
    return editedDrawing(measured, definition, tellHere);
  };
  const figure = drawFigure(definition, finished, tell);
  if (!figure || faults > 0) return undefined;
  const { drawing, names, labels, box, scale } = figure;
  const { sketch } = drawing;
  const parts = drawnParts({ sketch, box, scale, regions: names.regions, lines: names.lines }, (message) =>
    tell([], message),
  );
  if (faults > 0) return undefined;
  const root = once(figure);
  const steps = (definition.steps ?? []).map((_, index) => index + 1).filter((step) => hasStep(root('.'), step));
  return {
    file: place.file,
    labels: labels.map(({ id }) => id),
    steps,
    parts,
    root,
    decimals: 2,
    describe: (words) => describeSketch(sketch, words),
  };
}

function drawingOf(definition: FigureDefinition, place: FigurePlace, tell: TellFault): DrawAt | undefined {
  const { part, drawing, parameters = {} } = definition;
  if ((part === undefined) === (drawing === undefined)) {
    tell([], `expected "part" or "drawing", found ${part === undefined ? 'neither' : 'both'}`);
    return undefined;
  }
  if (drawing !== undefined) {
    for (const field of OF_PARTS) {
      if (definition[field] !== undefined) tell([field], `"${field}" belongs to figures of parts, not to a drawing`);
    }
    const document = readDrawing(`${place.folder}/${drawing}${DRAWING_END}`, place.parts, place.report);
    return document && (() => document);
  }
  const id = part ?? '';
  const { ids } = place.parts;
  if (!ids.includes(id)) {
    tell(['part'], `there is no part "${id}"; there are: ${ids.join(', ') || 'none'}`);
    return undefined;
  }
  const result = place.parts.views({ id, parameters });
  if ('problem' in result) {
    tellPart(result.problem, id, place, tell);
    return undefined;
  }
  return (unit, tellHere) => partDrawing(result.part, definition, unit, tellHere);
}

/** What is wrong with a part is told where the part is, what is wrong with the parameters asked for, where they are. */
function tellPart(problem: Problem, id: string, { parts: { course }, report }: FigurePlace, tell: TellFault): void {
  if (/no parameter "/.test(problem.message) || problem.file !== partFile(course, id)) {
    tell(['parameters'], problem.message);
    return;
  }
  tell(['part'], `part "${id}" cannot be drawn; see ${problem.file}:${problem.line}`);
  report(problem);
}

function once(figure: DrawnFigure): FigureSource['root'] {
  const drawn = new Map<string, FigureElement>();
  return (decimal) => {
    const root = drawn.get(decimal) ?? figureRoot(figure, decimal);
    drawn.set(decimal, root);
    return root;
  };
}

function hasStep({ children }: FigureElement, step: number): boolean {
  return children.some(({ attributes }) =>
    attributes.some(([name, value]) => name === 'data-step' && value === String(step)),
  );
}

/** Names of the drawing documents that figures of a lesson are drawn from. */
export function drawingFiles(figures: Readonly<Record<string, FigureDefinition>>): readonly string[] {
  return [
    ...new Set(
      Object.values(figures).flatMap(({ drawing }) => (drawing === undefined ? [] : [`${drawing}${DRAWING_END}`])),
    ),
  ];
}
