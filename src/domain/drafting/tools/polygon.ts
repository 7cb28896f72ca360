import { TURN } from '../../geometry/angle.ts';
import { direction, distance, scaled, sum } from '../../geometry/point.ts';
import { drawn, loop } from '../drawn.ts';
import { chose, MORE, pointsOf, refused, type Tool } from '../tool.ts';

/** The fewest and the most corners. */
const CORNERS = { least: 3, most: 60 } as const;

/**
 * A regular polygon by the number of its corners, its centre and a corner; with `flat`, the middle of a side. A radius that is
 * typed puts a level side below.
 */
export const POLYGON: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    if (answers.length === 0) return { prompt: 'corners', takes: ['number'] };
    if (!base) return { prompt: 'centre', takes: ['point'] };
    const isFlat = chose(answers, 'flat');
    return {
      prompt: isFlat ? 'side-middle' : 'corner',
      takes: ['point', 'number', 'radius'],
      options: isFlat ? [] : ['flat'],
      base,
    };
  },
  take(answers, { layer }) {
    const [first] = answers;
    const corners = first?.kind === 'number' ? first.value : 0;
    if (!Number.isInteger(corners) || corners < CORNERS.least || corners > CORNERS.most) return refused('bad-count');
    const [centre, on] = pointsOf(answers);
    const last = answers[answers.length - 1];
    if (!centre || !last || answers.length < 3 || last.kind === 'option') return MORE;
    const isFlat = chose(answers, 'flat');
    const half = TURN / corners / 2;
    const size = last.kind === 'number' || last.kind === 'radius' ? last.value : on ? distance(centre, on) : 0;
    if (!(size > 0)) return refused('bad-size');
    const start = on ? Math.atan2(on.y - centre.y, on.x - centre.x) + (isFlat ? half : 0) : -TURN / 4 + half;
    const radius = isFlat ? size / Math.cos(half) : size;
    const places = Array.from({ length: corners }, (_, at) =>
      sum(centre, scaled(direction(start + 2 * half * at), radius)),
    );
    return drawn(loop(places), layer);
  },
};
