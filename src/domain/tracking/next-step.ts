import type { CourseIndex, LessonIndex, ModuleIndex } from '../course/compiled.ts';
import type { Attempt } from './attempt.ts';
import { isLessonDone, isModuleDone } from './completion.ts';

/** What a learner best does next, and at which part of the outline. */
export interface NextStep {
  /** `repeat` a lesson whose topic was weak in the module's check; `learn` a lesson; take the `test` of a module. */
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
  const [weakest] = weakLessons(attempt, module);
  if (weakest) return { kind: 'repeat', module, lesson: weakest };
  const open = module.lessons.find((lesson) => !isLessonDone(attempt, lesson));
  if (open) return { kind: 'learn', module, lesson: open };
  const unpassed = module.lessons.find(({ check }) => check && attempt.checks[check.result]?.passed !== true);
  const lesson = module.check ?? unpassed;
  return lesson && { kind: 'test', module, lesson };
}

/** The lessons whose topics lie under the limit of the module's check, the weakest first. */
function weakLessons(attempt: Attempt, { check, lessons }: ModuleIndex): readonly LessonIndex[] {
  const topics = (check && attempt.checks[check.slot]?.topics) ?? {};
  const limit = check?.pass.objective ?? 0;
  const percent = ({ slot }: LessonIndex): number => topics[slot] ?? limit;
  return lessons.filter((lesson) => percent(lesson) < limit).sort((a, b) => percent(a) - percent(b));
}
