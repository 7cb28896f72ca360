import { difference } from '../../geometry/point.ts';
import { MORE, pointsOf, type Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Moves things by the way from one place to another; `copies` leaves them where they are and goes on. */
function moving(copies: 0 | 1): Tool {
  return {
    ask(answers) {
      const [base] = pointsOf(answers);
      if (answers.length === 0) return WHICH_THINGS;
      return base ? { prompt: 'move-to', takes: ['point'], base } : { prompt: 'move-from', takes: ['point'] };
    },
    take(answers) {
      const [from, to] = pointsOf(answers);
      if (!from || !to) return MORE;
      const command = { kind: 'move', things: thingsOf(answers), by: difference(to, from), copies } as const;
      return { kind: 'command', command, keep: copies === 0 ? [] : answers.slice(0, 2) };
    },
  };
}

export const MOVE: Tool = moving(0);
export const COPY: Tool = moving(1);
