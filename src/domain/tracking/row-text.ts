import type { Language } from '../course/language.ts';
import type { Question } from '../course/question.ts';
import { plainText } from '../course/rich-text.ts';
import type { QuestionTexts } from '../course/texts.ts';
import { formatNumber, formatQuantity } from '../quiz/format-number.ts';
import type { Response } from '../quiz/response.ts';
import type { Answer, Try } from './attempt.ts';
import { fitText, MAX_TEXT, type Piece } from './fit-text.ts';
import { letterOf } from './letters.ts';

/** How reports write: the words of a question in the report language, if they are loaded. */
export interface ReportWords {
  readonly language: Language;
  readonly texts?: QuestionTexts | undefined;
}

/**
 * What a tutor reads of a question: `B 80 mm | 2: A 20 mm [S1] | h1 | 42s` is the first try's option letter (by the
 * author's order) and words, then later tries, hints, seconds; fault codes in brackets. At most 255 characters:
 * words are cut, the first try's last; if letters alone are too many, tries between the first and the last go.
 */
export function responseText(question: Question, answer: Answer, hints: number, words: ReportWords): string {
  const tail = [...(hints > 0 ? [` | h${hints}`] : []), ` | ${Math.round(answer.seconds)}s`];
  const [first, ...later] = answer.tries;
  const tries: Piece[][] = [
    ...(first ? [tryPieces(question, first, words)] : []),
    ...later.map((given, at) => [` | ${at + 2}: `, ...tryPieces(question, given, words)]),
  ];
  while (tries.length > 2 && fixedLength(tries.flat()) + fixedLength(tail) > MAX_TEXT) tries.splice(1, 1);
  return fitText([...tries.flat(), ...tail]);
}

/** One try with its fault codes, `A 20 mm [S1]`, in at most `limit` characters. */
export function tryText(question: Question, given: Try, words: ReportWords, limit: number): string {
  return fitText(tryPieces(question, given, words), limit);
}

/** The right answer, by kind: `B 80 mm`, `A + C`, `A-2 B-1` with words, `80 ±0.5 mm`. */
export function patternText(question: Question, words: ReportWords, limit = MAX_TEXT): string {
  return fitText(rightPieces(question, words), limit);
}

/** A try in letters only, for summaries: `B`, `A + C`, `A-2 B-1`, `20 mm`. */
export function tryCode(question: Question, given: Try, language: Language): string {
  return fitText(responsePieces(question, given.response, { language }));
}

/** The right answer in letters only. */
export function rightCode(question: Question, language: Language): string {
  return fitText(rightPieces(question, { language }));
}

/** Fault codes as reports write them: ` [S1 S2]`, or nothing. */
export function faultCodes(faults: readonly string[]): string {
  return faults.length === 0 ? '' : ` [${faults.join(' ')}]`;
}

function fixedLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
}

function tryPieces(question: Question, given: Try, words: ReportWords): Piece[] {
  const codes = faultCodes(given.faults);
  return [...responsePieces(question, given.response, words), ...(codes === '' ? [] : [codes])];
}

/** The same rows and columns of letters, whatever the response: a part that the question has not is a `?`. */
function responsePieces(question: Question, response: Response, words: ReportWords): Piece[] {
  if (question.kind === 'choice' && response.kind === 'choice') {
    return optionPieces(question.options, [response.chosen], words);
  }
  if (question.kind === 'multiple' && response.kind === 'multiple') {
    const order = question.options.map((option): string => option.id);
    const chosen = [...response.chosen].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return optionPieces(question.options, chosen, words);
  }
  if (question.kind === 'match' && response.kind === 'match') return pairPieces(question, response.pairs, words);
  if (question.kind === 'number' && response.kind === 'number') {
    return [formatQuantity(response.value, question.unit, words.language)];
  }
  return ['?'];
}

function rightPieces(question: Question, words: ReportWords): Piece[] {
  switch (question.kind) {
    case 'choice':
      return optionPieces(question.options, [question.answer], words);
    case 'multiple': {
      const right = question.options.filter((option) => option.right).map((option) => option.id);
      return optionPieces(question.options, right, words);
    }
    case 'match':
      return pairPieces(question, question.pairs, words);
    case 'number': {
      if (question.tolerance === 0) return [formatQuantity(question.answer, question.unit, words.language)];
      const answer = formatNumber(question.answer, words.language);
      return [`${answer} ±${formatQuantity(question.tolerance, question.unit, words.language)}`];
    }
  }
}

type Items = readonly { readonly id: string }[];

function optionPieces(options: Items, chosen: readonly string[], { texts }: ReportWords): Piece[] {
  if (chosen.length === 0) return ['-'];
  return chosen.flatMap((id, at): Piece[] => {
    const line = texts?.options?.[id];
    return [`${at === 0 ? '' : ' + '}${letterOf(options, id)}`, { words: line ? plainText(line) : '' }];
  });
}

function pairPieces(
  question: Extract<Question, { kind: 'match' }>,
  pairs: readonly { readonly left: string; readonly right: string }[],
  { texts }: ReportWords,
): Piece[] {
  if (pairs.length === 0) return ['-'];
  const lefts = question.pairs.map(({ left }) => ({ id: left }));
  const ordered = [...pairs].sort((a, b) => indexOf(lefts, a.left) - indexOf(lefts, b.left));
  return ordered.flatMap(({ left, right }, at): Piece[] => {
    const number = question.right.findIndex((id) => id === right) + 1;
    const leftLine = texts?.left?.[left];
    const rightLine = texts?.right?.[right];
    const words = leftLine && rightLine ? `(${plainText(leftLine)} = ${plainText(rightLine)})` : '';
    return [`${at === 0 ? '' : ' '}${letterOf(lefts, left)}-${number === 0 ? '?' : number}`, { words }];
  });
}

function indexOf(items: Items, id: string): number {
  return items.findIndex((item) => item.id === id);
}
