import type { FaultCode, OptionId } from '../course/ids.ts';
import { outcome, type Outcome } from './outcome.ts';

/** One option out of several, all or nothing; the feedback is that of the option chosen. */
export function scoreOne(
  options: readonly { readonly id: OptionId; readonly fault?: FaultCode }[],
  answer: OptionId,
  chosen: OptionId,
): Outcome {
  const option = options.find(({ id }) => id === chosen);
  if (!option) return outcome(0, [], []);
  return outcome(option.id === answer ? 1 : 0, [option.fault], [option.id]);
}
