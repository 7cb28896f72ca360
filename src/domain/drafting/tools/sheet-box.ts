import type { Box } from '../../geometry/bounds.ts';
import { sheetSize } from '../../sketch/sheet-setup.ts';
import type { Sketch } from '../../sketch/sketch.ts';

/** The sheet of a drawing, from its lower left corner. */
export function sheetBox({ sheet }: Sketch): Box {
  const [right, top] = sheetSize(sheet);
  return { left: 0, bottom: 0, right, top };
}
