import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { outline } from '../course/outline.ts';
import type { Attempt } from './attempt.ts';
import { rowPlan } from './rows.ts';

/**
 * Indexes of the rows that a host has whole if it has all of an attempt up to `since`: those of questions answered till
 * then and of places in tests ended till then; and those of answers that are not known any more, since such a row could
 * not be written again, but the id of what was asked lost to one of the place. Rows of a drawing go with the row of its
 * exercise. Rows of lessons and results are not among them: their ids never change.
 */
export function rowsTold(
  index: CourseIndex,
  { slots, checks }: Pick<Attempt, 'slots' | 'checks'>,
  kinds: readonly SlotKind[],
  since: number,
): readonly number[] {
  const ended = new Set<number>();
  const drawnFor = new Map<number, number>();
  for (const { lesson } of outline(index)) {
    const { exercises = [], drawings = [] } = lesson;
    const each = drawings.length / exercises.length;
    drawings.forEach((slot, at) => drawnFor.set(slot, exercises[Math.floor(at / each)] ?? slot));
    const state = checks[lesson.check?.result ?? 0];
    if (state?.phase === 'ended' && state.changed <= since)
      for (const slot of lesson.check?.places ?? []) ended.add(slot);
  }
  return rowPlan(index, kinds).flatMap(({ slot, rowIndex }) => {
    const state = slots[drawnFor.get(slot) ?? slot];
    const isTold =
      ended.has(slot) || (state !== undefined && state.tries > 0 && (state.changed <= since || !state.answer));
    return isTold ? [rowIndex] : [];
  });
}
