import { END, type Tool } from '../tool.ts';
import { WHICH_THINGS } from './things.ts';

/** Picks things for the next tool. */
export const SELECT: Tool = { ask: () => WHICH_THINGS, take: () => END };
