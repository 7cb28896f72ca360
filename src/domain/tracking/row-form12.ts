import type { RowForm } from './row-form.ts';
import { rowResult } from './row-result.ts';
import { patternText, responseText } from './row-text.ts';

/** SCORM 1.2: every row in words for the tutor, whatever its type; hosts print them as they are. */
export const ROW_FORM_12: RowForm = {
  answered: ({ id, report, answer, state }) => ({
    id,
    type: report.type,
    response: responseText(report, answer, state.hints),
    pattern: patternText(report),
    result: rowResult(state),
    seconds: answer.seconds,
  }),
  // No answer is a wrong one, and an earlier draw's row must not stay.
  open: ({ id, report }) => ({
    id,
    type: report.type,
    response: '-',
    pattern: patternText(report),
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
