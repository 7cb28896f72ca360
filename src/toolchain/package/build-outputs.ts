import { join, relative } from 'node:path';
import { compileCourse } from '../compile/compile-course.ts';
import { formatProblem } from '../compile/problem.ts';
import type { PackageOptions } from './options.ts';
import { failure, type Outcome } from './outcome.ts';
import { writeCourse, type Written } from './write-course.ts';

/**
 * Compiles `courses/<course>` of the project and writes its packages and intranet folder. The player must have been
 * built. Faults of the course source come as `courses/...:line:column what is wrong`.
 */
export function buildOutputs(project: string, options: PackageOptions): Outcome<Written> {
  const folder = relative(process.cwd(), join(project, 'courses', options.course));
  const compiled = compileCourse(folder, options.languages ? { languages: options.languages } : {});
  if ('problems' in compiled) return failure(...compiled.problems.map(formatProblem));
  return writeCourse(project, compiled.course, options);
}
