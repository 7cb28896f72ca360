import { distance } from '../../geometry/point.ts';
import { drawn } from '../drawn.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';

/** A circle by its centre and its radius: a number, `r10`, `d20` or a place on it. */
export const CIRCLE: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    return base
      ? { prompt: 'radius', takes: ['point', 'number', 'radius'], base }
      : { prompt: 'centre', takes: ['point'] };
  },
  take(answers, { layer }) {
    const [centre, on] = pointsOf(answers);
    const last = answers[answers.length - 1];
    if (!centre || !last || answers.length < 2) return MORE;
    const radius = last.kind === 'number' || last.kind === 'radius' ? last.value : on ? distance(centre, on) : 0;
    return radius > 0 ? drawn([{ kind: 'circle', centre, radius }], layer) : refused('bad-size');
  },
};
