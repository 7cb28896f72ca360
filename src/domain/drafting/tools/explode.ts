import { refused, type Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Takes inserts apart: what they show becomes lines of the drawing, each by itself. */
export const EXPLODE: Tool = {
  ask: () => WHICH_THINGS,
  take(answers) {
    const { inserts } = thingsOf(answers);
    if (inserts.length === 0) return refused('no-insert');
    return { kind: 'command', command: { kind: 'explode', inserts }, keep: [] };
  },
};
