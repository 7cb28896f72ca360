import type { Corner, CornerFault, Picked } from '../../geometry/fillet.ts';
import { MORE, refused, type Answer, type Outcome, type Question, type Work } from '../tool.ts';
import { PICK_LINE, replacing } from './replacing.ts';

/** The question for the first or the second line of a corner. */
export function cornerQuestion(answers: readonly Answer[]): Question {
  return answers.some(({ kind }) => kind === 'pick') ? { ...PICK_LINE, prompt: 'pick-second-line' } : PICK_LINE;
}

/** Joins the two lines that were picked; the answers before them stay for the next corner. */
export function cornered(
  answers: readonly Answer[],
  { sketch }: Work,
  made: (a: Picked, b: Picked) => Corner | CornerFault,
): Outcome {
  const picks = answers.flatMap((answer) => (answer.kind === 'pick' ? [answer] : []));
  const [one, other] = picks;
  if (!one || !other) return MORE;
  if (one.entity === other.entity) return refused('same-line');
  const [a, b] = [sketch.entities[one.entity], sketch.entities[other.entity]];
  if (!a || !b) return MORE;
  const corner = made({ curve: a.curve, at: one.at }, { curve: b.curve, at: other.at });
  if (typeof corner === 'string') return refused(corner);
  const { first, second, between } = corner;
  const keep = answers.filter(({ kind }) => kind !== 'pick');
  return replacing(
    sketch,
    [
      [one.entity, between ? [first, between] : [first]],
      [other.entity, [second]],
    ],
    keep,
  );
}
