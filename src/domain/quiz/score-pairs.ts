import type { FaultCode, OptionId } from '../course/ids.ts';
import { outcome, type Outcome } from './outcome.ts';

/** Something with what goes with it. */
export interface Pair {
  readonly left: OptionId;
  readonly right: OptionId;
}

/** A pair as a question wants it. */
export interface WantedPair extends Pair {
  /** The wrong partners that show a misconception; any other wrong partner shows none. */
  readonly faults?: readonly { readonly right: OptionId; readonly fault: FaultCode }[] | undefined;
}

/**
 * The share of left items that have their right partner. A fault code belongs to the wrong partner that
 * shows it: another wrong partner, or an item left open, shows no misconception. Feedback is `right`, or that of the left
 * items that have not.
 */
export function scorePairs(wanted: readonly WantedPair[], pairs: readonly Pair[]): Outcome {
  const given = new Map<string, string>();
  for (const { left, right } of pairs) if (!given.has(left)) given.set(left, right);

  const wrong = wanted.filter((pair) => given.get(pair.left) !== pair.right);
  const share = wanted.length === 0 ? 0 : (wanted.length - wrong.length) / wanted.length;
  return outcome(
    share,
    wrong.map(({ left, faults }) => faults?.find(({ right }) => right === given.get(left))?.fault),
    wrong.length === 0 ? ['right'] : wrong.map((pair) => pair.left),
  );
}
