import { TURN } from '../../geometry/angle.ts';
import { distance } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { chose, MORE, pointsOf, refused, type Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Turns things about a centre by degrees, anticlockwise, or until their right side looks to a place; `copy` keeps them. */
export const ROTATE: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    if (answers.length === 0) return WHICH_THINGS;
    if (!base) return { prompt: 'turn-centre', takes: ['point'] };
    const options = chose(answers, 'copy') ? [] : ['copy'];
    return { prompt: 'turn-angle', takes: ['point', 'number'], options, base };
  },
  take(answers) {
    const [centre, to] = pointsOf(answers);
    const last = answers[answers.length - 1];
    if (!centre || !last || (!to && last.kind !== 'number')) return MORE;
    if (to && distance(centre, to) <= TOLERANCE) return refused('same-place');
    const angle =
      last.kind === 'number' ? (last.value / 360) * TURN : to ? Math.atan2(to.y - centre.y, to.x - centre.x) : 0;
    const copies = chose(answers, 'copy') ? 1 : 0;
    return {
      kind: 'command',
      command: { kind: 'turn', things: thingsOf(answers), centre, angle, copies },
      keep: copies === 0 ? [] : answers.slice(0, 3),
    };
  },
};
