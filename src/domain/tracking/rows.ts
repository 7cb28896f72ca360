import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import type { PracticeRows } from '../course/package-config.ts';
import { slotKinds } from './slot-kinds.ts';

/** A slot that is a row of the host's interactions, and the row's index there, from 0. */
export interface PlannedRow {
  readonly slot: number;
  readonly rowIndex: number;
}

/** More rows make a host slow: Moodle sends them all again at the first commit after a resume. */
export const MAX_ROWS = 250;

/**
 * The kinds of slots that are rows, by what reports practice: in a package of a whole course a row a lesson, in one of a
 * module a row a question and a place of retrieval. `modules` is a whole course whose modules have checks of their own: there the short checks
 * of the lessons are practice, and 56 lessons of them would leave no room.
 */
export const ROW_KINDS = {
  lesson: ['lesson', 'place', 'result', 'exercise', 'drawing'],
  modules: ['lesson', 'module-place', 'module-result', 'exercise', 'drawing'],
  question: ['question', 'retrieval', 'place', 'result', 'module-place', 'module-result', 'exercise', 'drawing'],
} as const satisfies Readonly<Record<PracticeRows | 'modules', readonly SlotKind[]>>;

/** The kinds of slots that are rows in a package of the course. */
export function rowKinds(index: Pick<CourseIndex, 'modules'>, practice: PracticeRows = 'lesson'): readonly SlotKind[] {
  const ofModules = practice === 'lesson' && index.modules.some(({ check }) => check !== undefined);
  return ROW_KINDS[ofModules ? 'modules' : practice];
}

/**
 * The rows in slot order: a row's index is its rank among the slots of the reported kinds. Slots are only ever
 * added at the end, so an index stays what it is in every later version of the course. Beyond 250 rows,
 * the last slots are not reported.
 */
export function rowPlan(
  index: Pick<CourseIndex, 'slots'>,
  kinds: readonly SlotKind[] = ROW_KINDS.lesson,
): readonly PlannedRow[] {
  return slotKinds(index)
    .flatMap((kind, at) => (kinds.includes(kind) ? [at + 1] : []))
    .slice(0, MAX_ROWS)
    .map((slot, rowIndex) => ({ slot, rowIndex }));
}

/** How many rows there would be without the limit of {@link MAX_ROWS}. */
export function countRows(index: Pick<CourseIndex, 'slots'>, kinds: readonly SlotKind[]): number {
  return slotKinds(index).filter((kind) => kinds.includes(kind)).length;
}
