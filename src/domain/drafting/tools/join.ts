import { joinedCurves } from '../../geometry/join-curves.ts';
import { MORE, refused, type Tool } from '../tool.ts';
import { cornerQuestion } from './corner.ts';
import { replacing } from './replacing.ts';

/** Makes one line of two that lie on the same straight line or circle, on the layer of the first. */
export const JOIN: Tool = {
  ask: cornerQuestion,
  take([one, other], { sketch }) {
    if (one?.kind !== 'pick' || other?.kind !== 'pick') return MORE;
    if (one.entity === other.entity) return refused('same-line');
    const [a, b] = [sketch.entities[one.entity], sketch.entities[other.entity]];
    const curve = a && b && joinedCurves(a.curve, b.curve);
    if (!curve) return refused('not-in-line');
    return replacing(sketch, [
      [one.entity, [curve]],
      [other.entity, []],
    ]);
  },
};
