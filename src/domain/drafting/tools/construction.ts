import { TURN } from '../../geometry/angle.ts';
import { lineInBox } from '../../geometry/line-in-box.ts';
import { difference, direction, type Point } from '../../geometry/point.ts';
import { drawn } from '../drawn.ts';
import { chose, MORE, pointsOf, refused, type Answer, type Outcome, type Tool, type Work } from '../tool.ts';
import { sheetBox } from './sheet-box.ts';

const OPTIONS = ['level', 'upright'] as const;

/**
 * Construction lines across the whole sheet: through two places, through one at an angle in degrees, or `level` and `upright`
 * through one after the other.
 */
export const CONSTRUCTION: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    if (chosenWay(answers)) return { prompt: 'through-point', takes: ['point'] };
    return base
      ? { prompt: 'direction', takes: ['point', 'number'], base }
      : { prompt: 'through-point', takes: ['point'], options: OPTIONS };
  },
  take(answers, work) {
    const [place, other] = pointsOf(answers);
    if (!place) return MORE;
    const chosen = chosenWay(answers);
    if (chosen) return across(place, chosen, work, answers.slice(0, 1));
    const last = answers[answers.length - 1];
    if (last?.kind === 'number') return across(place, direction((last.value / 360) * TURN), work);
    return other ? across(place, difference(other, place), work) : MORE;
  },
};

function chosenWay(answers: readonly Answer[]): Point | undefined {
  if (chose(answers, 'level')) return { x: 1, y: 0 };
  return chose(answers, 'upright') ? { x: 0, y: 1 } : undefined;
}

function across(place: Point, way: Point, { sketch }: Work, keep: readonly Answer[] = []): Outcome {
  if (way.x === 0 && way.y === 0) return refused('same-place');
  const line = lineInBox(place, way, sheetBox(sketch));
  return line ? drawn([line], 'construction', keep) : refused('off-sheet');
}
