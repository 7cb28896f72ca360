import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { Language } from '../../course/language.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { flag, object, text } from '../../course/shape.ts';
import { letterAt } from '../../tracking/letters.ts';
import { lettered, type ReportedAnswer, type ReportedPart } from '../../tracking/reported-answer.ts';
import type { ReportWords } from '../../tracking/report-words.ts';
import { readOption } from '../../tracking/response-codec.ts';
import { isPackable, writeId } from '../../tracking/text-codec.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';

/** A statement that is true or false, and why. */
export interface TrueFalseQuestion extends QuestionBase {
  readonly kind: 'truefalse';
  readonly answer: boolean;
  /** The misconception of whoever takes it for the opposite. */
  readonly fault?: FaultCode;
  /** The reasons to choose from, for and against it together. */
  readonly options: readonly { readonly id: OptionId; readonly fault?: FaultCode }[];
  readonly reason: OptionId;
}

export interface TrueFalseResponse {
  readonly kind: 'truefalse';
  readonly verdict: boolean;
  readonly reason: OptionId;
}

export const TRUE_FALSE_RESPONSE: ResponseKind<TrueFalseResponse> = {
  code: 4,
  shape: object({ verdict: flag, reason: text }),
  codec: {
    isPackable: ({ reason }) => isPackable(reason),
    write: (writer, { verdict, reason }) => {
      writer.flag(verdict);
      writeId(writer, reason);
    },
    read: (reader) => ({ kind: 'truefalse', verdict: reader.flag(), reason: readOption(reader) }),
  },
};

export const TRUE_FALSE: QuestionKindModule<TrueFalseQuestion, TrueFalseResponse> = {
  score: scoreTrueFalse,
  isComplete: () => true,
  faults: ({ fault, options }) => [fault, ...options.map((option) => option.fault)],
  solution: ({ reason }) => [reason],
};

/**
 * Half for the right verdict alone: it may have been guessed. A right reason for the wrong verdict contradicts itself and
 * counts nothing.
 */
function scoreTrueFalse({ answer, fault, options, reason }: TrueFalseQuestion, response: TrueFalseResponse): Outcome {
  const chosen = options.find(({ id }) => id === response.reason);
  const isReason = response.reason === reason;
  const said = chosen && !isReason ? [chosen.id] : [];
  if (response.verdict !== answer) return outcome(0, [fault, chosen?.fault], ['verdict', ...said]);
  return outcome(isReason ? 1 : 0.5, [chosen?.fault], isReason ? [reason] : said);
}

/** Letters of their own, which reasons, of which there are at most five, never reach. */
const FALSE_AT = 5;
const TRUE_AT = 19;

const VERDICTS: Readonly<Record<Language, readonly [no: string, yes: string]>> = {
  en: ['false', 'true'],
  pt: ['falso', 'verdadeiro'],
  it: ['falso', 'vero'],
  es: ['falso', 'verdadero'],
  de: ['falsch', 'richtig'],
  ro: ['fals', 'adevărat'],
  fr: ['faux', 'vrai'],
};

/** A choice of two: what standards call true-false has room for the verdict alone. */
export const TRUE_FALSE_REPORT: QuestionReport<TrueFalseQuestion, TrueFalseResponse> = {
  type: 'choice',
  response: (question, { verdict, reason }, words) => answerOf(question, verdict, reason, words),
  right: (question, words) => answerOf(question, question.answer, question.reason, words),
};

function answerOf(
  { options }: TrueFalseQuestion,
  verdict: boolean,
  reason: OptionId,
  { language, texts }: ReportWords,
): ReportedAnswer {
  const at = verdict ? TRUE_AT : FALSE_AT;
  const said: ReportedPart = { at, letter: letterAt(at), words: texts ? VERDICTS[language][verdict ? 1 : 0] : '' };
  return {
    form: 'options',
    parts: [
      said,
      lettered(
        options.map(({ id }) => id),
        reason,
        texts?.options,
      ),
    ],
  };
}
