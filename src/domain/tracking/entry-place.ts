import type { LessonIndex } from '../course/compiled.ts';
import { isModuleCheck } from '../course/outline.ts';
import type { Attempt, Place } from './attempt.ts';
import { isLessonDone } from './completion.ts';

/** Where a lesson is entered from elsewhere: its first screen that is still open, or its first. */
export function entryPlace(attempt: Attempt, lesson: LessonIndex): Place {
  const [screen = 0] = openScreens(attempt, lesson);
  return { lesson: lesson.slot, screen };
}

/** Indexes of the screens that have not been seen yet; that of a module's check is open until it has been passed. */
export function openScreens(attempt: Attempt, lesson: LessonIndex): readonly number[] {
  if (isModuleCheck(lesson)) return isLessonDone(attempt, lesson) ? [] : [0];
  const seen = attempt.lessons[lesson.slot]?.seen ?? 0;
  return Array.from({ length: lesson.screens }, (_, screen) => screen).filter((screen) => !((seen >>> screen) & 1));
}
