import type { Question } from '../course/question.ts';
import { scoreChoice } from './choice.ts';
import { scoreMatch } from './match.ts';
import { scoreMultiple } from './multiple.ts';
import { scoreNumber } from './number.ts';
import { outcome } from './outcome.ts';
import type { Outcome, Response } from './response.ts';

/**
 * How good a response is: score 0 to 1, fault codes, feedback keys. The order of options plays no part.
 * A response of another kind than the question (kept from an older version of the course) scores 0.
 */
export function scoreQuestion(question: Question, response: Response): Outcome {
  if (question.kind === 'choice' && response.kind === 'choice') return scoreChoice(question, response);
  if (question.kind === 'multiple' && response.kind === 'multiple') return scoreMultiple(question, response);
  if (question.kind === 'match' && response.kind === 'match') return scoreMatch(question, response);
  if (question.kind === 'number' && response.kind === 'number') return scoreNumber(question, response);
  return outcome(0, [], []);
}
