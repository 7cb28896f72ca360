import type { MatchQuestion } from '../course/question.ts';
import { outcome } from './outcome.ts';
import type { Outcome, Response } from './response.ts';

/**
 * The share of left items that have their right partner. A fault code belongs to the wrong partner that
 * shows it: another wrong partner, or an item left open, shows no misconception.
 */
export function scoreMatch(question: MatchQuestion, response: Extract<Response, { kind: 'match' }>): Outcome {
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
