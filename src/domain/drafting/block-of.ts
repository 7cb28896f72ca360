import type { Point } from '../geometry/point.ts';
import { shiftBy } from '../geometry/motions.ts';
import { wholePieces } from '../sketch/check-pieces.ts';
import { expandedSketch } from '../sketch/expand-inserts.ts';
import { movePieces } from '../sketch/move-pieces.ts';
import { MOST, PIECE_LISTS, type Pieces, type Sketch } from '../sketch/sketch.ts';
import { lifted } from './move-things.ts';
import type { CommandFault, Things } from './sketch-command.ts';

/**
 * A block of things around their base point. Of inserts among them it takes what they show: a block is one level deep.
 * All blocks together hold no more than a drawing does.
 */
export function blockOf(sketch: Sketch, things: Things, base: Point): Pieces | CommandFault {
  if (sketch.blocks.length >= MOST.blocks) return 'too-many';
  const pieces = expandedSketch({ ...sketch, ...lifted(sketch, things) });
  const { entities, dimensions, hatches, marks } = movePieces(pieces, shiftBy({ x: -base.x, y: -base.y }));
  const block = wholePieces({ entities, dimensions, hatches, marks });
  if (!block) return 'not-kept';
  const count = (list: keyof Pieces): number => sketch.blocks.reduce((sum, one) => sum + one[list].length, 0);
  return PIECE_LISTS.some((list) => count(list) + block[list].length > MOST[list]) ? 'too-many' : block;
}
