import { withoutBetween } from '../../geometry/cut-curve.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';
import { PICK_LINE, replacing } from './replacing.ts';

/** Takes the piece of a line between two places away; the same place twice, or Enter, only divides it. */
export const BREAK: Tool = {
  ask(answers) {
    if (answers.length === 0) return PICK_LINE;
    return answers.length === 1
      ? { prompt: 'break-first', takes: ['point'] }
      : { prompt: 'break-second', takes: ['point', 'enter'] };
  },
  take(answers, { sketch }) {
    const [pick] = answers;
    const entity = pick?.kind === 'pick' ? sketch.entities[pick.entity] : undefined;
    const [one, other = one] = pointsOf(answers);
    if (pick?.kind !== 'pick' || !entity || !one || !other || answers.length < 3) return MORE;
    const left = withoutBetween(entity.curve, one, other);
    return left ? replacing(sketch, [[pick.entity, left]]) : refused('same-place');
  },
};
