import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { pairsAnswer } from '../../tracking/reported-answer.ts';
import type { ReportWords } from '../../tracking/report-words.ts';
import { arePairsPackable, readPairs, writePairs } from '../../tracking/response-codec.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';

/** Items on the left, each with what goes with it. */
export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match';
  /** Each left item with its right partner; several left items may share one. */
  readonly pairs: readonly MatchPair[];
  /** All right items, distractors too, in the order of the source. */
  readonly right: readonly OptionId[];
}

interface MatchPair {
  readonly left: OptionId;
  readonly right: OptionId;
  /** The wrong partners that show a misconception; any other wrong partner shows none. */
  readonly faults?: readonly { readonly right: OptionId; readonly fault: FaultCode }[];
}

export interface MatchResponse {
  readonly kind: 'match';
  readonly pairs: readonly { readonly left: OptionId; readonly right: OptionId }[];
}

export const MATCH: QuestionKindModule<MatchQuestion, MatchResponse> = {
  code: 2,
  shape: object({ pairs: list(object({ left: text, right: text })) }),
  codec: {
    isPackable: ({ pairs }) => arePairsPackable(pairs),
    write: (writer, { pairs }) => writePairs(writer, pairs),
    read: (reader) => ({ kind: 'match', pairs: readPairs(reader) }),
  },
  score: scoreMatch,
  isComplete: ({ pairs }, response) => response.pairs.length === pairs.length,
  faults: ({ pairs }) => pairs.flatMap(({ faults = [] }) => faults.map(({ fault }) => fault)),
  solution: () => ['right'],
};

export const MATCH_REPORT: QuestionReport<MatchQuestion, MatchResponse> = {
  type: 'matching',
  response: (question, { pairs }, words) => answer(question, pairs, words),
  right: (question, words) => answer(question, question.pairs, words),
};

function answer(question: MatchQuestion, pairs: MatchResponse['pairs'], { texts }: ReportWords) {
  const lefts = question.pairs.map(({ left }) => left);
  return pairsAnswer({ ids: lefts, words: texts?.left }, { ids: question.right, words: texts?.right }, pairs);
}

/**
 * The share of left items that have their right partner. A fault code belongs to the wrong partner that
 * shows it: another wrong partner, or an item left open, shows no misconception.
 */
function scoreMatch(question: MatchQuestion, response: MatchResponse): Outcome {
  const given = new Map<string, string>();
  for (const { left, right } of response.pairs) if (!given.has(left)) given.set(left, right);

  const wrong = question.pairs.filter((pair) => given.get(pair.left) !== pair.right);
  const share = question.pairs.length === 0 ? 0 : (question.pairs.length - wrong.length) / question.pairs.length;
  return outcome(
    share,
    wrong.map(({ left, faults }) => faults?.find(({ right }) => right === given.get(left))?.fault),
    wrong.length === 0 ? ['right'] : wrong.map((pair) => pair.left),
  );
}
