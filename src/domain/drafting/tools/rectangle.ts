import { drawn, loop } from '../drawn.ts';
import { MORE, pointsOf, type Tool } from '../tool.ts';

/** A rectangle by two opposite corners. */
export const RECTANGLE: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    return base ? { prompt: 'opposite-corner', takes: ['point'], base } : { prompt: 'first-corner', takes: ['point'] };
  },
  take(answers, { layer }) {
    const [a, b] = pointsOf(answers);
    return a && b ? drawn(loop([a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }]), layer) : MORE;
  },
};
