import type { FigureId, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { optionsAnswer } from '../../tracking/reported-answer.ts';
import { areIdsPackable, readOptions, writeIds } from '../../tracking/response-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { type Pick, rightIds, scorePicks } from '../score-picks.ts';

/** The lines that a view shows, out of those that it could show. */
export interface ViewQuestion extends QuestionBase {
  readonly kind: 'view';
  readonly figure: FigureId;
  /** Lines of the figure, see FigureParts: `right` are those that the view shows. Its other lines stand there from the start. */
  readonly lines: readonly Pick[];
}

export interface ViewResponse {
  readonly kind: 'view';
  readonly chosen: readonly OptionId[];
}

export const VIEW_RESPONSE: ResponseKind<ViewResponse> = {
  code: 11,
  shape: object({ chosen: list(text) }),
  codec: {
    isPackable: ({ chosen }) => areIdsPackable(chosen),
    write: (writer, { chosen }) => writeIds(writer, chosen),
    read: (reader) => ({ kind: 'view', chosen: readOptions(reader) }),
  },
};

export const VIEW: QuestionKindModule<ViewQuestion, ViewResponse> = {
  score: ({ lines }, { chosen }) => scorePicks(lines, chosen),
  isComplete: (_, { chosen }) => chosen.length > 0,
  faults: ({ lines }) => lines.map(({ fault }) => fault),
  solution: ({ lines }) => rightIds(lines),
};

export const VIEW_REPORT: QuestionReport<ViewQuestion, ViewResponse> = {
  type: 'choice',
  response: ({ lines }, { chosen }, { texts }) => optionsAnswer(lines, chosen, texts?.lines),
  right: ({ lines }, { texts }) => optionsAnswer(lines, rightIds(lines), texts?.lines),
};
