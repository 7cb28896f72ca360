import type { Point } from '../geometry/point.ts';
import { shiftBy } from '../geometry/motions.ts';
import { wholePieces } from '../sketch/check-pieces.ts';
import { expandedSketch } from '../sketch/expand-inserts.ts';
import { movePieces } from '../sketch/move-pieces.ts';
import { MOST, type Pieces, type Sketch } from '../sketch/sketch.ts';
import { lifted } from './move-things.ts';
import type { CommandFault, Things } from './sketch-command.ts';

/** A block of things around their base point. Of inserts among them it takes what they show: a block is one level deep. */
export function blockOf(sketch: Sketch, things: Things, base: Point): Pieces | CommandFault {
  if (sketch.blocks.length >= MOST.blocks) return 'too-many';
  const pieces = expandedSketch({ ...sketch, ...lifted(sketch, things) });
  const { entities, dimensions, hatches, marks } = movePieces(pieces, shiftBy({ x: -base.x, y: -base.y }));
  return wholePieces({ entities, dimensions, hatches, marks }) ?? 'not-kept';
}
