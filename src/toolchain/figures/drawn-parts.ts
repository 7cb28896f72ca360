import { LEAST_TARGET, leastScale, type FigureBox, type FigureParts } from '../../domain/course/figure-parts.ts';
import type { Box } from '../../domain/geometry/bounds.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import { pointOn } from '../../domain/geometry/curve-points.ts';
import type { Point } from '../../domain/geometry/point.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { figureParts, type NamedShape } from '../compile/figure-parts.ts';

/** What questions call the parts of a drawing, and the part of the drawing that their figure shows. */
export interface DrawnPartsSource {
  readonly sketch: Sketch;
  /** In millimetres of the drawing, y up. */
  readonly box: Box;
  /** Units of the figure for each millimetre. */
  readonly scale: number;
  /** Areas that can be pressed, by id, in the order of the drawing; smaller ones grow to what a finger meets. */
  readonly regions: Readonly<Record<string, Box>>;
  /** Lines with a name: an entity's place in its list to its id. */
  readonly lines: ReadonlyMap<number, string>;
}

const SAMPLES = 16;

/**
 * The parts of a figure that is drawn, in its units. They keep the rules of parts in SVG files: what nobody could press is told to
 * `fault`, with the name of the part.
 */
export function drawnParts(
  { sketch, box, scale, regions, lines }: DrawnPartsSource,
  fault: (message: string) => void,
): FigureParts {
  const placed = ({ x, y }: Point): Point => ({ x: (x - box.left) * scale, y: (box.top - y) * scale });
  const size = { x: 0, y: 0, width: (box.right - box.left) * scale, height: (box.top - box.bottom) * scale };
  const named: NamedShape[] = Object.entries(regions).map(([id, { left, bottom, right, top }]) => {
    const { x, y } = placed({ x: left, y: top });
    const found = { x, y, width: (right - left) * scale, height: (top - bottom) * scale };
    return shape('region', id, 'rect', { ...pressable(found, size) });
  });
  for (const [index, id] of lines) {
    const entity = sketch.entities[index];
    if (entity) named.push(lineShape(id, entity.curve, placed, scale));
  }
  const tidy = { ...size, width: tidied(size.width), height: tidied(size.height) };
  return figureParts(named, tidy, (_, message) => fault(message));
}

/** A region grown about its middle to the least size that can be pressed, within the figure. */
function pressable(found: FigureBox, size: FigureBox): FigureBox {
  // A little more than the least, since places are rounded.
  const least = LEAST_TARGET / leastScale(size) + 0.01;
  const [x, width] = grown(found.x, found.width, least, size.width);
  const [y, height] = grown(found.y, found.height, least, size.height);
  return { x: tidied(x), y: tidied(y), width: tidied(width), height: tidied(height) };
}

function grown(from: number, length: number, least: number, most: number): readonly [from: number, length: number] {
  if (length >= least) return [from, length];
  return [Math.min(Math.max(0, from - (least - length) / 2), most - least), least];
}

function tidied(value: number): number {
  return Math.round(value * 100) / 100;
}

function lineShape(id: string, curve: Curve, placed: (point: Point) => Point, scale: number): NamedShape {
  if (curve.kind === 'circle') {
    const { x, y } = placed(curve.centre);
    return shape('line', id, 'circle', { cx: tidied(x), cy: tidied(y), r: tidied(curve.radius * scale) });
  }
  const points = Array.from({ length: SAMPLES + 1 }, (_, sample) => placed(pointOn(curve, sample / SAMPLES)));
  const places = points.map(({ x, y }) => `${tidied(x)},${tidied(y)}`).join(' ');
  return shape('line', id, 'polyline', { points: places });
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
