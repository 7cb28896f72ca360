import type { LessonIndex, ModuleIndex } from '../../domain/course/compiled.ts';
import { isModuleCheck, moduleParts } from '../../domain/course/outline.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { isLessonDone, isModuleDone, lessonParts } from '../../domain/tracking/completion.ts';
import type { IconName } from '../ui/icon.ts';

/** How a lesson or module stands in the outline. */
export type OutlineState = 'done' | 'begun' | 'open' | 'skip' | 'closed';

export const OUTLINE_ICONS = {
  done: 'right',
  begun: 'begun',
  open: 'open',
  skip: 'next',
  closed: 'lock',
} as const satisfies Readonly<Record<OutlineState, IconName>>;

/** `skip` is a lesson of a module that has been mastered without it; it stays open. */
export function lessonState(attempt: Attempt, lesson: LessonIndex, module: ModuleIndex): OutlineState {
  if (isLessonDone(attempt, lesson)) return 'done';
  if (module.check && isModuleDone(attempt, module)) return 'skip';
  const here = attempt.place.lesson === lesson.slot;
  const tried = isModuleCheck(lesson) && attempt.checks[lesson.slot] !== undefined;
  return here || tried || lessonParts(attempt, lesson).done > 0 ? 'begun' : 'open';
}

export function moduleState(attempt: Attempt, module: ModuleIndex): OutlineState {
  if (module.check && isModuleDone(attempt, module)) return 'done';
  const states = moduleParts(module).map((lesson) => lessonState(attempt, lesson, module));
  if (states.every((state) => state === 'done')) return 'done';
  return states.every((state) => state === 'open') ? 'open' : 'begun';
}
