import type { Box } from '../geometry/bounds.ts';
import type { Segment } from '../geometry/curve.ts';
import { drawingSpace } from '../sketch/drawing-space.ts';
import { sheetSize, type SheetSetup } from '../sketch/sheet-setup.ts';

/** Half the length of a centring mark, which crosses the frame. */
const CENTRING = 5;

/** The four lines of a rectangle. */
export function rectangle({ left, bottom, right, top }: Box): readonly Segment[] {
  const corners = [
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ];
  return corners.map((from, index) => ({ kind: 'segment', from, to: corners[(index + 1) % 4] ?? from }));
}

/**
 * The frame and the centring marks at the axes of the sheet (ISO 5457), which cross it; where a title block stands behind
 * the frame, the mark ends at it.
 */
export function frameLines(sheet: Pick<SheetSetup, 'format' | 'lying'>, titleBlock?: Box): readonly Segment[] {
  const space = drawingSpace(sheet);
  const [width, height] = sheetSize(sheet);
  const level = (x: number): Segment => ({
    kind: 'segment',
    from: { x: x - CENTRING, y: height / 2 },
    to: { x: x + CENTRING, y: height / 2 },
  });
  const upright = (y: number, to: number): Segment => ({
    kind: 'segment',
    from: { x: width / 2, y: y - CENTRING },
    to: { x: width / 2, y: to },
  });
  const isCovered = titleBlock !== undefined && titleBlock.left < width / 2 && titleBlock.right > width / 2;
  return [
    ...rectangle(space),
    level(space.left),
    level(space.right),
    upright(space.bottom, isCovered ? space.bottom : space.bottom + CENTRING),
    upright(space.top, space.top + CENTRING),
  ];
}
