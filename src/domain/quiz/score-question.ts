import type { Question } from '../course/question.ts';
import { outcome, type Outcome } from './outcome.ts';
import { kindOf } from './question-kinds.ts';
import type { Response } from './response.ts';

/**
 * How good a response is: score 0 to 1, fault codes, feedback keys. The order of options plays no part.
 * A response of another kind than the question (kept from an older version of the course) scores 0.
 */
export function scoreQuestion(question: Question, response: Response): Outcome {
  return question.kind === response.kind ? kindOf(question).score(question, response) : outcome(0, [], []);
}
