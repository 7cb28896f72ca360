import type { NumberQuestion } from '../course/question.ts';
import { outcome } from './outcome.ts';
import type { Outcome, Response } from './response.ts';

/** Far below any tolerance that an author writes, above the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const NOISE = 1e-9;

/**
 * Right within the tolerance. Otherwise the typical wrong value that lies nearest, within the same tolerance,
 * gives feedback and fault code; any further value gets `other`.
 */
export function scoreNumber(question: NumberQuestion, response: Extract<Response, { kind: 'number' }>): Outcome {
  const fits = (value: number): boolean => Math.abs(response.value - value) <= question.tolerance + NOISE;
  if (fits(question.answer)) return outcome(1, [], ['right']);

  const distance = (value: number): number => Math.abs(response.value - value);
  const [fault] = question.faults
    .filter((candidate) => fits(candidate.value))
    .sort((one, other) => distance(one.value) - distance(other.value));
  return fault ? outcome(0, [fault.fault], [fault.id]) : outcome(0, [], ['other']);
}
