import { QUESTION_REPORTS } from '../quiz/question-reports.ts';
import type { RowForm } from './row-form.ts';
import { rowResult } from './row-result.ts';
import { patternText, responseText } from './row-text.ts';

/** SCORM 1.2: every row in words for the tutor, whatever its type; hosts print them as they are. */
export const ROW_FORM_12: RowForm = {
  answered: ({ id, question, answer, state, words }) => ({
    id,
    type: QUESTION_REPORTS[question.kind].type,
    response: responseText(question, answer, state.hints, words),
    pattern: patternText(question, words),
    result: rowResult(state),
    seconds: answer.seconds,
  }),
  // No answer is a wrong one, and an earlier draw's row must not stay.
  open: ({ id, question, words }) => ({
    id,
    type: QUESTION_REPORTS[question.kind].type,
    response: '-',
    pattern: patternText(question, words),
    result: 'wrong',
    seconds: 0,
  }),
  summary: ({ id, response, pattern, result, seconds }) => ({
    id,
    type: 'performance',
    response,
    pattern,
    result,
    seconds,
  }),
};
