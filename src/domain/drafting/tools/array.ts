import { TURN } from '../../geometry/angle.ts';
import { boundsOf, boundsOfAll } from '../../geometry/bounds.ts';
import { difference, type Point } from '../../geometry/point.ts';
import { expandedSketch } from '../../sketch/expand-inserts.ts';
import { lifted } from '../move-things.ts';
import {
  chose,
  MORE,
  pointsOf,
  refused,
  type Answer,
  type Outcome,
  type Prompt,
  type Question,
  type Tool,
  type Work,
} from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** The most columns, rows and things on a round. */
const MOST_COPIES = 200;

/**
 * Things in columns and rows at equal distances, which a place shows as seen from their lower left corner; with `round`, on
 * a whole turn about a centre.
 */
export const ARRAY: Tool = {
  ask(answers, work) {
    if (answers.length === 0) return WHICH_THINGS;
    if (chose(answers, 'round')) return pointsOf(answers).length > 0 ? number('round-count') : point('turn-centre');
    const numbers = numbersOf(answers);
    if (numbers.length === 0) return { ...number('columns'), options: ['round'] };
    if (numbers.length === 1) return number('rows');
    return { ...point('spacing'), base: cornerOf(answers, work) };
  },
  take(answers, work) {
    const numbers = numbersOf(answers);
    if (!numbers.every((count) => Number.isInteger(count) && count >= 1 && count <= MOST_COPIES)) {
      return refused('bad-count');
    }
    const [place] = pointsOf(answers);
    const things = thingsOf(answers);
    if (chose(answers, 'round')) {
      const [count] = numbers;
      if (!place || count === undefined) return MORE;
      if (count < 2) return refused('bad-count');
      return done({ kind: 'turn', things, centre: place, angle: TURN / count, copies: count - 1 });
    }
    const [columns, rows] = numbers;
    if (columns === undefined || rows === undefined || !place) {
      return columns === 1 && rows === 1 ? refused('bad-count') : MORE;
    }
    return done({ kind: 'array', things, columns, rows, by: difference(place, cornerOf(answers, work)) });
  },
};

function number(prompt: Prompt): Question {
  return { prompt, takes: ['number'] };
}

function point(prompt: Prompt): Question {
  return { prompt, takes: ['point'] };
}

function numbersOf(answers: readonly Answer[]): readonly number[] {
  return answers.flatMap((answer) => (answer.kind === 'number' ? [answer.value] : []));
}

function cornerOf(answers: readonly Answer[], { sketch }: Work): Point {
  const { entities, dimensions, marks } = expandedSketch({ ...sketch, ...lifted(sketch, thingsOf(answers)) });
  const box = boundsOfAll(entities.map(({ curve }) => boundsOf(curve)));
  if (box) return { x: box.left, y: box.bottom };
  return dimensions[0]?.place ?? marks[0]?.at ?? { x: 0, y: 0 };
}

function done(command: Extract<Outcome, { kind: 'command' }>['command']): Outcome {
  return { kind: 'command', command, keep: [] };
}
