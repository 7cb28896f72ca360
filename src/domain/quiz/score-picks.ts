import type { FaultCode, OptionId } from '../course/ids.ts';
import { outcome, type Outcome } from './outcome.ts';

/** Something that can be picked. */
export interface Pick {
  readonly id: OptionId;
  readonly right: boolean;
  readonly fault?: FaultCode;
}

/**
 * Right picks minus false picks, as a share of the options that are right, never below 0. Choosing everything
 * shows nothing and scores 0. Feedback names false picks first, then what was left out; when all is
 * right, the right options.
 */
export function scorePicks(options: readonly Pick[], picked: readonly string[]): Outcome {
  const chosen = new Set(picked);
  const right = options.filter((option) => option.right);
  const falsePicks = options.filter((option) => !option.right && chosen.has(option.id));
  const leftOut = right.filter((option) => !chosen.has(option.id));
  const wrongIds = new Set([...falsePicks, ...leftOut].map((option) => option.id));
  const faults = options.filter((option) => wrongIds.has(option.id)).map((option) => option.fault);

  const everything = falsePicks.length > 0 && options.every((option) => chosen.has(option.id));
  const net = right.length - leftOut.length - falsePicks.length;
  const score = everything || right.length === 0 ? 0 : Math.max(0, net / right.length);
  const feedback = wrongIds.size > 0 ? [...falsePicks, ...leftOut] : right;
  return outcome(
    score,
    faults,
    feedback.map((option) => option.id),
  );
}

export function rightIds(options: readonly Pick[]): readonly OptionId[] {
  return options.filter(({ right }) => right).map(({ id }) => id);
}
