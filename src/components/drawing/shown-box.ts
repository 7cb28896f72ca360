import { boundsOf, boundsOfAll, type Box } from '../../domain/geometry/bounds.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { sheetSize } from '../../domain/sketch/sheet-setup.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { sheetWords } from './sheet-words.ts';

/** Millimetres of paper that are left around what is drawn, and beyond the sheet. */
const MARGIN = 8;

/** The piece of the sheet that shows all of several drawings: around their lines, or the whole sheet where it has a frame. */
export function shownBox(sketches: readonly Sketch[]): Box {
  const [first] = sketches;
  const [width, height] = first ? sheetSize(first.sheet) : [0, 0];
  const sheet: Box = { left: 0, bottom: 0, right: width, top: height };
  if (sketches.some((sketch) => sketch.sheet.framed)) return sheet;
  const drawn = boundsOfAll(
    sketches.flatMap((sketch) => layOutSheet(sketch, sheetWords('en')).flatMap(({ strokes }) => strokes.map(boundsOf))),
  );
  if (!drawn) return sheet;
  return {
    left: Math.max(0, drawn.left) - MARGIN,
    bottom: Math.max(0, drawn.bottom) - MARGIN,
    right: Math.min(width, drawn.right) + MARGIN,
    top: Math.min(height, drawn.top) + MARGIN,
  };
}
