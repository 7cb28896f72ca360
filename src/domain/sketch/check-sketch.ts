import { keptPoint, turnOnGrid, wholePieces } from './check-pieces.ts';
import { checkedPlain } from './check-plain.ts';
import { insertedPieces } from './expand-inserts.ts';
import { TURN } from '../geometry/angle.ts';
import { MOST, PIECE_LISTS, type Insert, type Pieces, type Sketch, type SketchPart } from './sketch.ts';

/** How many things of each list had to be left out. */
export type LeftOut = Readonly<Record<SketchPart, number>>;

export interface CheckedSketch {
  readonly sketch: Sketch;
  readonly leftOut: LeftOut;
}

/**
 * A sketch as it is stored: on the grid, within its bounds, each thing valid by itself. What is not, or is too much, is left
 * out and counted; checking twice changes nothing.
 */
export function checkedSketch(sketch: Sketch): CheckedSketch {
  const plain = checkedPlain(sketch);
  const checked: Sketch = { ...plain, ...checkedBlocks(sketch, plain) };
  const lost = (list: SketchPart): number => sketch[list].length - checked[list].length;
  return {
    sketch: checked,
    leftOut: {
      views: lost('views'),
      entities: lost('entities'),
      dimensions: lost('dimensions'),
      hatches: lost('hatches'),
      marks: lost('marks'),
      blocks: lost('blocks'),
      inserts: lost('inserts'),
    },
  };
}

/** Blocks that are whole, all together no more than a drawing holds, and inserts of those as long as there is room for what they show. */
function checkedBlocks(sketch: Sketch, own: Pieces): Pick<Sketch, 'blocks' | 'inserts'> {
  const roomInBlocks = roomBeside();
  const whole = sketch.blocks.map((block) => {
    const checked = isEmpty(block) ? undefined : wholePieces(block);
    return checked && roomInBlocks(checked) ? checked : undefined;
  });
  const blocks = whole.flatMap((block) => block ?? []).slice(0, MOST.blocks);
  const room = roomBeside(own);
  const inserts = sketch.inserts.flatMap((insert): readonly Insert[] => {
    const block = whole[insert.block];
    const checked = block && checkedInsert({ ...insert, block: blocks.indexOf(block) }, blocks);
    const shown = checked && insertedPieces(blocks, checked);
    return shown && room(shown) ? [checked] : [];
  });
  return { blocks, inserts: inserts.slice(0, MOST.inserts) };
}

/** Takes pieces one after the other, as long as a drawing has room for them beside those that it has. */
function roomBeside(...taken: readonly Pieces[]): (pieces: Pieces) => boolean {
  const room = { ...MOST };
  const take = (pieces: Pieces): boolean => {
    if (PIECE_LISTS.some((list) => pieces[list].length > room[list])) return false;
    for (const list of PIECE_LISTS) room[list] -= pieces[list].length;
    return true;
  };
  taken.forEach(take);
  return take;
}

/** An insert on the grid; undefined where it shows no block, or not all of it. */
export function checkedInsert(insert: Insert, blocks: readonly Pieces[]): Insert | undefined {
  const at = keptPoint(insert.at);
  if (!at || !blocks[insert.block] || !Number.isFinite(insert.turn)) return undefined;
  const checked: Insert = { ...insert, at, turn: turnOnGrid(insert.turn, TURN) };
  return insertedPieces(blocks, checked) ? checked : undefined;
}

/** Whether nothing stands in any list. */
export function isEmpty(pieces: Pieces): boolean {
  return PIECE_LISTS.every((list) => pieces[list].length === 0);
}
