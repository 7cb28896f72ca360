import { pattern12Strict, response12Strict } from './response-form12-strict.ts';
import { reportedTry } from './reported-try.ts';
import type { RowForm } from './row-form.ts';
import { rowResult } from './row-result.ts';

/** Takes the place of an answer to another question, since a row's response can be replaced and not emptied. */
const NO_ANSWER = 'none';

/**
 * SCORM 1.2 for hosts that read responses by the letter of the standard: marks and numbers of the try that the result is
 * of, and summaries as `performance`, whose form is free, in letters, digits and plain signs alone.
 */
export const ROW_FORM_12_STRICT: RowForm = {
  answered: (row) => {
    const { id, report, answer, state } = row;
    const reported = reportedTry(row);
    const response = reported ? response12Strict(report, reported.response) : '';
    return {
      id,
      // A question that has become another one since: its answer has no form any more.
      type: response === '' ? 'performance' : report.type,
      response: response || NO_ANSWER,
      pattern: pattern12Strict(report),
      result: rowResult(state),
      seconds: answer.seconds,
    };
  },
  open: ({ id, report, wasAnswered }) => ({
    id,
    type: wasAnswered ? 'performance' : report.type,
    response: wasAnswered ? NO_ANSWER : '',
    pattern: pattern12Strict(report),
    result: 'wrong',
    seconds: 0,
  }),
  summary: ({ id, response, pattern, result, seconds }) => ({
    id,
    type: 'performance',
    response: plain(response),
    pattern: plain(pattern),
    result,
    seconds,
  }),
};

/** `5 of 6, 83 | best 100` as `5 of 6, 83, best 100`: ASCII letters, digits, point, comma, slash, sign and space. */
function plain(text: string): string {
  return text
    .replace(/\s*\|\s*/gu, ', ')
    .replace(/±/gu, '+-')
    .replace(/−/gu, '-')
    .replace(/[^A-Za-z0-9.,/+-]+/gu, ' ')
    .trim();
}
