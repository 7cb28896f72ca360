import type { OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { pairsAnswer } from '../../tracking/reported-answer.ts';
import type { ReportWords } from '../../tracking/report-words.ts';
import { arePairsPackable, readPairs, writePairs } from '../../tracking/response-codec.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { type Pair, scorePairs, type WantedPair } from '../score-pairs.ts';

/** Items on the left, each with what goes with it. */
export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match';
  /** Each left item with its right partner; several left items may share one. */
  readonly pairs: readonly WantedPair[];
  /** All right items, distractors too, in the order of the source. */
  readonly right: readonly OptionId[];
}

export interface MatchResponse {
  readonly kind: 'match';
  readonly pairs: readonly Pair[];
}

export const MATCH_RESPONSE: ResponseKind<MatchResponse> = {
  code: 2,
  shape: object({ pairs: list(object({ left: text, right: text })) }),
  codec: {
    isPackable: ({ pairs }) => arePairsPackable(pairs),
    write: (writer, { pairs }) => writePairs(writer, pairs),
    read: (reader) => ({ kind: 'match', pairs: readPairs(reader) }),
  },
};

export const MATCH: QuestionKindModule<MatchQuestion, MatchResponse> = {
  score: (question, { pairs }) => scorePairs(question.pairs, pairs),
  isComplete: ({ pairs }, response) => response.pairs.length === pairs.length,
  faults: ({ pairs }) => pairs.flatMap(({ faults = [] }) => faults.map(({ fault }) => fault)),
  solution: () => ['right'],
};

export const MATCH_REPORT: QuestionReport<MatchQuestion, MatchResponse> = {
  type: 'matching',
  response: (question, { pairs }, words) => answer(question, pairs, words),
  right: (question, words) => answer(question, question.pairs, words),
};

function answer(question: MatchQuestion, pairs: readonly Pair[], { texts }: ReportWords) {
  const lefts = question.pairs.map(({ left }) => left);
  return pairsAnswer({ ids: lefts, words: texts?.left }, { ids: question.right, words: texts?.right }, pairs);
}
