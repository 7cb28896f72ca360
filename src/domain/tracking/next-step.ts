import type { CourseIndex, LessonIndex, ModuleIndex } from '../course/compiled.ts';
import type { Attempt } from './attempt.ts';
import { isLessonDone, isModuleDone } from './completion.ts';

/** What a learner best does next, and at which part of the outline. */
export interface NextStep {
  /**
   * `repeat` a lesson whose topic was weak in the module's check; `learn` one that is not done, whatever a check taken before it
   * has shown; take the `test` of a module.
   */
  readonly kind: 'repeat' | 'learn' | 'test';
  readonly module: ModuleIndex;
  readonly lesson: LessonIndex;
}

/**
 * The next step in the first module that is not done: the weakest topic of its check, else its first lesson that is not
 * done, else its check. Undefined when all modules are done.
 */
export function nextStep(attempt: Attempt, index: CourseIndex): NextStep | undefined {
  const module = index.modules.find((one) => !isModuleDone(attempt, one));
  if (!module) return undefined;
  const weakest = weakestLesson(attempt, module);
  if (weakest) return { kind: isLessonDone(attempt, weakest) ? 'repeat' : 'learn', module, lesson: weakest };
  const open = module.lessons.find((lesson) => !isLessonDone(attempt, lesson));
  if (open) return { kind: 'learn', module, lesson: open };
  const unpassed = module.lessons.find(({ check }) => check && attempt.checks[check.result]?.passed !== true);
  const lesson = module.check ?? unpassed;
  return lesson && { kind: 'test', module, lesson };
}

/**
 * The lesson whose topic is the weakest of those under the limit of a single topic; where none is and the check has not
 * been passed, of those that hold the score down: what the check repeats ({@link moduleStanding}).
 */
function weakestLesson(attempt: Attempt, { check, lessons }: ModuleIndex): LessonIndex | undefined {
  const topics = check && attempt.checks[check.slot]?.topics;
  if (!topics) return undefined;
  const percent = ({ slot }: LessonIndex): number => topics[slot] ?? 100;
  const [weakest] = [...lessons].sort((a, b) => percent(a) - percent(b));
  return weakest && percent(weakest) < Math.max(check.pass.objective, check.pass.score) ? weakest : undefined;
}
