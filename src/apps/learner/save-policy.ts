import { outline } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Attempt, AttemptEvent } from '../../domain/tracking/attempt.ts';
import { isCheckPassed, isLessonDone } from '../../domain/tracking/completion.ts';
import { rowsAhead } from '../../domain/tracking/rows-ahead.ts';
import { rowKinds } from '../../domain/tracking/rows.ts';

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

/**
 * An answer, an ended check, a finished lesson or an opened module is sent at once; places, languages and time can wait. So
 * is the opening of a lesson or the first begin of a test with rows further behind: those in front of them are made
 * before the first answer there.
 */
export function isUrgent(
  events: readonly AttemptEvent[],
  before: Attempt,
  after: Attempt,
  { course, practiceRows }: Pick<PackageConfig, 'course' | 'practiceRows'>,
): boolean {
  if (events.some(({ kind }) => ['answered', 'check-ended', 'module-opened'].includes(kind))) return true;
  if (before.place.lesson !== after.place.lesson || events.some(({ kind }) => kind === 'check-began')) {
    const kinds = rowKinds(course, practiceRows);
    if (rowsAhead(course, after, kinds) > rowsAhead(course, before, kinds)) return true;
  }
  return outline(course).some(
    ({ lesson }) =>
      isLessonDone(after, lesson) !== isLessonDone(before, lesson) ||
      isCheckPassed(after, lesson) !== isCheckPassed(before, lesson),
  );
}
