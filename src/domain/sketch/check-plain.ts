import { checkedPieces, kept, keptPoint } from './check-pieces.ts';
import { TITLE_FIELDS, type SheetSetup } from './sheet-setup.ts';
import { MOST, type Sketch, type View } from './sketch.ts';

/** The most entries that a list of a title block has. */
export const MOST_ENTRIES = 64;

/** A sketch but for its blocks and inserts, as it is stored: what is not valid, or is too much, is left out. */
export function checkedPlain(sketch: Omit<Sketch, 'blocks' | 'inserts'>): Omit<Sketch, 'blocks' | 'inserts'> {
  const views = kept(sketch.views, MOST.views, checkedView);
  return { sheet: checkedSheet(sketch.sheet), views, ...checkedPieces(sketch) };
}

function checkedSheet(sheet: SheetSetup): SheetSetup {
  const { titleBlock } = sheet;
  if (!titleBlock) return sheet;
  const fields = TITLE_FIELDS.filter((field) => isCount(titleBlock[field], MOST_ENTRIES));
  return { ...sheet, titleBlock: Object.fromEntries(fields.map((field) => [field, titleBlock[field]])) };
}

function checkedView({ kind, frame }: View): View | undefined {
  const from = keptPoint({ x: frame.left, y: frame.bottom });
  const to = keptPoint({ x: frame.right, y: frame.top });
  if (!from || !to || to.x <= from.x || to.y <= from.y) return undefined;
  return { kind, frame: { left: from.x, bottom: from.y, right: to.x, top: to.y } };
}

function isCount(value: number | undefined, below: number): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < below;
}
