import type { Question } from '../course/question.ts';
import { plainText, type RichLine } from '../course/rich-text.ts';
import type { Response } from '../quiz/response.ts';
import { letterOf, NO_LETTER } from './letters.ts';
import { realText } from './real-text.ts';
import type { ReportWords } from './row-text.ts';

/** What SCORM 2004 puts between the parts of a response or pattern (RTE 4.2.9.1). */
const AND = '[,]';
const TO = '[.]';
const RANGE = '[:]';
/** The standard promises to keep so many parts; also hosts refuse more. */
const MAX_PARTS = 36;
/** Of the words in a token: enough to know the option by; 250 are legal. */
const WORDS = 40;
/** Nothing was chosen: an empty set would look like a question that nobody answered. */
const NONE = 'none';
/** An option that the question no longer has. */
export const UNKNOWN = 'unknown';

/** A response of a learner in the form of its question's type; '' when it has none. */
export function response2004(question: Question, response: Response, words: ReportWords): string {
  if (question.kind === 'choice' && response.kind === 'choice') {
    return optionTokens(question.options, [response.chosen], words);
  }
  if (question.kind === 'multiple' && response.kind === 'multiple') {
    return optionTokens(question.options, response.chosen, words);
  }
  if (question.kind === 'match' && response.kind === 'match') return pairTokens(question, response.pairs, words);
  if (question.kind === 'number' && response.kind === 'number') return realText(response.value);
  return '';
}

/** The right answer in the form of the question's type; of a number always a range, from the least to the most. */
export function pattern2004(question: Question, words: ReportWords): string {
  switch (question.kind) {
    case 'choice':
      return optionTokens(question.options, [question.answer], words);
    case 'multiple': {
      const right = question.options.filter((option) => option.right).map((option) => option.id);
      return optionTokens(question.options, right, words);
    }
    case 'match':
      return pairTokens(question, question.pairs, words);
    case 'number':
      return range2004(question.answer - question.tolerance, question.answer + question.tolerance);
  }
}

function range2004(least: number, most: number): string {
  return `${realText(least)}${RANGE}${realText(most)}`;
}

type Items = readonly { readonly id: string }[];

/** In the order of the options, each once: the order in which they were ticked says nothing. */
function optionTokens(options: Items, chosen: readonly string[], { texts }: ReportWords): string {
  const known = options.filter(({ id }) => chosen.includes(id));
  const tokens = known.map(({ id }) => token(letterOf(options, id), texts?.options?.[id]));
  if (chosen.some((id) => !options.some((option) => option.id === id))) tokens.push(UNKNOWN);
  return (tokens.length === 0 ? [NONE] : tokens.slice(0, MAX_PARTS)).join(AND);
}

function pairTokens(
  question: Extract<Question, { kind: 'match' }>,
  pairs: readonly { readonly left: string; readonly right: string }[],
  { texts }: ReportWords,
): string {
  const lefts = question.pairs.map(({ left }) => ({ id: left }));
  const place = ({ left }: { readonly left: string }): number => lefts.findIndex(({ id }) => id === left);
  const parts = [...pairs]
    .sort((a, b) => place(a) - place(b))
    .map(({ left, right }) => {
      const number = question.right.findIndex((id) => id === right) + 1;
      const from = token(letterOf(lefts, left), texts?.left?.[left]);
      return from + TO + token(number === 0 ? NO_LETTER : String(number), texts?.right?.[right]);
    });
  return (parts.length === 0 ? [NONE + TO + NONE] : parts.slice(0, MAX_PARTS)).join(AND);
}

/**
 * `B_80_mm`: the letter, which alone tells options apart, and words for whoever reads it. Letters of all the course's
 * languages become plain ones.
 */
function token(letter: string, line: RichLine | undefined): string {
  if (letter === NO_LETTER) return UNKNOWN;
  const words = (line ? plainText(line) : '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[^A-Za-z0-9]+/gu, '_')
    .slice(0, WORDS)
    .replace(/^_+|_+$/gu, '');
  return words === '' ? letter : `${letter}_${words}`;
}
