import type { AskedLesson, CourseIndex, LessonIndex } from '../course/compiled.ts';
import type { SlotNumber } from '../course/ids.ts';
import { findLesson, nextPlace, previousPlace } from '../course/outline.ts';
import { slotsOfRuns } from '../course/slot-runs.ts';
import type { Attempt, Place } from '../tracking/attempt.ts';

/** A question of an earlier lesson that a lesson asks again when it opens. */
export interface RetrievalItem {
  /** The row of the item. */
  readonly place: SlotNumber;
  /** The lesson that the question is of. */
  readonly lesson: AskedLesson;
  /** The slot of the practice question. */
  readonly asks: SlotNumber;
}

/** The slots of a lesson's practice questions. */
export function questionSlots({ questions = [] }: AskedLesson): readonly SlotNumber[] {
  return slotsOfRuns(questions);
}

/** All lessons that can be asked about, in the order of the course: those that a module's package carries come first. */
export function askedLessons(index: CourseIndex): readonly AskedLesson[] {
  // The check of a module is no lesson: it asks for what its own lessons have taught.
  return [...(index.earlier ?? []), ...index.modules.flatMap(({ lessons }) => lessons)];
}

/** What has been drawn for a lesson, but for questions that this version of the course no longer has. */
export function retrievalItems(
  { slots }: Pick<Attempt, 'slots'>,
  index: CourseIndex,
  lesson: LessonIndex,
): readonly RetrievalItem[] {
  return (lesson.retrieval ?? []).flatMap((place) => {
    const asks = slots[place]?.asks;
    const source = asks && askedLessons(index).find((one) => questionSlots(one).includes(asks));
    return asks && source ? [{ place, lesson: source, asks }] : [];
  });
}

/** Where Next or Back leads in an attempt: the items drawn stand between a lesson's first screen and its second. */
export function turnedPlace(attempt: Attempt, index: CourseIndex, place: Place, direction: 1 | -1): Place | undefined {
  const { lesson, screen, item = 0 } = place;
  if (screen === 0 && (direction === 1 ? item < count(place) : item > 0)) return at(place, item + direction);
  if (direction === 1) return nextPlace(index, place);
  const back = previousPlace(index, { lesson, screen });
  return back?.screen === 0 ? at(back, count(back)) : back;

  function count(to: Place): number {
    const entry = findLesson(index, to.lesson);
    return entry ? retrievalItems(attempt, index, entry.lesson).length : 0;
  }

  function at(to: Place, number: number): Place {
    return { lesson: to.lesson, screen: 0, ...(number > 0 ? { item: number } : {}) };
  }
}
