import type { Response } from '../quiz/response.ts';
import { NO_LETTER } from './letters.ts';
import { realText } from './real-text.ts';
import type { ReportedAnswer, ReportedPart } from './reported-answer.ts';
import type { RowReport } from './row-report.ts';

/** What SCORM 2004 puts between the parts of a response or pattern (RTE 4.2.9.1). */
const AND = '[,]';
const TO = '[.]';
const RANGE = '[:]';
/** The standard promises to keep so many parts; also hosts refuse more. */
const MAX_PARTS = 36;
/** Of the words in a token: enough to know the option by; 250 are legal. */
const WORDS = 40;
/** Of the words in all tokens of a right answer: with the response it is sent in a commit under 1 KB. */
const ALL_WORDS = 90;
/** The name of the one step that a drawing is told as. */
const DRAWN = 'lines';
/** Nothing was chosen: an empty set would look like a question that nobody answered. */
const NONE = 'none';
/** An option that the question no longer has. */
export const UNKNOWN = 'unknown';

/** A response of a learner in the form of its question's type; '' when it has none. */
export function response2004(report: RowReport, response: Response): string {
  const answer = report.response(response);
  if (!answer) return '';
  return answer.form === 'number' ? realText(answer.value) : parts2004(answer, wordsOf(report.right));
}

/** The right answer in the form of the question's type; of a number always a range, from the least to the most. */
export function pattern2004({ right }: RowReport): string {
  if (right.form !== 'number') return parts2004(right, wordsOf(right));
  const { value, tolerance } = right;
  return `${realText(value - tolerance)}${RANGE}${realText(value + tolerance)}`;
}

/** How many characters of words a token has: by the right answer, so that an option is told alike wherever it stands. */
function wordsOf(right: ReportedAnswer): number {
  const tokens = 'pairs' in right ? 2 * right.pairs.length : 'parts' in right ? right.parts.length : 1;
  return Math.min(WORDS, Math.floor(ALL_WORDS / Math.max(1, tokens)));
}

function parts2004(answer: Exclude<ReportedAnswer, { form: 'number' }>, words: number): string {
  switch (answer.form) {
    case 'options':
      return joined(optionTokens(answer.parts, words), NONE);
    case 'sequence':
      return joined(
        answer.parts.map((part) => token(part, words)),
        NONE,
      );
    case 'pairs':
      return joined(
        answer.pairs.map(({ left, right }) => token(left, words) + TO + token(right, words)),
        NONE + TO + NONE,
      );
    // One step: `lines` is its name, the dots are the answer, two underscores where the pen was lifted.
    case 'drawing':
      return DRAWN + TO + (answer.text.replace(/-/gu, '_').replace(/ /gu, '__') || NONE);
  }
}

function joined(parts: readonly string[], none: string): string {
  return parts.length === 0 ? none : parts.slice(0, MAX_PARTS).join(AND);
}

/** Each once; what the question has no more stands at the end. */
function optionTokens(parts: readonly ReportedPart[], words: number): readonly string[] {
  const known = parts.filter(({ at }) => at >= 0).map((part) => token(part, words));
  return [...new Set(parts.length > known.length ? [...known.slice(0, MAX_PARTS - 1), UNKNOWN] : known)];
}

/**
 * `B_80_mm`: the letter, which alone tells options apart, and words for whoever reads it. Letters of all the course's
 * languages become plain ones; the first `length` of them are kept.
 */
function token({ letter, words }: ReportedPart, length: number): string {
  if (letter === NO_LETTER) return UNKNOWN;
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[^A-Za-z0-9]+/gu, '_')
    .slice(0, length)
    .replace(/^_+|_+$/gu, '');
  return plain === '' ? letter : `${letter}_${plain}`;
}
