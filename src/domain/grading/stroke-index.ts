import { boundsOf, boxesMeet, type Box } from '../geometry/bounds.ts';
import type { Stroke } from './strokes.ts';

/** Millimetres of a side of a cell. */
const CELL = 16;
/** What reaches over more cells than this is looked at in every search. */
const MOST_CELLS = 64;

/** Finds the strokes near a place of the sheet. */
export interface StrokeIndex {
  readonly strokes: readonly Stroke[];
  readonly boxes: readonly Box[];
  /** The places in `strokes` of all whose rectangle comes within `slack` of another one, in ascending order. */
  readonly near: (box: Box, slack: number) => readonly number[];
}

export function strokeIndex(strokes: readonly Stroke[]): StrokeIndex {
  const boxes = strokes.map(({ curve }) => boundsOf(curve));
  const cells = new Map<number, number[]>();
  const everywhere: number[] = [];
  boxes.forEach((box, index) => {
    const keys = cellsOf(box, 0);
    if (!keys) everywhere.push(index);
    for (const key of keys ?? []) {
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
  });
  // In which search a stroke was seen last, so that none is looked at twice.
  const seen = new Int32Array(strokes.length);
  let search = 0;
  const near = (box: Box, slack: number): readonly number[] => {
    const found: number[] = [];
    search += 1;
    const look = (index: number): void => {
      if (seen[index] === search) return;
      seen[index] = search;
      const other = boxes[index];
      if (other && boxesMeet(box, other, slack)) found.push(index);
    };
    const keys = cellsOf(box, slack);
    if (keys) {
      everywhere.forEach(look);
      for (const key of keys) cells.get(key)?.forEach(look);
    } else boxes.forEach((_, index) => look(index));
    return found.sort((a, b) => a - b);
  };
  return { strokes, boxes, near };
}

function cellsOf(box: Box, slack: number): readonly number[] | undefined {
  const [left, right] = [Math.floor((box.left - slack) / CELL), Math.floor((box.right + slack) / CELL)];
  const [bottom, top] = [Math.floor((box.bottom - slack) / CELL), Math.floor((box.top + slack) / CELL)];
  if ((right - left + 1) * (top - bottom + 1) > MOST_CELLS) return undefined;
  const keys: number[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let row = bottom; row <= top; row += 1) keys.push(column * 8192 + row);
  }
  return keys;
}
