import type { Box } from '../geometry/bounds.ts';
import { cellOf, type Angle } from '../projection/placement.ts';
import type { PlacedView } from './placed-view.ts';

/** How two views stand to each other that share a row or a column of the sheet. */
export interface Relation {
  readonly axis: 'x' | 'y';
  /** How far the second one is out of line with the first, in millimetres. */
  readonly off: number;
  /** Whether it stands on the side of it where it should. */
  readonly side: 'right' | 'opposite' | 'elsewhere';
}

/** The relation of two views; none where the sheet asks for none. */
export function relationOf(a: PlacedView, b: PlacedView, angle: Angle): Relation | undefined {
  if (!a.view.place || !b.view.place) return undefined;
  const [one, other] = [cellOf(a.view.place, angle), cellOf(b.view.place, angle)];
  const [columns, rows] = [other[0] - one[0], other[1] - one[1]];
  if ((columns === 0) === (rows === 0)) return undefined;
  const axis = columns === 0 ? 'x' : 'y';
  const off = offOf(a, b, axis);
  const [width, way] =
    axis === 'x'
      ? [b.box.right - b.box.left, Math.sign(rows) * (middle(b.box, 'y') - middle(a.box, 'y'))]
      : [b.box.top - b.box.bottom, Math.sign(columns) * (middle(b.box, 'x') - middle(a.box, 'x'))];
  const inLine = Math.abs(off) < Math.max(10, width);
  // A view of another size or lying on its side has no line to be in.
  if (!keepsSize(a) || !keepsSize(b)) return { axis, off: 0, side: way > 0 ? 'right' : 'opposite' };
  return { axis, off, side: !inLine ? 'elsewhere' : way > 0 ? 'right' : 'opposite' };
}

/** Views as they should be are in line by their origins, others by the left or the lower end of what is seen. */
function offOf(a: PlacedView, b: PlacedView, axis: 'x' | 'y'): number {
  if (a.variant.kind === 'as-is' && b.variant.kind === 'as-is') return b.shift[axis] - a.shift[axis];
  return axis === 'x' ? b.box.left - a.box.left : b.box.bottom - a.box.bottom;
}

function keepsSize({ variant: { by } }: PlacedView): boolean {
  return by.scale === 1 && Math.abs(Math.sin(by.turn)) < 0.5;
}

function middle(box: Box, axis: 'x' | 'y'): number {
  return axis === 'x' ? (box.left + box.right) / 2 : (box.bottom + box.top) / 2;
}

/** What a relation costs, counted in single faults. */
export function relationCost({ off, side }: Relation, tolerance: number): number {
  return (Math.abs(off) > tolerance * 2 ? 0.9 : 0) + (side === 'right' ? 0 : 0.6);
}
