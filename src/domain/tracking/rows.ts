import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { slotKinds } from './slot-kinds.ts';

/** A slot that is a row of the host's interactions, and the row's index there, from 0. */
export interface PlannedRow {
  readonly slot: number;
  readonly rowIndex: number;
}

/** More rows make a host slow: Moodle sends them all again at the first commit after a resume. */
export const MAX_ROWS = 250;

/** What the cut of a whole course reports: a row a lesson for its practice, not one a practice question. */
export const WHOLE_COURSE_KINDS: readonly SlotKind[] = ['lesson', 'place', 'result', 'exercise'];

/**
 * The rows in slot order: a row's index is its rank among the slots of the reported kinds. Slots are only ever
 * added at the end, so an index stays what it is in every later version of the course. Beyond 250 rows,
 * the last slots are not reported.
 */
export function rowPlan(
  index: Pick<CourseIndex, 'slots'>,
  kinds: readonly SlotKind[] = WHOLE_COURSE_KINDS,
): readonly PlannedRow[] {
  return slotKinds(index)
    .flatMap((kind, at) => (kinds.includes(kind) ? [at + 1] : []))
    .slice(0, MAX_ROWS)
    .map((slot, rowIndex) => ({ slot, rowIndex }));
}
