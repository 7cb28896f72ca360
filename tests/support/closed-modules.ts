import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import { threeModuleCourse } from './three-modules.ts';

/** What the trainer of the second module has on the sheet of codes. */
export const CODES = { m02: '7K3MX9TQ4R' };

/** A course of three modules in English that open by mastery; the first one alone is open. */
export function closedModules(): CompiledCourse {
  const course = threeModuleCourse(['en']);
  return { ...course, index: { ...course.index, nextModule: 'mastery' } };
}
