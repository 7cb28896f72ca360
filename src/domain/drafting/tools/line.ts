import { drawn, path } from '../drawn.ts';
import { END, MORE, pointsOf, type Tool } from '../tool.ts';

/** Lines from place to place, each one drawn at once; `close` leads back to the first place. */
export const LINE: Tool = {
  ask(answers) {
    const points = pointsOf(answers);
    const base = points[points.length - 1];
    if (!base) return { prompt: 'first-point', takes: ['point'] };
    const options = points.length > 2 ? ['close'] : [];
    return { prompt: 'next-point', takes: ['point', 'enter'], options, base, restarts: true };
  },
  take(answers, { layer }) {
    const points = pointsOf(answers);
    const last = answers[answers.length - 1];
    if (last?.kind === 'enter') return END;
    if (last?.kind === 'option') return drawn(path([...points.slice(-1), ...points.slice(0, 1)]), layer);
    return points.length < 2 ? MORE : drawn(path(points.slice(-2)), layer, answers);
  },
};
