import { NO_THINGS, type Things } from '../sketch-command.ts';
import type { Answer, Question } from '../tool.ts';

/** The question with which every tool begins that changes what is there. */
export const WHICH_THINGS: Question = { prompt: 'things', takes: ['things'], options: ['all'] };

/** The things that were picked first. */
export function thingsOf([first]: readonly Answer[]): Things {
  return first?.kind === 'things' ? first.things : NO_THINGS;
}
