import type { CourseIndex } from '../../domain/course/compiled.ts';
import { outline } from '../../domain/course/outline.ts';
import type { Attempt, AttemptEvent } from '../../domain/tracking/attempt.ts';
import { isCheckPassed, isLessonDone } from '../../domain/tracking/completion.ts';

/** Commits freeze the page: a change that can wait does so until the learner rests this long, in milliseconds. */
export const REST = 5_000;

/** No change waits longer than this for its commit, in milliseconds. */
export const LONGEST_WAIT = 30_000;

/** Waits before a lost commit is tried again, in milliseconds; the last one repeats. */
const RETRY_WAITS = [5_000, 15_000, 60_000];

/** @param failures how many times in a row, from 1 */
export function retryWait(failures: number): number {
  return RETRY_WAITS[Math.min(failures, RETRY_WAITS.length) - 1] ?? LONGEST_WAIT;
}

/** An answer, an ended check, a finished lesson or an opened module is sent at once; places, languages and time can wait. */
export function isUrgent(
  events: readonly AttemptEvent[],
  before: Attempt,
  after: Attempt,
  course: CourseIndex,
): boolean {
  if (events.some(({ kind }) => ['answered', 'check-ended', 'module-opened'].includes(kind))) return true;
  return outline(course).some(
    ({ lesson }) =>
      isLessonDone(after, lesson) !== isLessonDone(before, lesson) ||
      isCheckPassed(after, lesson) !== isCheckPassed(before, lesson),
  );
}
