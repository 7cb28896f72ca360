import type { Question } from '../course/question.ts';
import type { Response } from '../quiz/response.ts';
import { realText } from './real-text.ts';

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
export function response12Strict(question: Question, response: Response): string {
  if (question.kind === 'choice' && response.kind === 'choice') return markOf(idsOf(question.options), response.chosen);
  if (question.kind === 'multiple' && response.kind === 'multiple') {
    return marks(idsOf(question.options), response.chosen);
  }
  if (question.kind === 'match' && response.kind === 'match') return pairMarks(question, response.pairs);
  if (question.kind === 'number' && response.kind === 'number') return realText(response.value);
  return '';
}

/** The right answer; in braces where all parts of several belong to it. SCORM 1.2 has no range for a number. */
export function pattern12Strict(question: Question): string {
  switch (question.kind) {
    case 'choice':
      return markOf(idsOf(question.options), question.answer);
    case 'multiple': {
      const right = question.options.filter((option) => option.right).map(({ id }) => id);
      return allOf(marks(idsOf(question.options), right));
    }
    case 'match':
      return allOf(pairMarks(question, question.pairs));
    case 'number':
      return realText(question.answer);
  }
}

function allOf(text: string): string {
  return text.includes(AND) ? `{${text}}` : text;
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function markOf(ids: readonly string[], id: string, alphabet = OPTIONS): string {
  return alphabet.charAt(ids.indexOf(id)) || NONE;
}

/** In the order of the options, each once: the order in which they were ticked says nothing. */
function marks(ids: readonly string[], chosen: readonly string[]): string {
  const known = ids.filter((id) => chosen.includes(id)).map((id) => markOf(ids, id));
  const gone = chosen.some((id) => !ids.includes(id));
  return known.length === 0 || gone ? [...known, NONE].join(AND) : known.join(AND);
}

function pairMarks(
  question: Extract<Question, { kind: 'match' }>,
  pairs: readonly { readonly left: string; readonly right: string }[],
): string {
  const lefts = question.pairs.map(({ left }): string => left);
  if (pairs.length === 0) return NONE + TO + NONE;
  return [...pairs]
    .sort((a, b) => lefts.indexOf(a.left) - lefts.indexOf(b.left))
    .map(({ left, right }) => markOf(lefts, left) + TO + markOf(question.right, right, PARTNERS))
    .join(AND);
}
