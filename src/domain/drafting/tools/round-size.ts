import { linesOn } from '../../sketch/expand-inserts.ts';
import { MORE, pointsOf, refused, type Tool } from '../tool.ts';
import { SIZE_KINDS } from './size-kinds.ts';
import { noted, placeQuestion, sized } from './size-note.ts';

/** The size of a circle or an arc that is picked, its line towards the place where the value stands. */
function round(kind: 'radius' | 'diameter'): Tool {
  const size = SIZE_KINDS[kind];
  return {
    ask: (answers) =>
      answers.length === 0
        ? { prompt: 'pick-round', takes: ['pick'] }
        : placeQuestion(noted(answers.slice(1), size), size, undefined),
    take(answers, work) {
      const [pick] = answers;
      const curve = pick?.kind === 'pick' ? linesOn(work.sketch)[pick.entity]?.curve : undefined;
      if (!curve) return MORE;
      if (curve.kind !== 'circle' && curve.kind !== 'arc') return refused('not-round');
      const said = noted(answers.slice(1), size);
      if (said.fault) return refused(said.fault);
      const [place] = pointsOf(answers);
      if (!place) return MORE;
      return sized({ kind, centre: curve.centre, radius: curve.radius, place }, said, work);
    },
  };
}

export const RADIUS: Tool = round('radius');
export const DIAMETER: Tool = round('diameter');
