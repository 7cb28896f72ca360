import type { LessonIndex, ModuleIndex } from '../../domain/course/compiled.ts';
import { isModuleCheck, moduleParts } from '../../domain/course/outline.ts';
import type { Attempt, Place } from '../../domain/tracking/attempt.ts';
import { isLessonDone, isModuleDone, lessonParts } from '../../domain/tracking/completion.ts';
import type { IconName } from '../ui/icon.ts';

/** How a lesson or module stands in the outline. */
export type OutlineState = 'done' | 'begun' | 'open';

export const OUTLINE_ICONS = { done: 'right', begun: 'begun', open: 'open' } as const satisfies Readonly<
  Record<OutlineState, IconName>
>;

export function lessonState(attempt: Attempt, lesson: LessonIndex): OutlineState {
  if (isLessonDone(attempt, lesson)) return 'done';
  const here = attempt.place.lesson === lesson.slot;
  const tried = isModuleCheck(lesson) && attempt.checks[lesson.slot] !== undefined;
  return here || tried || lessonParts(attempt, lesson).done > 0 ? 'begun' : 'open';
}

export function moduleState(attempt: Attempt, module: ModuleIndex): OutlineState {
  if (module.check && isModuleDone(attempt, module)) return 'done';
  const states = moduleParts(module).map((lesson) => lessonState(attempt, lesson));
  if (states.every((state) => state === 'done')) return 'done';
  return states.every((state) => state === 'open') ? 'open' : 'begun';
}

/** Where a lesson is entered from the outline: its first screen that is still open, or its first. */
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
