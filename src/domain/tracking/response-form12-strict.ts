import type { Response } from '../quiz/response.ts';
import { realText } from './real-text.ts';
import type { ReportedAnswer, ReportedPart } from './reported-answer.ts';
import type { RowReport } from './row-report.ts';

/**
 * The marks of options, of what stands on the left and of partners: SCORM 1.2 knows one character, a to z or 0 to 9
 * (RTE 3.4.4, CMIFeedback).
 */
const OPTIONS = 'abcdefghijklmnopqrstuvwxyz123456789';
const PARTNERS = '123456789abcdefghijklmnopqrstuvwxyz';
/** Nothing was chosen, or what the question has no more. */
const NONE = '0';
const AND = ',';
const TO = '.';

/** A response of a learner as SCORM 1.2 wants it for its question's type: `b`, `a,c`, `a.2,b.1`, `-0.5`; '' when it has no form. */
export function response12Strict(report: RowReport, response: Response): string {
  const answer = report.response(response);
  return answer ? marks12(answer) : '';
}

/** The right answer; in braces where all parts of several belong to it. SCORM 1.2 has no range for a number. */
export function pattern12Strict({ right }: RowReport): string {
  const marks = marks12(right);
  // A sequence is one answer of several marks, not several that belong together.
  return marks.includes(AND) && right.form !== 'sequence' ? `{${marks}}` : marks;
}

function marks12(answer: ReportedAnswer): string {
  switch (answer.form) {
    case 'options':
      return [...new Set(optionMarks(answer.parts))].join(AND);
    case 'sequence':
      return answer.parts.map((part) => markOf(part)).join(AND) || NONE;
    case 'pairs':
      if (answer.pairs.length === 0) return NONE + TO + NONE;
      return answer.pairs.map(({ left, right }) => markOf(left) + TO + markOf(right, PARTNERS)).join(AND);
    case 'number':
      return realText(answer.value);
    case 'drawing':
      return answer.text.toLowerCase().replace(/ /gu, '.') || NONE;
  }
}

/** What the question has no more stands at the end. */
function optionMarks(parts: readonly ReportedPart[]): readonly string[] {
  const known = parts.filter(({ at }) => at >= 0).map((part) => markOf(part));
  return known.length === 0 || known.length < parts.length ? [...known, NONE] : known;
}

function markOf({ at }: ReportedPart, alphabet = OPTIONS): string {
  return alphabet.charAt(at) || NONE;
}
