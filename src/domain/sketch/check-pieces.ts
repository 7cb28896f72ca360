import { normalAngle, TURN } from '../geometry/angle.ts';
import { distance, type Point } from '../geometry/point.ts';
import { endsOf, isClosed } from '../geometry/curve-points.ts';
import type { Curve } from '../geometry/curve.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import { checkedDimension } from './check-dimension.ts';
import { angleOnGrid, curveOnGrid, isOnSheet, onGrid, pointOnGrid } from './grid.ts';
import { MOST, PIECE_LISTS, type Entity, type Hatch, type Mark, type Pieces } from './sketch.ts';

/** Millimetres between lines of a hatch. */
export const SPACINGS = { least: 0.5, most: 50 } as const;

/** Pieces on the grid, each valid by itself; those that are not are left out, and those that are too many. */
export function checkedPieces({ entities, dimensions, hatches, marks }: Pieces): Pieces {
  return {
    entities: kept(entities, MOST.entities, checkedEntity),
    dimensions: kept(dimensions, MOST.dimensions, checkedDimension),
    hatches: kept(hatches, MOST.hatches, checkedHatch),
    marks: kept(marks, MOST.marks, checkedMark),
  };
}

/** Pieces on the grid; undefined where not every one of them can be kept. */
export function wholePieces(pieces: Pieces): Pieces | undefined {
  const checked = checkedPieces(pieces);
  return PIECE_LISTS.every((list) => checked[list].length === pieces[list].length) ? checked : undefined;
}

/** The things of a list that a check keeps, as many as there may be. */
export function kept<T>(things: readonly T[], most: number, check: (thing: T) => T | undefined): readonly T[] {
  return things
    .map(check)
    .filter((thing): thing is T & NonNullable<unknown> => thing !== undefined)
    .slice(0, most);
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
export function turnOnGrid(angle: number, period: number): number {
  return normalAngle(angleOnGrid(normalAngle(angle, period)), period);
}

/** A place on the grid; undefined for one that is too far away, or none. */
export function keptPoint(point: Point): Point | undefined {
  return Number.isFinite(point.x) && Number.isFinite(point.y) && isOnSheet(point) ? pointOnGrid(point) : undefined;
}

function isLetter(text: string): boolean {
  return /^[A-Z]$/.test(text);
}
