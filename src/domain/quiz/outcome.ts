import type { Outcome } from './response.ts';

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
