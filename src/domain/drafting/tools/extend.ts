import { extendedTo, isNearerToEnd } from '../../geometry/cut-curve.ts';
import { isClosed } from '../../geometry/curve-points.ts';
import { MORE, refused, type Tool } from '../tool.ts';
import { othersThan, PICK_LINE, replacing } from './replacing.ts';

/** Makes a line longer, at the end next to which it is picked, to the first line that it meets. */
export const EXTEND: Tool = {
  ask: () => PICK_LINE,
  take([pick], { sketch }) {
    const entity = pick?.kind === 'pick' ? sketch.entities[pick.entity] : undefined;
    if (pick?.kind !== 'pick' || !entity) return MORE;
    if (isClosed(entity.curve)) return refused('wrong-kind');
    const atEnd = isNearerToEnd(entity.curve, pick.at);
    const longer = extendedTo(entity.curve, atEnd, othersThan(sketch, pick.entity));
    return longer ? replacing(sketch, [[pick.entity, [longer]]]) : refused('no-crossing');
  },
};
