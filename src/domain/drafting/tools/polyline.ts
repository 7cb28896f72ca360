import { distance } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { drawing, drawn, loop, path } from '../drawn.ts';
import { END, MORE, pointsOf, refused, type Tool } from '../tool.ts';

/** Lines over several places, drawn together when Enter or `close` ends them. */
export const POLYLINE: Tool = {
  ask(answers) {
    const points = pointsOf(answers);
    const base = points[points.length - 1];
    if (!base) return { prompt: 'first-point', takes: ['point'] };
    return {
      prompt: 'next-point',
      takes: ['point', 'enter'],
      options: points.length > 2 ? ['close'] : [],
      base,
    };
  },
  take(answers, { layer }) {
    const points = pointsOf(answers);
    const last = answers[answers.length - 1];
    if (last?.kind === 'enter') return points.length > 1 ? drawn(path(points), layer) : END;
    if (last?.kind === 'option') return drawn(loop(points), layer);
    const [before, at] = points.slice(-2);
    if (!before || !at) return MORE;
    if (distance(before, at) <= TOLERANCE) return refused('same-place');
    return { kind: 'more', preview: drawing(path(points), layer) };
  },
};
