import type { Try } from './attempt.ts';
import type { AnsweredRow } from './row-form.ts';

/** The try that the row's result is of, the last one where several are: response and result must agree. */
export function reportedTry({ answer, state }: Pick<AnsweredRow, 'answer' | 'state'>): Try | undefined {
  const last = answer.tries[answer.tries.length - 1];
  return [...answer.tries].reverse().find(({ result }) => result === state.result) ?? last;
}
