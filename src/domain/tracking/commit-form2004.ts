import type { Language } from '../course/language.ts';
import { plainText, type RichLine } from '../course/rich-text.ts';
import { reportedTry } from './reported-try.ts';
import { pattern2004, response2004, UNKNOWN } from './response-form2004.ts';
import type { CommitForm, RowForm } from './row-form.ts';
import { ROW_TYPES, rowResult } from './row-result.ts';
import { timestamp2004 } from './timestamp2004.ts';

/** The standard promises to keep 250 characters of a description; some hosts count the language as well. */
const DESCRIPTION = 250;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;
/** Takes the place of an answer to another question, since a row's response can be replaced and not emptied. */
const NO_ANSWER = 'no_answer';

/** SCORM 2004: responses and patterns in the form of their type, what a tutor reads in words as localized text. */
const ROWS: RowForm = {
  answered: (row) => {
    const { id, question, answer, state, words } = row;
    const reported = reportedTry(row);
    const response = reported ? response2004(question, reported.response, words) : '';
    return {
      id,
      // A question that has become another one since: its answer has no form any more.
      type: response === '' ? 'other' : ROW_TYPES[question.kind],
      ...described(words.texts?.stem, words.language),
      response: response || UNKNOWN,
      pattern: pattern2004(question, words),
      result: rowResult(state),
      seconds: answer.seconds,
    };
  },
  open: ({ id, question, wasAnswered, words }) => ({
    id,
    type: wasAnswered ? 'other' : ROW_TYPES[question.kind],
    ...described(words.texts?.stem, words.language),
    response: wasAnswered ? NO_ANSWER : '',
    pattern: pattern2004(question, words),
    result: 'wrong',
    seconds: 0,
  }),
  // The type that holds words of a person; tokens would lose all but letters.
  summary: ({ id, response, pattern, result, seconds, language }) => ({
    id,
    type: 'long-fill-in',
    response: localized(response, language),
    pattern: localized(pattern, language),
    result,
    seconds,
  }),
};

/** 4th Edition; hosts of the 3rd are known that keep only the 4,000 characters of the edition before. */
const SUSPEND_DATA_LIMITS = { '2004-4th': 64_000, '2004-3rd': 4_000 } as const;

/** How commits are written for hosts of SCORM 2004. */
export function commitForm2004(edition: keyof typeof SUSPEND_DATA_LIMITS): CommitForm {
  return { rows: ROWS, suspendDataLimit: SUSPEND_DATA_LIMITS[edition], time: timestamp2004 };
}

/** The question's words, the same for all learners: some hosts tell questions apart by them. */
function described(stem: RichLine | undefined, language: Language): { readonly description?: string } {
  const text = stem ? localized(plainText(stem), language, DESCRIPTION) : '';
  return text === '' ? {} : { description: text };
}

/**
 * `{lang=en}Which scale is larger?` in one line of whole characters; '' of nothing. Braces would be read as a mark of the
 * standard's own.
 */
function localized(text: string, language: Language, limit = Infinity): string {
  const mark = `{lang=${language}}`;
  const plain = text.replace(/\{/gu, '(').replace(/\}/gu, ')').replace(UNPRINTABLE, ' ').trim();
  const room = limit - mark.length;
  if (plain === '') return '';
  if (plain.length <= room) return mark + plain;
  // Half a pair of surrogates may be left at the end: then it goes as well.
  const cut = plain.slice(0, room - 1).replace(/\p{Cs}$/u, '');
  return `${mark}${cut.trimEnd()}…`;
}
