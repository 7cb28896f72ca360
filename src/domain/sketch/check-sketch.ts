import { normalAngle, TURN } from '../geometry/angle.ts';
import { distance, type Point } from '../geometry/point.ts';
import { endsOf, isClosed } from '../geometry/curve-points.ts';
import type { Curve } from '../geometry/curve.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import { checkedDimension } from './check-dimension.ts';
import { angleOnGrid, curveOnGrid, isOnSheet, onGrid, pointOnGrid } from './grid.ts';
import { TITLE_FIELDS, type SheetSetup } from './sheet-setup.ts';
import { MOST, type Entity, type Hatch, type Mark, type Sketch, type SketchPart, type View } from './sketch.ts';

/** How many things of each list had to be left out. */
export type LeftOut = Readonly<Record<SketchPart, number>>;

export interface CheckedSketch {
  readonly sketch: Sketch;
  readonly leftOut: LeftOut;
}

/** The most entries that a list of a title block has. */
export const MOST_ENTRIES = 64;
/** Millimetres between lines of a hatch. */
export const SPACINGS = { least: 0.5, most: 50 } as const;

/**
 * A sketch as it is stored: on the grid, within its bounds, each thing valid by itself. What is not, or is too much, is left
 * out and counted; checking twice changes nothing.
 */
export function checkedSketch(sketch: Sketch): CheckedSketch {
  const views = kept(sketch.views, MOST.views, checkedView);
  const entities = kept(sketch.entities, MOST.entities, checkedEntity);
  const dimensions = kept(sketch.dimensions, MOST.dimensions, checkedDimension);
  const hatches = kept(sketch.hatches, MOST.hatches, checkedHatch);
  const marks = kept(sketch.marks, MOST.marks, checkedMark);
  return {
    sketch: { sheet: checkedSheet(sketch.sheet), views, entities, dimensions, hatches, marks },
    leftOut: {
      views: sketch.views.length - views.length,
      entities: sketch.entities.length - entities.length,
      dimensions: sketch.dimensions.length - dimensions.length,
      hatches: sketch.hatches.length - hatches.length,
      marks: sketch.marks.length - marks.length,
    },
  };
}

function kept<T>(things: readonly T[], most: number, check: (thing: T) => T | undefined): readonly T[] {
  return things
    .map(check)
    .filter((thing): thing is T & NonNullable<unknown> => thing !== undefined)
    .slice(0, most);
}

function checkedSheet(sheet: SheetSetup): SheetSetup {
  const { titleBlock } = sheet;
  if (!titleBlock) return sheet;
  const fields = TITLE_FIELDS.filter((field) => isCount(titleBlock[field], MOST_ENTRIES));
  return { ...sheet, titleBlock: Object.fromEntries(fields.map((field) => [field, titleBlock[field]])) };
}

function checkedView({ kind, frame }: View): View | undefined {
  const from = keptPoint({ x: frame.left, y: frame.bottom });
  const to = keptPoint({ x: frame.right, y: frame.top });
  if (!from || !to || to.x <= from.x || to.y <= from.y) return undefined;
  return { kind, frame: { left: from.x, bottom: from.y, right: to.x, top: to.y } };
}

function checkedEntity({ curve, layer }: Entity): Entity | undefined {
  const stored = curveOnGrid(curve);
  return typeof stored === 'string' ? undefined : { curve: stored, layer };
}

function checkedHatch({ loops, angle, spacing }: Hatch): Hatch | undefined {
  if (loops.length === 0 || loops.length > MOST.loops) return undefined;
  if (!Number.isFinite(angle) || !(spacing >= SPACINGS.least && spacing <= SPACINGS.most)) return undefined;
  const stored = loops.map((loop) =>
    loop.flatMap((curve): readonly Curve[] => {
      const onGridCurve = curveOnGrid(curve);
      return typeof onGridCurve === 'string' ? [] : [onGridCurve];
    }),
  );
  const whole = stored.every((loop, index) => loop.length === loops[index]?.length && closes(loop));
  return whole ? { loops: stored, angle: turnOnGrid(angle, TURN / 2), spacing: onGrid(spacing) } : undefined;
}

/** Whether curves follow each other end to end, each in its own direction or against it, back to where they begin. */
function closes(loop: readonly Curve[]): boolean {
  const [first, ...rest] = loop;
  if (!first || loop.length > MOST.loopCurves) return false;
  if (isClosed(first)) return rest.length === 0;
  const [start, end] = endsOf(first);
  const isNear = (a: Point | undefined, b: Point | undefined): boolean =>
    a !== undefined && b !== undefined && distance(a, b) <= TOLERANCE;
  return [
    [start, end],
    [end, start],
  ].some(([from, to]) => {
    const last = rest.reduce<Point | undefined>((at, curve) => {
      const [one, other] = endsOf(curve);
      if (isNear(at, one)) return other;
      return isNear(at, other) ? one : undefined;
    }, to);
    return isNear(last, from);
  });
}

function checkedMark(mark: Mark): Mark | undefined {
  const at = keptPoint(mark.at);
  if (!at) return undefined;
  if (mark.kind === 'letter') return isLetter(mark.letter) ? { ...mark, at } : undefined;
  if (!Number.isFinite(mark.turn)) return undefined;
  const turn = turnOnGrid(mark.turn, TURN);
  if (mark.kind === 'surface') return { ...mark, at, turn };
  return isLetter(mark.letter) ? { ...mark, at, turn } : undefined;
}

/** An angle within its period first: brought there afterwards, it would be off its grid by the last digit. */
function turnOnGrid(angle: number, period: number): number {
  return normalAngle(angleOnGrid(normalAngle(angle, period)), period);
}

function keptPoint(point: Point): Point | undefined {
  return Number.isFinite(point.x) && Number.isFinite(point.y) && isOnSheet(point) ? pointOnGrid(point) : undefined;
}

function isLetter(text: string): boolean {
  return /^[A-Z]$/.test(text);
}

function isCount(value: number | undefined, below: number): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < below;
}
