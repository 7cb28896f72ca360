import type { Language } from '../course/language.ts';
import { plainText } from '../course/rich-text.ts';
import { cut, oneLine, type TextLimit } from './fit-text.ts';
import { encodedLength } from './encoded-length.ts';
import { reportedTry } from './reported-try.ts';
import { pattern2004, response2004, UNKNOWN } from './response-form2004.ts';
import type { ReportWords } from './report-words.ts';
import type { AnsweredRow, CommitForm, Place, RowForm } from './row-form.ts';
import type { RowReport } from './row-report.ts';
import { rowResult } from './row-result.ts';
import { faultCodes, patternText, tryText } from './row-text.ts';
import { timestamp2004 } from './timestamp2004.ts';

/** The standard promises to keep so many characters of a description; some hosts count the language as well. */
const DESCRIPTION = 250;
/** Of each other text of a place. */
const PLACE_TEXT: TextLimit = { characters: 120, bytes: 140 };
/**
 * Bytes for description and right answer together, and those that a description gets at least: a commit with an answer
 * stays under 1 KB whatever the response.
 */
type Room = readonly [together: number, least: number];
const BESIDE_ANSWER: Room = [280, 130];
const BESIDE_PLACE: Room = [230, 90];
const ENDLESS: TextLimit = { characters: Infinity, bytes: Infinity };
/** Takes the place of an answer to another question, since a row's response can be replaced and not emptied. */
const NO_ANSWER = '-';

/**
 * SCORM 2004: responses and patterns in the form of their type, what a tutor reads in words as localized text. A host
 * takes the id of a row once (351), and may hold on to the type that its pattern was first checked by: a place of a
 * check, for which other questions are drawn from try to try, has an id of its own and is told in words.
 */
const ROWS: RowForm = {
  namesPlaces: true,
  answered: (row) => {
    const { id, report, answer, state, place } = row;
    const { words } = report;
    const reported = reportedTry(row);
    if (place && reported) {
      const more = triesAndHints(state);
      const told = tryText(report, reported, PLACE_TEXT);
      return {
        ...placeTexts(report, place),
        response: localized(more === '' ? told : `${told} |${more}`, words.language),
        result: rowResult(state),
        seconds: answer.seconds,
      };
    }
    const response = reported ? response2004(report, reported.response) : '';
    const pattern = pattern2004(report);
    return {
      id,
      // A question that has become another one since: its answer has no form any more.
      type: response === '' ? 'other' : report.type,
      ...described(stemOf(words), account(row), { language: words.language, pattern, room: BESIDE_ANSWER }),
      response: response || UNKNOWN,
      pattern,
      result: rowResult(state),
      seconds: answer.seconds,
    };
  },
  open: ({ report, wasAnswered, place }) => ({
    ...placeTexts(report, place),
    response: wasAnswered ? localized(NO_ANSWER, report.words.language) : '',
    result: 'wrong',
    seconds: 0,
  }),
  // The type that holds words of a person; tokens would lose all but letters.
  summary: ({ id, response, pattern, result, seconds, language }) => ({
    id,
    type: 'long-fill-in',
    response: localized(response, language),
    pattern: localizedPattern(pattern, language),
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

/** What is told of a place whatever the answer. */
function placeTexts(report: RowReport, place: Place) {
  const { words } = report;
  const { language } = words;
  const pattern = localizedPattern(patternText(report, PLACE_TEXT), language);
  return {
    id: place.id,
    type: 'long-fill-in' as const,
    ...described(`${place.item}: ${stemOf(words)}`, '', { language, pattern, room: BESIDE_PLACE }),
    pattern,
  };
}

function stemOf({ texts }: ReportWords): string {
  return plainText(texts?.stem ?? []);
}

/**
 * What a response in the form of its type has no room for: ` | [S1] 2x h1` are the first try's fault codes, the number of
 * tries and the hints seen; nothing of a question answered right at once.
 */
function account({ answer, state }: Pick<AnsweredRow, 'answer' | 'state'>): string {
  const codes = faultCodes(answer.tries[0]?.faults ?? []);
  const text = codes + triesAndHints(state);
  return text === '' ? '' : ` |${text}`;
}

/** ` 2x h1`, or as much of it as there is to tell. */
function triesAndHints({ tries, hints }: AnsweredRow['state']): string {
  return `${tries > 1 ? ` ${tries}x` : ''}${hints > 0 ? ` h${hints}` : ''}`;
}

/** The question's words, and what is added about the answer; the words are cut where they are too many. */
function described(
  words: string,
  added: string,
  { language, pattern, room: [together, least] }: { language: Language; pattern: string; room: Room },
): { readonly description?: string } {
  const bytes = Math.max(least, together - encodedLength(pattern));
  const text = localized(words, language, less({ characters: DESCRIPTION, bytes }, added));
  return text === '' ? {} : { description: `${text}${added}` };
}

/** What is left of a limit beside a text. */
function less({ characters, bytes }: TextLimit, text: string): TextLimit {
  return { characters: characters - text.length, bytes: bytes - encodedLength(text) };
}

/** Without commas: there are hosts that take one for the end of the only pattern that this type may have. */
function localizedPattern(text: string, language: Language): string {
  return localized(text.replace(/(\d),(?=\d)/gu, '$1.').replace(/,/gu, ';'), language);
}

/**
 * `{lang=en}Which scale is larger?` in one line of whole characters; '' of nothing. Braces would be read as a mark of the
 * standard's own.
 */
function localized(text: string, language: Language, limit = ENDLESS): string {
  const mark = `{lang=${language}}`;
  const plain = text.replace(/\{/gu, '(').replace(/\}/gu, ')');
  const kept = cut(oneLine(plain), less(limit, mark));
  return kept === '' ? '' : mark + kept;
}
