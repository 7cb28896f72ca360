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

/** One place of a figure. */
export interface HotspotQuestion extends QuestionBase {
  readonly kind: 'hotspot';
  readonly figure: FigureId;
  /** Regions of the figure: see FigureParts. */
  readonly regions: readonly { readonly id: OptionId; readonly fault?: FaultCode }[];
  readonly answer: OptionId;
}

export interface HotspotResponse {
  readonly kind: 'hotspot';
  readonly chosen: OptionId;
}

export const HOTSPOT_RESPONSE: ResponseKind<HotspotResponse> = {
  code: 8,
  shape: object({ chosen: text }),
  codec: {
    isPackable: ({ chosen }) => isPackable(chosen),
    write: (writer, { chosen }) => writeId(writer, chosen),
    read: (reader) => ({ kind: 'hotspot', chosen: readOption(reader) }),
  },
};

export const HOTSPOT: QuestionKindModule<HotspotQuestion, HotspotResponse> = {
  score: ({ regions, answer }, { chosen }) => scoreOne(regions, answer, chosen),
  isComplete: () => true,
  faults: ({ regions }) => regions.map(({ fault }) => fault),
  solution: ({ answer }) => [answer],
};

export const HOTSPOT_REPORT: QuestionReport<HotspotQuestion, HotspotResponse> = {
  type: 'choice',
  response: ({ regions }, { chosen }, { texts }) => optionsAnswer(regions, [chosen], texts?.regions),
  right: ({ regions, answer }, { texts }) => optionsAnswer(regions, [answer], texts?.regions),
};
