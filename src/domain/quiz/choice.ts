import type { ChoiceQuestion } from '../course/question.ts';
import { outcome } from './outcome.ts';
import type { Outcome, Response } from './response.ts';

/** All or nothing; the feedback is that of the option chosen. */
export function scoreChoice(question: ChoiceQuestion, response: Extract<Response, { kind: 'choice' }>): Outcome {
  const chosen = question.options.find((option) => option.id === response.chosen);
  if (!chosen) return outcome(0, [], []);
  return outcome(chosen.id === question.answer ? 1 : 0, [chosen.fault], [chosen.id]);
}
