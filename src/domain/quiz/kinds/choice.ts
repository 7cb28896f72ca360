import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { object, text } from '../../course/shape.ts';
import { optionsAnswer } from '../../tracking/reported-answer.ts';
import { readOption } from '../../tracking/response-codec.ts';
import { isPackable, writeId } from '../../tracking/text-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { scoreOne } from '../score-one.ts';

/** One answer out of several. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly id: OptionId; readonly fault?: FaultCode }[];
  readonly answer: OptionId;
}

export interface ChoiceResponse {
  readonly kind: 'choice';
  readonly chosen: OptionId;
}

export const CHOICE_RESPONSE: ResponseKind<ChoiceResponse> = {
  code: 0,
  shape: object({ chosen: text }),
  codec: {
    isPackable: ({ chosen }) => isPackable(chosen),
    write: (writer, { chosen }) => writeId(writer, chosen),
    read: (reader) => ({ kind: 'choice', chosen: readOption(reader) }),
  },
};

export const CHOICE: QuestionKindModule<ChoiceQuestion, ChoiceResponse> = {
  score: ({ options, answer }, { chosen }) => scoreOne(options, answer, chosen),
  isComplete: () => true,
  faults: ({ options }) => options.map(({ fault }) => fault),
  solution: ({ answer }) => [answer],
};

export const CHOICE_REPORT: QuestionReport<ChoiceQuestion, ChoiceResponse> = {
  type: 'choice',
  response: ({ options }, { chosen }, { texts }) => optionsAnswer(options, [chosen], texts?.options),
  right: ({ options, answer }, { texts }) => optionsAnswer(options, [answer], texts?.options),
};
