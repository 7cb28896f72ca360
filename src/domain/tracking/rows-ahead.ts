import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { findLesson } from '../course/outline.ts';
import { questionSlots } from '../quiz/retrieval.ts';
import type { Attempt } from './attempt.ts';
import { rowPlan } from './rows.ts';

/**
 * How many rows a host has to have before the open lesson is answered: those in front of the last of its own, so that
 * answers in whatever order make no free rows beside their own. The rows of its test, which may never be taken, are
 * among them as soon as it has begun. 0 where the course has no lesson at the place.
 */
export function rowsAhead(
  index: CourseIndex,
  { place, checks }: Pick<Attempt, 'place' | 'checks'>,
  kinds: readonly SlotKind[],
): number {
  const entry = findLesson(index, place.lesson);
  if (!entry) return 0;
  const { slot, exercises = [], drawings = [], retrieval = [], check } = entry.lesson;
  const own = new Set<number>([slot, ...questionSlots(entry.lesson), ...exercises, ...drawings, ...retrieval]);
  if (check && checks[check.result]) for (const of of [...check.places, check.result]) own.add(of);
  return rowPlan(index, kinds).reduce((last, row) => (own.has(row.slot) ? row.rowIndex : last), 0);
}
