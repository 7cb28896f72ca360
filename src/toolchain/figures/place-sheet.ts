import type { DrawingSource } from '../../domain/course/source/drawing-source.ts';
import { moveCurve } from '../../domain/geometry/similarity.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import { drawingSpace } from '../../domain/sketch/drawing-space.ts';
import { frameLines, rectangle } from '../../domain/sheet/sheet-frame.ts';
import { titleBlockGrid } from '../../domain/sheet/title-block-layout.ts';
import { titleBlockBox } from '../../domain/sketch/title-cells.ts';
import { sheetSize } from '../../domain/sketch/sheet-setup.ts';
import { joined, namedLines, type DrawingPiece } from './drawing-piece.ts';

/** Lines of a frame behind the four of the drawing space: the centring marks. */
const FRAME = 4;

/** A picture of a sheet: lines `edge`, `frame`, `marks`, `block`, `cells`, and the line `space` of nothing that is drawn. */
export function placedSheet({
  name,
  format = 'A4',
  lying = true,
  at: [x, y],
  scale,
  framed,
  block,
}: DrawingSource['sheets'][number]): DrawingPiece {
  const paper = { format, lying };
  const [width, height] = sheetSize(paper);
  const placed = (curves: readonly Curve[]): readonly Curve[] =>
    curves.map((curve) => moveCurve(curve, { mirrored: false, scale, turn: 0, shift: { x, y } }));
  const edge = namedLines(name, 'edge', 'narrow', placed(rectangle({ left: 0, bottom: 0, right: width, top: height })));
  if (!framed) return edge;
  const blockBox = titleBlockBox(paper);
  const lines = frameLines(paper, block ? blockBox : undefined);
  const space = drawingSpace(paper);
  // The frame is the lower and the right side of the block.
  const outline: readonly Curve[] = [
    { kind: 'segment', from: { x: blockBox.left, y: blockBox.top }, to: { x: blockBox.right, y: blockBox.top } },
    ...(blockBox.left > space.left
      ? [
          {
            kind: 'segment' as const,
            from: { x: blockBox.left, y: blockBox.bottom },
            to: { x: blockBox.left, y: blockBox.top },
          },
        ]
      : []),
  ];
  return joined([
    edge,
    namedLines(name, 'frame', 'visible', placed(lines.slice(0, FRAME))),
    namedLines(name, 'marks', 'visible', placed(lines.slice(FRAME))),
    ...(block
      ? [
          namedLines(name, 'cells', 'narrow', placed(titleBlockGrid(paper))),
          namedLines(name, 'block', 'visible', placed(outline)),
        ]
      : []),
  ]);
}
