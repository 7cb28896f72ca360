import { TURN } from '../../geometry/angle.ts';
import { distance, type Point } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { ROUGHNESSES, type Mark } from '../../sketch/sketch.ts';
import { chose, MORE, pointsOf, refused, type Answer, type Question, type Tool } from '../tool.ts';

const ROUGHNESS_OPTIONS = ROUGHNESSES.map((roughness) => `Ra ${roughness}`);
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** A letter names a view, twice a cut. */
const LETTER_OPTIONS = [...LETTERS, ...LETTERS.map((letter) => `${letter}-${letter}`)];

/** Puts a sign on the sheet: a surface sign with its roughness, a letter, an arrow with its letter. All come from lists. */
export const SIGN: Tool = {
  ask(answers) {
    const [kind, value] = answers;
    if (!kind) return { prompt: 'sign-kind', takes: [], options: ['surface', 'letter', 'arrow'] };
    if (!value) return valueQuestion(answers);
    const [at] = pointsOf(answers);
    if (!at) return { prompt: 'sign-at', takes: ['point'] };
    return { prompt: 'sign-turn', takes: ['point', 'number', 'enter'], base: at };
  },
  take(answers) {
    const [at, to] = pointsOf(answers);
    if (!at) return MORE;
    if (to && distance(at, to) <= TOLERANCE) return refused('same-place');
    const mark = markOf(answers, at, turnOf(answers, at, to));
    const isDone = mark.kind === 'letter' || answers.length > 3;
    const command = { kind: 'mark', mark } as const;
    return isDone ? { kind: 'command', command, keep: answers.slice(0, 2) } : { kind: 'more', preview: command };
  },
};

function valueQuestion(answers: readonly Answer[]): Question {
  if (chose(answers, 'surface')) return { prompt: 'sign-roughness', takes: [], options: ROUGHNESS_OPTIONS };
  return { prompt: 'sign-letter', takes: [], options: chose(answers, 'arrow') ? LETTERS : LETTER_OPTIONS };
}

/** Radians of the sign: towards a place, by degrees that are typed, or level. */
function turnOf(answers: readonly Answer[], at: Point, to: Point | undefined): number {
  const last = answers[answers.length - 1];
  if (last?.kind === 'number') return (last.value / 360) * TURN;
  return to ? Math.atan2(to.y - at.y, to.x - at.x) : 0;
}

function markOf([kind, value]: readonly Answer[], at: Point, turn: number): Mark {
  const chosen = value?.kind === 'option' ? value.option : '';
  const roughness = ROUGHNESSES.find((one) => chosen === `Ra ${one}`);
  if (roughness !== undefined) return { kind: 'surface', at, roughness, turn };
  const letter = chosen.charAt(0);
  if (kind?.kind === 'option' && kind.option === 'arrow') return { kind: 'arrow', at, letter, turn };
  return { kind: 'letter', at, letter, twice: chosen.length > 1 };
}
