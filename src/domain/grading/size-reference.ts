import type { Point } from '../geometry/point.ts';
import { endsOf } from '../geometry/curve-points.ts';
import type { CompiledPart } from '../projection/compiled-part.ts';
import { PRINCIPAL_DIRECTIONS, PRINCIPAL_VIEWS, type PrincipalView } from '../projection/view-direction.ts';
import type { ViewLine } from '../projection/view-line.ts';

export const AXES = ['x', 'y', 'z'] as const;
export type Axis = (typeof AXES)[number];

/** A circle or an arc of a part, seen at right angles; millimetres of the part. */
export interface Round {
  /** The axes of the plane that it lies in, with the coordinates of its centre. */
  readonly centre: Readonly<Partial<Record<Axis, number>>>;
  readonly radius: number;
  /** Whether it is a whole circle, which has a diameter; an arc has a radius. */
  readonly full: boolean;
}

/** What the sizes on a drawing of a part have to fix, in millimetres of the part. */
export interface SizeReference {
  /** Coordinates of corners and centres; those that follow from the size of a round shape are not among them. */
  readonly coordinates: Readonly<Record<Axis, readonly number[]>>;
  /** Coordinates of centre lines: what lies evenly on both sides of one needs no size of its own. */
  readonly centres: Readonly<Record<Axis, readonly number[]>>;
  readonly rounds: readonly Round[];
}

/** Coordinates nearer than this are one; millimetres of the part. */
export const SAME = 0.01;

/** Which axis of the part, in which direction, runs to the right and up in a view. */
export function viewAxes(
  view: PrincipalView,
): Readonly<Record<'x' | 'y', { readonly axis: Axis; readonly sign: 1 | -1 }>> {
  const { right, up } = PRINCIPAL_DIRECTIONS[view];
  const of = (way: readonly [number, number, number]): { axis: Axis; sign: 1 | -1 } => {
    const at = way.findIndex((value) => Math.abs(value) > 0.5);
    return { axis: AXES[at] ?? 'x', sign: (way[at] ?? 1) > 0 ? 1 : -1 };
  };
  return { x: of(right), y: of(up) };
}

/** What has to be fixed by sizes, from all views of a part. */
export function sizeReference(part: CompiledPart): SizeReference {
  const rounds: Round[] = [];
  const centres: Record<Axis, number[]> = { x: [], y: [], z: [] };
  const coordinates: Record<Axis, number[]> = { x: [], y: [], z: [] };
  const views = PRINCIPAL_VIEWS.map((view) => ({
    view,
    lines: part.views[view].lines.filter((line) => !line.tangent),
  }));
  for (const { view, lines } of views) {
    for (const { curve, role } of lines) {
      if (role !== 'centre' && (curve.kind === 'circle' || curve.kind === 'arc')) {
        const round = { centre: inPart(view, curve.centre), radius: curve.radius, full: curve.kind === 'circle' };
        if (!rounds.some((other) => isSameRound(other, round))) rounds.push(round);
      }
    }
  }
  for (const { view, lines } of views) {
    for (const line of lines) {
      if (line.role === 'centre') addCentre(view, line, centres);
      else for (const corner of cornersOf(view, line, rounds)) addCorner(corner, coordinates, rounds);
    }
  }
  for (const { centre } of rounds) {
    for (const axis of AXES) {
      const at = centre[axis];
      if (at !== undefined) add(coordinates[axis], at);
    }
  }
  return { coordinates: sorted(coordinates), centres: sorted(centres), rounds };
}

/** A place in a view by the coordinates of the part that it shows. */
export function inPart(view: PrincipalView, { x, y }: Point): Readonly<Partial<Record<Axis, number>>> {
  const axes = viewAxes(view);
  return { [axes.x.axis]: axes.x.sign * x + 0, [axes.y.axis]: axes.y.sign * y + 0 };
}

function isSameRound(a: Round, b: Round): boolean {
  return (
    Math.abs(a.radius - b.radius) < SAME &&
    a.full === b.full &&
    AXES.every((axis) => Math.abs((a.centre[axis] ?? 1e9) - (b.centre[axis] ?? 1e9)) < SAME)
  );
}

function addCentre(view: PrincipalView, { curve }: ViewLine, centres: Record<Axis, number[]>): void {
  if (curve.kind !== 'segment') return;
  const [from, to] = [inPart(view, curve.from), inPart(view, curve.to)];
  for (const axis of AXES) {
    const [a, b] = [from[axis], to[axis]];
    if (a !== undefined && b !== undefined && Math.abs(a - b) < SAME) add(centres[axis], a);
  }
}

/** Ends of straight lines; where such a line meets a circle its end follows from the circle. */
function cornersOf(
  view: PrincipalView,
  { curve }: ViewLine,
  rounds: readonly Round[],
): readonly Readonly<Partial<Record<Axis, number>>>[] {
  if (curve.kind !== 'segment') return [];
  return endsOf(curve)
    .map((end) => inPart(view, end))
    .filter(
      (corner) =>
        !rounds.some(({ centre, radius }) => {
          const away = AXES.flatMap((axis) => {
            const [a, b] = [corner[axis], centre[axis]];
            return a === undefined || b === undefined ? [] : [a - b];
          });
          return away.length === 2 && Math.abs(Math.hypot(...away) - radius) < SAME;
        }),
    );
}

/** The sides of a round shape, seen from the side, follow from its size. */
function addCorner(
  corner: Readonly<Partial<Record<Axis, number>>>,
  coordinates: Record<Axis, number[]>,
  rounds: readonly Round[],
): void {
  for (const axis of AXES) {
    const at = corner[axis];
    if (at === undefined) continue;
    const follows = rounds.some(({ centre, radius }) => {
      const middle = centre[axis];
      return middle !== undefined && Math.abs(Math.abs(at - middle) - radius) < SAME;
    });
    if (!follows) add(coordinates[axis], at);
  }
}

function add(list: number[], value: number): void {
  if (!list.some((other) => Math.abs(other - value) < SAME)) list.push(value);
}

function sorted(lists: Readonly<Record<Axis, number[]>>): Readonly<Record<Axis, readonly number[]>> {
  const of = (axis: Axis): readonly number[] => [...lists[axis]].sort((a, b) => a - b);
  return { x: of('x'), y: of('y'), z: of('z') };
}
