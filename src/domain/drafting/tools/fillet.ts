import { filleted } from '../../geometry/fillet.ts';
import { MORE, refused, type Tool } from '../tool.ts';
import { cornerQuestion, cornered } from './corner.ts';

/** Rounds the corner between two lines by a radius, once and again; 0 makes it sharp. */
export const FILLET: Tool = {
  ask: (answers) =>
    answers.length === 0 ? { prompt: 'fillet-radius', takes: ['number', 'radius'] } : cornerQuestion(answers),
  take(answers, work) {
    const [size] = answers;
    if (size?.kind !== 'number' && size?.kind !== 'radius') return MORE;
    if (!(size.value >= 0)) return refused('bad-size');
    return cornered(answers, work, (a, b) => filleted(a, b, size.value));
  },
};
