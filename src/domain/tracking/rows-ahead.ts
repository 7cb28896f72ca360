import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { findLesson } from '../course/outline.ts';
import { questionSlots } from '../quiz/retrieval.ts';
import { rowPlan } from './rows.ts';

/**
 * How many rows a host has to have before anything of a lesson is answered: those in front of every group of its own, in
 * whatever order the lessons came into the table. Within a group answers make the rows themselves, and where questions
 * have rows, a test is a group of its own: it may be taken without them. 0 where the course has no lesson at the slot.
 */
export function rowsAhead(index: CourseIndex, lesson: number, kinds: readonly SlotKind[]): number {
  const entry = findLesson(index, lesson);
  if (!entry) return 0;
  const { slot, retrieval = [], check } = entry.lesson;
  const own = new Set<number>([slot, ...questionSlots(entry.lesson), ...retrieval]);
  const tests = kinds.includes('question') ? new Set<number>() : own;
  for (const of of check ? [...check.places, check.result] : []) tests.add(of);
  return rowPlan(index, kinds).reduce((last, row, at, all) => {
    const before = all[at - 1]?.slot ?? 0;
    return [own, tests].some((group) => group.has(row.slot) && !group.has(before)) ? row.rowIndex : last;
  }, 0);
}
