import { MORE, pointsOf, type Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Makes a block of things, by a base point at which it will be inserted; they stay where they are, as its first insert. */
export const BLOCK: Tool = {
  ask: (answers) => (answers.length === 0 ? WHICH_THINGS : { prompt: 'block-base', takes: ['point'] }),
  take(answers) {
    const [base] = pointsOf(answers);
    return base ? { kind: 'command', command: { kind: 'block', things: thingsOf(answers), base }, keep: [] } : MORE;
  },
};
