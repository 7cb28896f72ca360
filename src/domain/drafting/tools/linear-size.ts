import { distance, type Point } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';
import { SIZE_KINDS } from './size-kinds.ts';
import { noted, placeQuestion, sized, type SizeKind } from './size-note.ts';

/**
 * The length between two places. `aligned` measures along the way from one to the other; else a dimension line above or below
 * is level and one on the left or right upright, unless `level` or `upright` is chosen.
 */
function length(kind: 'linear' | 'aligned'): Tool {
  const size: SizeKind = kind === 'aligned' ? SIZE_KINDS.aligned : { ...SIZE_KINDS.level, ways: ['level', 'upright'] };
  return {
    ask(answers) {
      const [from, to] = pointsOf(answers);
      if (!from) return { prompt: 'size-from', takes: ['point'] };
      if (!to) return { prompt: 'size-to', takes: ['point'], base: from };
      return placeQuestion(noted(answers.slice(2), size), size, to);
    },
    take(answers, work) {
      const [from, to, place] = pointsOf(answers);
      if (!from || !to) return MORE;
      if (distance(from, to) <= TOLERANCE) return refused('same-place');
      const said = noted(answers.slice(2), size);
      if (said.fault) return refused(said.fault);
      if (!place) return MORE;
      const way = kind === 'aligned' ? kind : (said.note.way ?? wayAt(from, to, place));
      return sized({ kind: way, from, to, place }, said, work);
    },
  };
}

export const DIMENSION: Tool = length('linear');
export const ALIGNED: Tool = length('aligned');

/** Whether a dimension line at a place measures across or up: by the side on which the place lies farther out. */
function wayAt(from: Point, to: Point, place: Point): 'level' | 'upright' {
  if (Math.abs(from.x - to.x) <= TOLERANCE) return 'upright';
  if (Math.abs(from.y - to.y) <= TOLERANCE) return 'level';
  const beyond = (at: number, one: number, other: number): number =>
    Math.max(Math.min(one, other) - at, at - Math.max(one, other));
  return beyond(place.x, from.x, to.x) > beyond(place.y, from.y, to.y) ? 'upright' : 'level';
}
