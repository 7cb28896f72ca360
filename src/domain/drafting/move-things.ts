import { movePoint, type Similarity } from '../geometry/similarity.ts';
import { movePieces } from '../sketch/move-pieces.ts';
import type { Insert, Pieces, Sketch } from '../sketch/sketch.ts';
import type { Things } from './sketch-command.ts';

/** Things of a drawing without the rest of it. */
export type Lifted = Pieces & Pick<Sketch, 'inserts'>;

export const NOTHING_LIFTED: Lifted = { entities: [], dimensions: [], hatches: [], marks: [], inserts: [] };

/** The things at some places of a drawing. */
export function lifted(sketch: Lifted, things: Things): Lifted {
  return {
    entities: at(sketch.entities, things.entities),
    dimensions: at(sketch.dimensions, things.dimensions),
    hatches: at(sketch.hatches, things.hatches),
    marks: at(sketch.marks, things.marks),
    inserts: at(sketch.inserts, things.inserts),
  };
}

/** Things moved without a change of size. */
export function moveThings(things: Lifted, by: Similarity): Lifted {
  return { ...movePieces(things, by), inserts: things.inserts.map((insert) => moveInsert(insert, by)) };
}

/** What an insert shows moves with it: first as it stands, then by the motion, is a mirroring and a turn again. */
function moveInsert({ block, at: place, turn, mirrored }: Insert, by: Similarity): Insert {
  return {
    block,
    at: movePoint(place, by),
    turn: by.turn + (by.mirrored ? -turn : turn),
    mirrored: mirrored !== by.mirrored,
  };
}

function at<T>(list: readonly T[], places: readonly number[]): readonly T[] {
  return places.flatMap((place) => {
    const thing = list[place];
    return thing === undefined ? [] : [thing];
  });
}
