import type { Attempt } from '../../domain/tracking/attempt.ts';
import { adds, united } from './reconcile.ts';

/** What comes of work that this page had not seen: it is joined to its own, or the learner is asked about it first. */
interface TakenUp {
  readonly attempt?: Attempt;
  readonly found?: Attempt;
  /** It held what the page did not know. */
  readonly isMore: boolean;
}

/**
 * Work lies in the journal that this page has not seen: it could not be read before, or another window has written.
 * Taken up as at a launch, but who has begun to work is not led away from it. Work of another attempt is never merged
 * without asking under a host, whose "new attempt" looks just like lost data.
 *
 * @param acted the learner has done something since the launch
 */
export function takenUp(own: Attempt, other: Attempt, hosted: boolean, acted: boolean): TakenUp {
  const isMore = adds(own, other);
  if (hosted && other.id !== own.id) return isMore ? { found: other, isMore } : { isMore };
  const { attempt } = united(own, other);
  const { seed, place, language } = own;
  // Of another attempt only where the local runtime's row could not be read either: that still holds the older one.
  const head = { id: other.id, seed, place, ...(language === undefined ? {} : { language }) };
  return { attempt: acted ? { ...attempt, ...head } : attempt, isMore };
}
