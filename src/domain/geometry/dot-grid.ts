import type { Dot, GridType } from './lattice.ts';

/** A grid of dots, one unit apart. */
export interface DotGrid {
  readonly type: GridType;
  readonly columns: number;
  readonly rows: number;
}

/** Between two columns of an isometric grid. */
const HALF_ROOT_3 = Math.sqrt(3) / 2;

/** Where a dot lies: units, x to the right, y downwards, the first dot at the origin. */
export function placeOf(
  { type }: Pick<DotGrid, 'type'>,
  [column, row]: Dot,
): { readonly x: number; readonly y: number } {
  return type === 'square' ? { x: column, y: row } : { x: column * HALF_ROOT_3, y: row + (column % 2) / 2 };
}

/** From the first dot to the last column and the lowest dot. */
export function spanOf({ type, columns, rows }: DotGrid): { readonly width: number; readonly height: number } {
  const isSquare = type === 'square';
  return { width: (columns - 1) * (isSquare ? 1 : HALF_ROOT_3), height: rows - 1 + (isSquare ? 0 : 0.5) };
}

/** The dot that lies nearest to a place. */
export function nearestDot(grid: DotGrid, x: number, y: number): Dot {
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, Math.round(value)));
  const step = grid.type === 'square' ? 1 : HALF_ROOT_3;
  const column = within(x / step, grid.columns);
  // Between two columns that are shifted against each other, the nearer column need not hold the nearer dot.
  const near = [column, within(column + 1, grid.columns), within(column - 1, grid.columns)].map((at): Dot => {
    const shift = grid.type === 'square' ? 0 : (at % 2) / 2;
    return [at, within(y - shift, grid.rows)];
  });
  const distance = (dot: Dot): number => {
    const place = placeOf(grid, dot);
    return Math.hypot(place.x - x, place.y - y);
  };
  return near.reduce((best, dot) => (distance(dot) < distance(best) ? dot : best));
}
