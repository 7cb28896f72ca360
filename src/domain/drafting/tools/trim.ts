import { sharesOfMeetings, withoutPiece } from '../../geometry/cut-curve.ts';
import { nearestOn } from '../../geometry/nearest.ts';
import { MORE, refused, type Tool } from '../tool.ts';
import { othersThan, PICK_LINE, replacing } from './replacing.ts';

/** Takes away the piece of a line that is picked, between what meets the line on both sides. */
export const TRIM: Tool = {
  ask: () => PICK_LINE,
  take([pick], { sketch }) {
    const entity = pick?.kind === 'pick' ? sketch.entities[pick.entity] : undefined;
    if (pick?.kind !== 'pick' || !entity) return MORE;
    const cuts = sharesOfMeetings(entity.curve, othersThan(sketch, pick.entity));
    const left = withoutPiece(entity.curve, cuts, nearestOn(entity.curve, pick.at).share);
    return left ? replacing(sketch, [[pick.entity, left]]) : refused('no-crossing');
  },
};
