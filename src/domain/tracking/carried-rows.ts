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
 * The rows that go into suspend data in full, newest first: the given practice questions, the open lesson's places of
 * retrieval, and the places of checks that are running or belong to the open lesson.
 *
 * @param practice Slots of the open lesson's practice questions; its structure names them, the index does not.
 */
export function carriedRows(
  attempt: Attempt,
  index: CourseIndex,
  practice: readonly SlotNumber[],
): readonly CarriedRow[] {
  const places = outline(index).flatMap(({ lesson }) => {
    const running = lesson.check && attempt.checks[lesson.check.result]?.phase === 'running';
    const open = lesson.slot === attempt.place.lesson;
    return [
      ...(open ? (lesson.retrieval ?? []) : []),
      ...(lesson.check && (running || open) ? lesson.check.places : []),
    ];
  });
  return [...new Set([...practice, ...places])]
    .flatMap((slot) => {
      const state = attempt.slots[slot];
      if (!state) return [];
      const answer = state.answer && isAnswerPackable(state.answer) ? state.answer : undefined;
      return [{ slot, changed: state.changed, answer }];
    })
    .sort((a, b) => b.changed - a.changed || a.slot - b.slot);
}
