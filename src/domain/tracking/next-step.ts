import type { CourseIndex, LessonIndex, ModuleIndex } from '../course/compiled.ts';
import type { Attempt } from './attempt.ts';
import { isLessonDone, isModuleDone } from './completion.ts';

/** What a learner best does next, and at which part of the outline. */
export interface NextStep {
  /**
   * `repeat` a lesson whose topic was weak in the module's check; `raise` what holds the score down, though the topic passes by
   * itself; `learn` a lesson that is not done, whatever a check taken before it has shown; take the `test` of a module.
   */
  readonly kind: 'repeat' | 'raise' | 'learn' | 'test';
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
  if (weakest) return { module, ...weakest };
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
function weakestLesson(attempt: Attempt, { check, lessons }: ModuleIndex): Omit<NextStep, 'module'> | undefined {
  const topics = check && attempt.checks[check.slot]?.topics;
  if (!topics) return undefined;
  const percent = ({ slot }: LessonIndex): number => topics[slot] ?? 100;
  const [lesson] = [...lessons].sort((a, b) => percent(a) - percent(b));
  if (!lesson || percent(lesson) >= Math.max(check.pass.objective, check.pass.score)) return undefined;
  const kind = percent(lesson) < check.pass.objective ? 'repeat' : 'raise';
  return { kind: isLessonDone(attempt, lesson) ? kind : 'learn', lesson };
}
