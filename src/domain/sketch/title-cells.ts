import type { Box } from '../geometry/bounds.ts';
import type { Point } from '../geometry/point.ts';
import { drawingSpace } from './drawing-space.ts';
import type { SheetSetup, TitleCell } from './sheet-setup.ts';

/** The cells of a title block and their sizes in millimetres. */
export interface TitleBlockForm {
  /** The height of a row. */
  readonly row: number;
  /** From the lowest row upwards, each from left to right. */
  readonly rows: readonly (readonly (readonly [field: TitleCell, width: number])[])[];
}

/** Width of a title block (ISO 7200). */
const WIDTH = 180;

/** The cells of every sheet's title block. */
export const TITLE_BLOCK_FORM: TitleBlockForm = {
  row: 12,
  rows: [
    [
      ['material', 60],
      ['scale', 30],
      ['date', 40],
      ['revision', 26],
      ['sheet', 24],
    ],
    [
      ['owner', 60],
      ['title', 70],
      ['number', 50],
    ],
    [
      ['created', 50],
      ['approved', 50],
      ['type', 50],
      ['projection', 30],
    ],
  ],
};

/** The cells of a title block with its lower left corner at a place. */
export function titleBlockCells(
  { row, rows }: TitleBlockForm,
  { left, bottom }: Pick<Box, 'left' | 'bottom'>,
): readonly { readonly field: TitleCell; readonly box: Box }[] {
  return rows.flatMap((cells, number) => {
    let right = left;
    return cells.map(([field, width]) => {
      right += width;
      const below = bottom + number * row;
      return { field, box: { left: right - width, bottom: below, right, top: below + row } };
    });
  });
}

/** The place of a title block: the lower right corner of the drawing space. */
export function titleBlockBox(sheet: Pick<SheetSetup, 'format' | 'lying'>): Box {
  const { right, bottom } = drawingSpace(sheet);
  return { left: right - WIDTH, bottom, right, top: bottom + TITLE_BLOCK_FORM.rows.length * TITLE_BLOCK_FORM.row };
}

/** The cell of the title block of a sheet at a place; undefined beside it. */
export function titleCellAt(sheet: Pick<SheetSetup, 'format' | 'lying'>, { x, y }: Point): TitleCell | undefined {
  const hit = titleBlockCells(TITLE_BLOCK_FORM, titleBlockBox(sheet)).find(
    ({ box: { left, bottom, right, top } }) => x >= left && x <= right && y >= bottom && y <= top,
  );
  return hit?.field;
}
