import type { Box } from '../geometry/bounds.ts';
import type { Point } from '../geometry/point.ts';
import type { Point2 } from './vector.ts';
import type { PrincipalView } from './view-direction.ts';

/** Where views stand around the front view (ISO 5456-2): first angle as in Europe, third angle as in North America. */
export type Angle = 'first' | 'third';

/** Columns to the right and rows upward of the front view, in first angle. */
const FIRST_ANGLE: Readonly<Record<PrincipalView, Point2>> = {
  front: [0, 0],
  top: [0, -1],
  left: [1, 0],
  right: [-1, 0],
  bottom: [0, 1],
  back: [2, 0],
};

/** The cell of a view in the grid around the front view. */
export function cellOf(view: PrincipalView, angle: Angle): Point2 {
  const [column, row] = FIRST_ANGLE[view];
  // The back view stands on the far right either way.
  return angle === 'first' || view === 'back' ? [column, row] : [0 - column, 0 - row];
}

/**
 * Where the origin of each view goes, so that views that belong together stand in line and `gap` millimetres apart, with
 * that of the front view at 0, 0.
 */
export function placeViews(
  boxes: Readonly<Partial<Record<PrincipalView, Box>>>,
  angle: Angle,
  gap: number,
): Readonly<Partial<Record<PrincipalView, Point>>> {
  const views = (Object.keys(FIRST_ANGLE) as readonly PrincipalView[]).flatMap((view) => {
    const box = boxes[view];
    return box ? [{ view, box, cell: cellOf(view, angle) }] : [];
  });
  const along = (axis: 0 | 1): ReadonlyMap<number, number> => {
    const lines = new Map<number, { low: number; high: number }>();
    for (const { box, cell } of views) {
      const line = lines.get(cell[axis]) ?? { low: 0, high: 0 };
      lines.set(cell[axis], {
        low: Math.min(line.low, axis === 0 ? box.left : box.bottom),
        high: Math.max(line.high, axis === 0 ? box.right : box.top),
      });
    }
    return origins(lines, gap);
  };
  const [columns, rows] = [along(0), along(1)];
  return Object.fromEntries(
    views.map(({ view, cell }) => [view, { x: columns.get(cell[0]) ?? 0, y: rows.get(cell[1]) ?? 0 }]),
  );
}

/** From 0 outward on either side. */
function origins(
  lines: ReadonlyMap<number, { readonly low: number; readonly high: number }>,
  gap: number,
): ReadonlyMap<number, number> {
  const at = new Map([[0, 0]]);
  const middle = lines.get(0) ?? { low: 0, high: 0 };
  let [low, high] = [middle.low, middle.high];
  for (const [index, line] of [...lines].sort((a, b) => Math.abs(a[0]) - Math.abs(b[0]))) {
    if (index > 0) {
      at.set(index, high + gap - line.low);
      high += gap + line.high - line.low;
    } else if (index < 0) {
      at.set(index, low - gap - line.high);
      low -= gap + line.high - line.low;
    }
  }
  return at;
}
