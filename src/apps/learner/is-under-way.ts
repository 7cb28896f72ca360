import type { CourseIndex } from '../../domain/course/compiled.ts';
import { firstPlace } from '../../domain/course/outline.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { hasWork } from './reconcile.ts';

/** Whether the learner comes back: the screen that opens may be any, or the first with its work on it. */
export function isUnderWay(attempt: Attempt, course: CourseIndex): boolean {
  const { lesson, screen } = firstPlace(course);
  return hasWork(attempt) || attempt.place.lesson !== lesson || attempt.place.screen !== screen;
}
