import type { CourseIndex } from '../course/compiled.ts';
import type { SlotNumber } from '../course/ids.ts';
import { outline } from '../course/outline.ts';
import { isAnswerPackable } from './answer-codec.ts';
import type { Answer, Attempt } from './attempt.ts';

/** A row whose time of change, and whose answer if it has one, suspend data carries. */
export interface CarriedRow {
  readonly slot: number;
  readonly changed: number;
  readonly answer?: Answer | undefined;
}

/**
 * The rows that go into suspend data in full, newest first: the given practice questions, and the places and
 * results of checks that are running or belong to the open lesson.
 *
 * @param practice Slots of the open lesson's practice questions; its structure names them, the index does not.
 */
export function carriedRows(
  attempt: Attempt,
  index: CourseIndex,
  practice: readonly SlotNumber[],
): readonly CarriedRow[] {
  const checks = outline(index).flatMap(({ lesson }) => {
    const running = lesson.check && attempt.checks[lesson.check.result]?.phase === 'running';
    return lesson.check && (running || lesson.slot === attempt.place.lesson) ? [lesson.check] : [];
  });
  const open = new Set<number>([...practice, ...checks.flatMap(({ places, result }) => [...places, result])]);
  return [...open]
    .flatMap((slot) => {
      const state = attempt.slots[slot];
      const changed = state?.changed ?? attempt.checks[slot]?.changed;
      const answer = state?.answer && isAnswerPackable(state.answer) ? state.answer : undefined;
      return changed === undefined ? [] : [{ slot, changed, answer }];
    })
    .sort((a, b) => b.changed - a.changed || a.slot - b.slot);
}
