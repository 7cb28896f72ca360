import type { CourseIndex, ModuleIndex } from '../course/compiled.ts';
import { findLesson, moduleParts } from '../course/outline.ts';
import type { Attempt, Place } from './attempt.ts';
import { isLessonDone, isModuleDone } from './completion.ts';
import { entryPlace } from './entry-place.ts';

/**
 * The module that has to be mastered before this one opens; undefined when it is open. The first module is always open,
 * so is a module that a trainer's code has opened, and one that is done itself: what was reached under other rules is
 * not taken back.
 */
export function closedBy(attempt: Attempt, index: CourseIndex, module: ModuleIndex): ModuleIndex | undefined {
  if (index.nextModule !== 'mastery') return undefined;
  const before = index.modules[index.modules.findIndex(({ id }) => id === module.id) - 1];
  const isOpen = attempt.opened?.includes(module.id) === true || isModuleDone(attempt, module);
  return before && !isOpen && !isModuleDone(attempt, before) ? before : undefined;
}

/** Whether the module of a place is open; a lesson that this version of the course has not is nowhere closed. */
export function isPlaceOpen(attempt: Attempt, index: CourseIndex, { lesson }: Pick<Place, 'lesson'>): boolean {
  const entry = findLesson(index, lesson);
  return !entry || closedBy(attempt, index, entry.module) === undefined;
}

/**
 * The attempt at a place that is open: its own, or where the learner best goes on when that has been closed, as by the
 * rules of a newer version of the course. What has been done in the closed module stays.
 */
export function atOpenPlace(attempt: Attempt, index: CourseIndex): Attempt {
  if (isPlaceOpen(attempt, index, attempt.place)) return attempt;
  // The first module that is not done is never closed: the ones before it are.
  const module = index.modules.find((one) => !isModuleDone(attempt, one));
  const part = module && moduleParts(module).find((one) => !isLessonDone(attempt, one));
  return part ? { ...attempt, place: entryPlace(attempt, part) } : attempt;
}
