import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { pairsAnswer } from '../../tracking/reported-answer.ts';
import type { ReportWords } from '../../tracking/report-words.ts';
import { arePairsPackable, readPairs, writePairs } from '../../tracking/response-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { type Pair, scorePairs } from '../score-pairs.ts';

/** A text with gaps, each filled from a list of its own. */
export interface GapsQuestion extends QuestionBase {
  readonly kind: 'gaps';
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly id: OptionId;
  /** In the order of the list; gaps may share options. */
  readonly options: readonly OptionId[];
  readonly answer: OptionId;
  /** The wrong options that show a misconception in this gap. */
  readonly faults?: readonly { readonly option: OptionId; readonly fault: FaultCode }[];
}

export interface GapsResponse {
  readonly kind: 'gaps';
  /** Gap on the left, what fills it on the right. */
  readonly pairs: readonly Pair[];
}

export const GAPS_RESPONSE: ResponseKind<GapsResponse> = {
  code: 7,
  shape: object({ pairs: list(object({ left: text, right: text })) }),
  codec: {
    isPackable: ({ pairs }) => arePairsPackable(pairs),
    write: (writer, { pairs }) => writePairs(writer, pairs),
    read: (reader) => ({ kind: 'gaps', pairs: readPairs(reader) }),
  },
};

export const GAPS: QuestionKindModule<GapsQuestion, GapsResponse> = {
  score: ({ gaps }, { pairs }) =>
    scorePairs(
      gaps.map(({ id, answer, faults }) => ({
        left: id,
        right: answer,
        faults: faults?.map(({ option, fault }) => ({ right: option, fault })),
      })),
      pairs,
    ),
  isComplete: ({ gaps }, { pairs }) => gaps.every(({ id }) => pairs.some(({ left }) => left === id)),
  faults: ({ gaps }) => gaps.flatMap(({ faults = [] }) => faults.map(({ fault }) => fault)),
  solution: () => ['right'],
};

export const GAPS_REPORT: QuestionReport<GapsQuestion, GapsResponse> = {
  type: 'matching',
  response: (question, { pairs }, words) => answer(question, pairs, words),
  right: (question, words) =>
    answer(
      question,
      question.gaps.map((gap) => ({ left: gap.id, right: gap.answer })),
      words,
    ),
};

function answer({ gaps }: GapsQuestion, pairs: readonly Pair[], { texts }: ReportWords) {
  const lefts = gaps.map(({ id }) => id);
  return pairsAnswer({ ids: lefts, words: undefined }, { ids: optionIds(gaps), words: texts?.options }, pairs);
}

/** All that gaps can be filled with, each once. */
export function optionIds<Id extends string>(gaps: readonly { readonly options: readonly Id[] }[]): readonly Id[] {
  return [...new Set(gaps.flatMap(({ options }) => options))];
}
