import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { optionsAnswer } from '../../tracking/reported-answer.ts';
import { areIdsPackable, readOptions, writeIds } from '../../tracking/response-codec.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';

/** All right answers out of several. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly options: readonly { readonly id: OptionId; readonly right: boolean; readonly fault?: FaultCode }[];
}

export interface MultipleResponse {
  readonly kind: 'multiple';
  readonly chosen: readonly OptionId[];
}

export const MULTIPLE: QuestionKindModule<MultipleQuestion, MultipleResponse> = {
  code: 1,
  shape: object({ chosen: list(text) }),
  codec: {
    isPackable: ({ chosen }) => areIdsPackable(chosen),
    write: (writer, { chosen }) => writeIds(writer, chosen),
    read: (reader) => ({ kind: 'multiple', chosen: readOptions(reader) }),
  },
  score: (question, { chosen }) => scorePicks(question.options, chosen),
  isComplete: (_, { chosen }) => chosen.length > 0,
  faults: ({ options }) => options.map(({ fault }) => fault),
  solution: rightIds,
};

export const MULTIPLE_REPORT: QuestionReport<MultipleQuestion, MultipleResponse> = {
  type: 'choice',
  response: ({ options }, { chosen }, { texts }) => optionsAnswer(options, chosen, texts?.options),
  right: (question, { texts }) => optionsAnswer(question.options, rightIds(question), texts?.options),
};

function rightIds({ options }: MultipleQuestion): readonly OptionId[] {
  return options.filter(({ right }) => right).map(({ id }) => id);
}

/**
 * Right picks minus false picks, as a share of the options that are right, never below 0. Choosing everything
 * shows nothing and scores 0. Feedback names false picks first, then what was left out; when all is
 * right, the right options.
 */
function scorePicks(options: MultipleQuestion['options'], picked: readonly string[]): Outcome {
  const chosen = new Set(picked);
  const right = options.filter((option) => option.right);
  const falsePicks = options.filter((option) => !option.right && chosen.has(option.id));
  const leftOut = right.filter((option) => !chosen.has(option.id));
  const wrongIds = new Set([...falsePicks, ...leftOut].map((option) => option.id));
  const faults = options.filter((option) => wrongIds.has(option.id)).map((option) => option.fault);

  const everything = falsePicks.length > 0 && options.every((option) => chosen.has(option.id));
  const net = right.length - leftOut.length - falsePicks.length;
  const score = everything || right.length === 0 ? 0 : Math.max(0, net / right.length);
  const feedback = wrongIds.size > 0 ? [...falsePicks, ...leftOut] : right;
  return outcome(
    score,
    faults,
    feedback.map((option) => option.id),
  );
}
