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

/** Puts an outcome together: the state follows from the score, absent and repeated fault codes are left out. */
export function outcome(score: number, faults: readonly (string | undefined)[], feedback: readonly string[]): Outcome {
  const named = faults.filter((fault): fault is string => fault !== undefined);
  return {
    score,
    state: score >= 1 ? 'right' : score > 0 ? 'partly' : 'notyet',
    faults: score >= 1 ? [] : [...new Set(named)],
    feedback,
  };
}
