import { chamfered } from '../../geometry/fillet.ts';
import { MORE, refused, type Tool } from '../tool.ts';
import { cornerQuestion, cornered } from './corner.ts';

/** Cuts the corner between two lines at a distance on each; Enter takes the first distance for both. */
export const CHAMFER: Tool = {
  ask(answers) {
    if (answers.length === 0) return { prompt: 'chamfer-first', takes: ['number'] };
    return answers.length === 1 ? { prompt: 'chamfer-second', takes: ['number', 'enter'] } : cornerQuestion(answers);
  },
  take(answers, work) {
    const [first, second] = answers;
    if (first?.kind !== 'number') return MORE;
    const other = second?.kind === 'number' ? second.value : first.value;
    if (!(first.value > 0 && other > 0)) return refused('bad-size');
    return cornered(answers, work, (a, b) => chamfered(a, b, first.value, other));
  },
};
