import type { FaultCode, FigureId, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { object, text } from '../../course/shape.ts';
import { optionsAnswer } from '../../tracking/reported-answer.ts';
import { readOption } from '../../tracking/response-codec.ts';
import { isPackable, writeId } from '../../tracking/text-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { scoreOne } from '../score-one.ts';

/** One picture out of several. */
export interface PictureQuestion extends QuestionBase {
  readonly kind: 'picture';
  /** Their words describe the pictures for those who cannot see them, and for reports. */
  readonly options: readonly { readonly id: OptionId; readonly figure: FigureId; readonly fault?: FaultCode }[];
  readonly answer: OptionId;
}

export interface PictureResponse {
  readonly kind: 'picture';
  readonly chosen: OptionId;
}

export const PICTURE_RESPONSE: ResponseKind<PictureResponse> = {
  code: 6,
  shape: object({ chosen: text }),
  codec: {
    isPackable: ({ chosen }) => isPackable(chosen),
    write: (writer, { chosen }) => writeId(writer, chosen),
    read: (reader) => ({ kind: 'picture', chosen: readOption(reader) }),
  },
};

export const PICTURE: QuestionKindModule<PictureQuestion, PictureResponse> = {
  score: ({ options, answer }, { chosen }) => scoreOne(options, answer, chosen),
  isComplete: () => true,
  faults: ({ options }) => options.map(({ fault }) => fault),
  figures: ({ options }) => options.map(({ figure }) => figure),
  withFigures: (question, rename) => ({
    ...question,
    options: question.options.map((option) => ({ ...option, figure: rename(option.figure) })),
  }),
  solution: ({ answer }) => [answer],
};

export const PICTURE_REPORT: QuestionReport<PictureQuestion, PictureResponse> = {
  type: 'choice',
  response: ({ options }, { chosen }, { texts }) => optionsAnswer(options, [chosen], texts?.options),
  right: ({ options, answer }, { texts }) => optionsAnswer(options, [answer], texts?.options),
};
