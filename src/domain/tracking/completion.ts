import type { CourseIndex, LessonIndex, ModuleIndex } from '../course/compiled.ts';
import { isModuleCheck, moduleParts, outline, screensSeen } from '../course/outline.ts';
import type { Attempt } from './attempt.ts';
import type { Commit } from './lms.ts';

export interface PartsDone {
  readonly done: number;
  readonly total: number;
}

/**
 * Parts are screens: how many of the lesson's have been left by Next or answered. A module's check is one part, done
 * when it has been passed.
 */
export function lessonParts(attempt: Attempt, lesson: LessonIndex): PartsDone {
  if (isModuleCheck(lesson)) return { done: isCheckPassed(attempt, lesson) ? 1 : 0, total: 1 };
  return { done: screensSeen(lesson, attempt.lessons[lesson.slot]?.seen ?? 0), total: lesson.screens };
}

/** The parts of the whole course; those of a module whose check has been passed are done, seen or skipped. */
export function courseParts(attempt: Attempt, index: CourseIndex): PartsDone {
  const parts = outline(index).map(({ module, lesson }) => {
    const { done, total } = lessonParts(attempt, lesson);
    return { done: isMastered(attempt, module) ? total : done, total };
  });
  return {
    done: parts.reduce((sum, part) => sum + part.done, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

/** Parts done in whole percent; 100 only when nothing is left. */
export function percentDone(attempt: Attempt, index: CourseIndex): number {
  const { done, total } = courseParts(attempt, index);
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** Every screen has been seen; a module's check has been passed. */
export function isLessonDone(attempt: Attempt, lesson: LessonIndex): boolean {
  const { done, total } = lessonParts(attempt, lesson);
  return done === total;
}

/** A lesson without a check has nothing to pass. */
export function isCheckPassed(attempt: Attempt, lesson: LessonIndex): boolean {
  return lesson.check === undefined || attempt.checks[lesson.check.result]?.passed === true;
}

/** Whether the module has a check of its own, and that has been passed: before its lessons, they may be skipped. */
function isMastered(attempt: Attempt, { check }: ModuleIndex): boolean {
  return check !== undefined && isCheckPassed(attempt, check);
}

/** Its check has been passed; where it has none, every lesson is done and every lesson's check passed. */
export function isModuleDone(attempt: Attempt, module: ModuleIndex): boolean {
  if (module.check) return isMastered(attempt, module);
  return module.lessons.every((lesson) => isLessonDone(attempt, lesson) && isCheckPassed(attempt, lesson));
}

export function isCourseDone(attempt: Attempt, index: CourseIndex): boolean {
  return index.modules.every((module) => isModuleDone(attempt, module));
}

/** The parts whose checks count: a module's own check stands for those of its lessons, which are practice then. */
function decidingParts(module: ModuleIndex): readonly LessonIndex[] {
  return module.check ? [module.check] : moduleParts(module).filter(({ check }) => check !== undefined);
}

/** Every check that counts has been passed; a course without checks has nothing to pass. */
export function isCoursePassed(attempt: Attempt, index: CourseIndex): boolean {
  const parts = index.modules.flatMap(decidingParts);
  return parts.length > 0 && parts.every((part) => isCheckPassed(attempt, part));
}

/**
 * The course's score, 0 to 100 with at most two decimals: the mean over its modules of the best check results, 0
 * for a check not taken. Modules without a check do not count. Undefined before the first check that counts has ended.
 */
export function courseScore(attempt: Attempt, index: CourseIndex): number | undefined {
  const modules = index.modules
    .map((module) => decidingParts(module).flatMap(({ check }) => (check ? [attempt.checks[check.result]] : [])))
    .filter((checks) => checks.length > 0);
  if (!modules.some((checks) => checks.some((check) => check?.best !== undefined))) return undefined;
  const score = mean(modules.map((checks) => mean(checks.map((check) => check?.best ?? 0))));
  return Math.round(score * 100) / 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * What a host is told. A status once reached is never taken back: hosts undo completion when it falls.
 * Never `failed`: it ends the attempt, and the next entry would be a review.
 *
 * @param launchStatus What the host held at the start, in its own words.
 * @param statusWhenDone What the package was made to report at the end.
 */
export function courseStatus(
  attempt: Attempt,
  index: CourseIndex,
  launchStatus: string,
  statusWhenDone: 'completed' | 'passed',
): Commit['status'] {
  if (launchStatus === 'passed') return 'passed';
  if (isCourseDone(attempt, index)) return statusWhenDone;
  return launchStatus === 'completed' ? 'completed' : 'incomplete';
}
