import type { OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { optionsAnswer } from '../../tracking/reported-answer.ts';
import { areIdsPackable, readOptions, writeIds } from '../../tracking/response-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { type Pick, rightIds, scorePicks } from '../score-picks.ts';

/** All right answers out of several. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly options: readonly Pick[];
}

export interface MultipleResponse {
  readonly kind: 'multiple';
  readonly chosen: readonly OptionId[];
}

export const MULTIPLE_RESPONSE: ResponseKind<MultipleResponse> = {
  code: 1,
  shape: object({ chosen: list(text) }),
  codec: {
    isPackable: ({ chosen }) => areIdsPackable(chosen),
    write: (writer, { chosen }) => writeIds(writer, chosen),
    read: (reader) => ({ kind: 'multiple', chosen: readOptions(reader) }),
  },
};

export const MULTIPLE: QuestionKindModule<MultipleQuestion, MultipleResponse> = {
  score: (question, { chosen }) => scorePicks(question.options, chosen),
  isComplete: (_, { chosen }) => chosen.length > 0,
  faults: ({ options }) => options.map(({ fault }) => fault),
  solution: ({ options }) => rightIds(options),
};

export const MULTIPLE_REPORT: QuestionReport<MultipleQuestion, MultipleResponse> = {
  type: 'choice',
  response: ({ options }, { chosen }, { texts }) => optionsAnswer(options, chosen, texts?.options),
  right: ({ options }, { texts }) => optionsAnswer(options, rightIds(options), texts?.options),
};
