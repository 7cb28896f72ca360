import type { Language } from '../course/language.ts';
import { formatNumber, formatQuantity } from '../quiz/format-number.ts';
import type { Response } from '../quiz/response.ts';
import type { Answer, Try } from './attempt.ts';
import { fitText, MAX_TEXT, type Piece, type TextLimit } from './fit-text.ts';
import { NO_LETTER } from './letters.ts';
import type { ReportedAnswer, ReportedPart } from './reported-answer.ts';
import type { RowReport } from './row-report.ts';

/**
 * A response and a pattern are first sent together, in a commit under 1 KB: so many bytes are left for them beside the
 * elements' names, score, place and time. The rows of no question in no language may need more.
 */
const RESPONSE: TextLimit = { characters: MAX_TEXT, bytes: 250 };
const PATTERN: TextLimit = { characters: MAX_TEXT, bytes: 200 };
/** An answer that consists of nothing. */
const NOTHING = '-';

/**
 * What a tutor reads of a question: `B 80 mm | 2: A 20 mm [S1] | h1 | 42s` is the first try's option letter (by the
 * author's order) and words, then later tries, hints, seconds; fault codes in brackets. At most 255 characters, and words
 * only where they fit into 250 bytes: they are cut, the first try's last; if letters alone are too many characters, tries
 * between the first and the last go.
 */
export function responseText(report: RowReport, answer: Answer, hints: number): string {
  const tail = [...(hints > 0 ? [` | h${hints}`] : []), ` | ${Math.round(answer.seconds)}s`];
  const [first, ...later] = answer.tries;
  const tries: Piece[][] = [
    ...(first ? [tryPieces(report, first)] : []),
    ...later.map((given, at) => [` | ${at + 2}: `, ...tryPieces(report, given)]),
  ];
  while (tries.length > 2 && fixedLength(tries.flat()) + fixedLength(tail) > MAX_TEXT) tries.splice(1, 1);
  // A drawing is words from its first sign on: the space before them comes to that before its try.
  return fitText([...tries.flat(), ...tail], RESPONSE).replace(/ +/gu, ' ');
}

/** One try with its fault codes, `A 20 mm [S1]`, within `limit`. */
export function tryText(report: RowReport, given: Try, limit: TextLimit): string {
  return fitText(tryPieces(report, given), limit);
}

/** The right answer, by kind: `B 80 mm`, `A + C`, `A-2 B-1` with words, `80 ±0.5 mm`. */
export function patternText(report: RowReport, limit = PATTERN): string {
  return fitText(rightPieces(report), limit);
}

/** A try without fault codes, for summaries: of a report without words in letters only, `B`, `A + C`, `A-2 B-1`, `20 mm`. */
export function tryCode(report: RowReport, given: Try): string {
  return fitText(responsePieces(report, given.response));
}

/** The right answer likewise. */
export function rightCode(report: RowReport): string {
  return fitText(rightPieces(report));
}

/** Fault codes as reports write them: ` [S1 S2]`, or nothing. */
export function faultCodes(faults: readonly string[]): string {
  return faults.length === 0 ? '' : ` [${faults.join(' ')}]`;
}

function fixedLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
}

function tryPieces(report: RowReport, given: Try): Piece[] {
  const codes = faultCodes(given.faults);
  return [...responsePieces(report, given.response), ...(codes === '' ? [] : [codes])];
}

/** The same rows and columns of letters, whatever the response: a part that the question has not is a `?`. */
function responsePieces({ words, response: reported }: RowReport, response: Response): Piece[] {
  const answer = reported(response);
  return answer ? answerPieces(answer, words.language) : [NO_LETTER];
}

function rightPieces({ words, right }: RowReport): Piece[] {
  return answerPieces(right, words.language);
}

function answerPieces(answer: ReportedAnswer, language: Language): Piece[] {
  switch (answer.form) {
    case 'options':
      if (answer.parts.length === 0) return [NOTHING];
      return answer.parts.flatMap(({ letter, words }, at): Piece[] => [`${at === 0 ? '' : ' + '}${letter}`, { words }]);
    case 'sequence':
      if (answer.parts.length === 0) return [NOTHING];
      return answer.parts.flatMap(({ letter, words }, at): Piece[] => [`${at === 0 ? '' : ' > '}${letter}`, { words }]);
    case 'pairs':
      if (answer.pairs.length === 0) return [NOTHING];
      return answer.pairs.flatMap(({ left, right }, at): Piece[] => {
        return [`${at === 0 ? '' : ' '}${left.letter}-${right.letter}`, { words: pairWords(left, right) }];
      });
    case 'drawing':
      return [{ words: answer.text || NOTHING }];
    case 'number': {
      const { value, tolerance, unit } = answer;
      if (tolerance === 0) return [formatQuantity(value, unit, language)];
      return [`${formatNumber(value, language)} ±${formatQuantity(tolerance, unit, language)}`];
    }
  }
}

/** Some things have no words of their own, such as a gap. */
function pairWords(left: ReportedPart, right: ReportedPart): string {
  if (left.words !== '' && right.words !== '') return `(${left.words} = ${right.words})`;
  return left.at < 0 ? '' : right.words;
}
