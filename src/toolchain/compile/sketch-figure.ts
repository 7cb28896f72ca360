import type { FigureParts } from '../../domain/course/figure-parts.ts';
import type { Box } from '../../domain/geometry/bounds.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import { pointOn } from '../../domain/geometry/curve-points.ts';
import type { Point } from '../../domain/geometry/point.ts';
import type { SheetWords } from '../../domain/sheet/display-list.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../domain/sheet/line-widths.ts';
import { figureSvg } from '../../domain/sheet/sheet-svg.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { figureParts, type NamedShape } from './figure-parts.ts';

/** The part of a drawing that a figure shows, and what questions call its parts. */
export interface SketchFigureSource {
  readonly sketch: Sketch;
  /** In millimetres of the sheet, y up. */
  readonly box: Box;
  /** Areas that can be pressed, by id, in the order of the drawing. */
  readonly regions: Readonly<Record<string, Box>>;
  /** Lines with a name: an entity's place in its list, by id. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A figure drawn from a document: what an SVG file would be, and what questions know of it. */
export interface SketchFigure {
  readonly svg: string;
  readonly parts: FigureParts;
}

const SAMPLES = 16;

/**
 * Draws a figure from a drawing. Its parts keep the rules of parts in SVG files: what nobody could press, and a name for a
 * line that is not there, is told to `fault`.
 */
export function sketchFigure(
  { sketch, box, regions, lines }: SketchFigureSource,
  words: SheetWords,
  fault: (message: string) => void,
): SketchFigure {
  const placed = ({ x, y }: Point): Point => ({ x: x - box.left, y: box.top - y });
  const named: NamedShape[] = Object.entries(regions).map(([id, { left, bottom, right, top }]) => {
    const { x, y } = placed({ x: left, y: top });
    return shape('region', id, 'rect', { x, y, width: right - left, height: top - bottom });
  });
  const names = new Map<number, string>();
  for (const [id, index] of Object.entries(lines)) {
    const entity = sketch.entities[index];
    if (!entity) fault(`line "${id}" is entity ${index}; the drawing has ${sketch.entities.length} entities`);
    else if (names.has(index)) fault(`line "${id}" is line "${names.get(index) ?? ''}" as well; expected one name`);
    else {
      names.set(index, id);
      named.push(lineShape(id, entity.curve, placed));
    }
  }
  const size = { x: 0, y: 0, width: box.right - box.left, height: box.top - box.bottom };
  return {
    svg: figureSvg(layOutSheet(sketch, words), box, lineWidthsOf(sketch.sheet.format), names),
    parts: figureParts(named, size, (_, message) => fault(message)),
  };
}

function lineShape(id: string, curve: Curve, placed: (point: Point) => Point): NamedShape {
  if (curve.kind === 'circle') {
    const { x, y } = placed(curve.centre);
    return shape('line', id, 'circle', { cx: x, cy: y, r: curve.radius });
  }
  const points = Array.from({ length: SAMPLES + 1 }, (_, sample) => placed(pointOn(curve, sample / SAMPLES)));
  return shape('line', id, 'polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' ') });
}

function shape(
  part: NamedShape['part'],
  id: string,
  name: string,
  values: Readonly<Record<string, number | string>>,
): NamedShape {
  const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return { part, id, shape: name, values: texts, measurable: true, moved: false, offset: 0 };
}
