import type { Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Takes things away. */
export const ERASE: Tool = {
  ask: () => WHICH_THINGS,
  take: (answers) => ({ kind: 'command', command: { kind: 'erase', things: thingsOf(answers) }, keep: [] }),
};
