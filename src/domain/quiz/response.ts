import type { OptionId } from '../course/ids.ts';

/** What a learner gave, by kind of question. Plain data: it travels into the journal and suspend data. */
export type Response =
  | { readonly kind: 'choice'; readonly chosen: OptionId }
  | { readonly kind: 'multiple'; readonly chosen: readonly OptionId[] }
  | { readonly kind: 'match'; readonly pairs: readonly { readonly left: OptionId; readonly right: OptionId }[] }
  | { readonly kind: 'number'; readonly value: number };

/** How good a response is, and which texts say so. */
export interface Outcome {
  /** 0 to 1. */
  readonly score: number;
  readonly state: 'right' | 'partly' | 'notyet';
  /** Fault codes that the response shows, in the order of the question. */
  readonly faults: readonly string[];
  /** Keys below the question's `feedback`, most important first. */
  readonly feedback: readonly string[];
}
