import type { LessonId } from './ids.ts';

/** The id of a module's check among the parts of a course: `m02-check`. No lesson of such a module has this id. */
export function moduleCheckId(module: string): LessonId {
  return `${module}-check` as LessonId;
}
