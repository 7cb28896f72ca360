import type { FigureBox } from '../course/figure-parts.ts';
import { type DotGrid, nearestDot, placeOf, spanOf } from '../geometry/dot-grid.ts';
import type { Dot, DotLine } from '../geometry/lattice.ts';
import { dotName } from './dot-text.ts';

/** From dot to dot in units of a figure, whose labels are 4.2 units high: with 12 columns in 300 pixels they are 13 px. */
const UNIT = 7.5;
/** Room for the names of columns and rows, and beyond the last ones. */
const MARGIN = { first: 0.9 * UNIT, last: 0.5 * UNIT };
const DOT_RADIUS = 0.55;

/** The picture's part of the plane. */
export function gridBox(grid: DotGrid): FigureBox {
  const { width, height } = spanOf(grid);
  const around = MARGIN.first + MARGIN.last;
  return { x: -MARGIN.first, y: -MARGIN.first, width: width * UNIT + around, height: height * UNIT + around };
}

/** Where a dot lies in the picture. */
export function dotPlace(grid: DotGrid, dot: Dot): { readonly x: number; readonly y: number } {
  const { x, y } = placeOf(grid, dot);
  return { x: rounded(x * UNIT), y: rounded(y * UNIT) };
}

/** The dot that lies nearest to a place of the picture. */
export function dotNear(grid: DotGrid, x: number, y: number): Dot {
  return nearestDot(grid, x / UNIT, y / UNIT);
}

/** Path data of lines; a point is a small square. */
export function linePath(grid: DotGrid, lines: readonly DotLine[]): string {
  return lines
    .map(([from, to]) => {
      const [a, b] = [dotPlace(grid, from), dotPlace(grid, to)];
      return a.x === b.x && a.y === b.y ? `M${a.x - 1} ${a.y - 1}h2v2h-2z` : `M${a.x} ${a.y}L${b.x} ${b.y}`;
    })
    .join('');
}

/**
 * The dots with the names of columns and rows and lines over them, as SVG text with the classes of figures.
 *
 * @param drawn lines, each with the class that it is drawn in
 */
export function gridPicture(
  grid: DotGrid,
  drawn: readonly { readonly lines: readonly DotLine[]; readonly look: string }[],
) {
  const { x, y, width, height } = gridBox(grid);
  const columns = Array.from({ length: grid.columns }, (_, column) => dotPlace(grid, [column, 0]));
  const rows = Array.from({ length: grid.rows }, (_, row) => dotPlace(grid, [0, row]));
  const text = (at: { x: number; y: number }, words: string): string =>
    `<text class='dim' x='${rounded(at.x)}' y='${rounded(at.y)}' text-anchor='middle'>${words}</text>`;
  const dots = columns.flatMap((_, column) =>
    rows.map((__, row) => {
      const at = dotPlace(grid, [column, row]);
      return `<circle class='ar' cx='${at.x}' cy='${at.y}' r='${DOT_RADIUS}'/>`;
    }),
  );
  return [
    `<svg viewBox='${[x, y, width, height].map(rounded).join(' ')}'>`,
    ...columns.map((at, column) => text({ x: at.x, y: y + 4 }, dotName([column, 0]).replace(/\d/gu, ''))),
    ...rows.map((at, row) => text({ x: x + 2.6, y: at.y + 1.5 }, String(row + 1))),
    ...dots,
    ...drawn
      .filter(({ lines }) => lines.length > 0)
      .map(({ lines, look }) => `<path class='${look}' d='${linePath(grid, lines)}'/>`),
    '</svg>',
  ].join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
