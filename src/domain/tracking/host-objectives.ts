import type { CourseIndex, LessonIndex, ModuleIndex } from '../course/compiled.ts';
import { findLesson } from '../course/outline.ts';
import type { Attempt } from './attempt.ts';
import { slotKinds } from './slot-kinds.ts';

/** A topic of a module's check as hosts keep objectives. */
export interface HostObjective {
  /** Index in the host's table, from 0: fixed for a lesson. */
  readonly index: number;
  /** `m02-o3-scale` */
  readonly id: string;
  /** Best percentage so far, 0 to 100. */
  readonly score: number;
  /** The percentage reaches what the check asks of every topic. */
  readonly passed: boolean;
}

/** The slots of lessons in the order of the table: an objective's index is the rank of its lesson, which never changes. */
function lessonSlots(index: CourseIndex): readonly number[] {
  return slotKinds(index).flatMap((kind, at) => (kind === 'lesson' ? [at + 1] : []));
}

/** The ids of all objectives by index; none in a course whose modules have no checks, which judges no topics. */
export function objectiveIds(index: CourseIndex): readonly string[] {
  if (index.modules.every(({ check }) => check === undefined)) return [];
  return lessonSlots(index).map((slot) => {
    const entry = findLesson(index, slot);
    return entry ? objectiveId(entry.module, entry.lesson) : `objective-${slot}`;
  });
}

/** The topics of the checks that changed after a point of the attempt, in the order of the host's table. */
export function changedObjectives(attempt: Attempt, index: CourseIndex, since: number): readonly HostObjective[] {
  const slots = lessonSlots(index);
  return index.modules
    .flatMap((module) => {
      const { check, lessons } = module;
      const state = check && attempt.checks[check.slot];
      if (!check || !state?.topics || state.changed <= since) return [];
      return lessons.flatMap((lesson): readonly HostObjective[] => {
        const score = state.topics?.[lesson.slot];
        if (score === undefined) return [];
        const passed = score >= check.pass.objective;
        return [{ index: slots.indexOf(lesson.slot), id: objectiveId(module, lesson), score, passed }];
      });
    })
    .sort((a, b) => a.index - b.index);
}

function objectiveId(module: ModuleIndex, { id, number }: LessonIndex): string {
  const name = id.slice(module.id.length + 1);
  return `${module.id}-o${number.split('.').pop() ?? ''}-${name}`.slice(0, 60);
}
