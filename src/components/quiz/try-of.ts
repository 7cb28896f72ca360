import type { Question } from '../../domain/course/question.ts';
import { kindOf } from '../../domain/quiz/question-kinds.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { scoreQuestion } from '../../domain/quiz/score-question.ts';
import type { Try } from '../../domain/tracking/attempt.ts';

/** A response as it is kept: with its score and the fault codes that it shows. */
export function tryOf(question: Question, response: Response): Try {
  const { score, state, faults } = scoreQuestion(question, response);
  const codes = kindOf(question)
    .faults(question)
    .filter((code) => code !== undefined);
  return { response, score, result: state, faults: [...new Set(codes)].filter((code) => faults.includes(code)) };
}
