import type { FigureId, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { optionsAnswer } from '../../tracking/reported-answer.ts';
import { areIdsPackable, readOptions, writeIds } from '../../tracking/response-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { type Pick, rightIds, scorePicks } from '../score-picks.ts';

/** All mistakes in a drawing. */
export interface HuntQuestion extends QuestionBase {
  readonly kind: 'hunt';
  readonly figure: FigureId;
  /** Regions of the figure, see FigureParts: `right` are those that hold a mistake and are to be marked. */
  readonly regions: readonly Pick[];
}

export interface HuntResponse {
  readonly kind: 'hunt';
  readonly chosen: readonly OptionId[];
}

export const HUNT_RESPONSE: ResponseKind<HuntResponse> = {
  code: 9,
  shape: object({ chosen: list(text) }),
  codec: {
    isPackable: ({ chosen }) => areIdsPackable(chosen),
    write: (writer, { chosen }) => writeIds(writer, chosen),
    read: (reader) => ({ kind: 'hunt', chosen: readOptions(reader) }),
  },
};

export const HUNT: QuestionKindModule<HuntQuestion, HuntResponse> = {
  score: ({ regions }, { chosen }) => scorePicks(regions, chosen),
  isComplete: (_, { chosen }) => chosen.length > 0,
  faults: ({ regions }) => regions.map(({ fault }) => fault),
  solution: ({ regions }) => rightIds(regions),
};

export const HUNT_REPORT: QuestionReport<HuntQuestion, HuntResponse> = {
  type: 'choice',
  response: ({ regions }, { chosen }, { texts }) => optionsAnswer(regions, chosen, texts?.regions),
  right: ({ regions }, { texts }) => optionsAnswer(regions, rightIds(regions), texts?.regions),
};
