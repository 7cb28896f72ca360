import type { DrawingSource } from '../../domain/course/source/drawing-source.ts';
import { rectangle } from '../../domain/sheet/sheet-frame.ts';
import { projectionSign } from '../../domain/sheet/title-block-layout.ts';
import { titleBlockCells } from '../../domain/sketch/title-cells.ts';
import { joined, namedLines, type DrawingPiece } from './drawing-piece.ts';

/** Millimetres from the left side of a cell to its words, from its top to the line of the name, from its bottom to that of the entry. */
const PADDING = { left: 1.2, name: 4.3, entry: 1.7 };

/**
 * A title block whose words are labels of the lesson: `field-scale` is the name of the field, `scale` what it holds. Each cell is
 * called by its field, the outline `block`.
 */
export function placedTitleBlock(
  { at: [left, bottom], row, rows, filled, suffix }: DrawingSource['titleBlocks'][number],
  picture: string,
): DrawingPiece {
  const end = suffix === undefined ? '' : `-${suffix}`;
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, [, size]) => sum + size, 0)));
  const cells = titleBlockCells({ row, rows: [...rows].reverse() }, { left, bottom });
  const outline = rectangle({ left, bottom, right: left + width, top: bottom + rows.length * row });
  return joined([
    ...cells.map(({ field, box }): DrawingPiece => {
      const name = `${field}${end}`;
      const cell = namedLines(picture, name, 'narrow', rectangle(box));
      if (field === 'projection') {
        const middle = { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 };
        const { wide, axes } = projectionSign('first', middle);
        return joined([cell, namedLines(picture, name, 'visible', wide), namedLines(picture, name, 'centre', axes)]);
      }
      const x = box.left + PADDING.left;
      return {
        ...cell,
        labels: [
          { id: `field-${name}`, at: { x, y: box.top - PADDING.name }, tone: 'dim', of: `${picture}/${name}` },
          ...(filled === undefined || filled.includes(field)
            ? [{ id: name, at: { x, y: box.bottom + PADDING.entry }, tone: 'none' as const, of: `${picture}/${name}` }]
            : []),
        ],
      };
    }),
    namedLines(picture, `block${end}`, 'visible', outline),
  ]);
}
