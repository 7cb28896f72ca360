import type { FaultCode } from '../../domain/course/ids.ts';
import type { Question } from '../../domain/course/question.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { scoreQuestion } from '../../domain/quiz/score-question.ts';
import type { Try } from '../../domain/tracking/attempt.ts';

/** A response as it is kept: with its score and the fault codes that it shows. */
export function tryOf(question: Question, response: Response): Try {
  const { score, state, faults } = scoreQuestion(question, response);
  return { response, score, result: state, faults: faultCodes(question).filter((code) => faults.includes(code)) };
}

function faultCodes(question: Question): readonly FaultCode[] {
  const carriers =
    question.kind === 'match'
      ? question.pairs.flatMap(({ faults }) => faults ?? [])
      : question.kind === 'number'
        ? question.faults
        : question.options;
  return [...new Set(carriers.flatMap(({ fault }) => fault ?? []))];
}
