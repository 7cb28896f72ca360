import { join, relative, resolve } from 'node:path';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import { compileCourse } from '../compile/compile-course.ts';
import { chooseCourses, COURSES } from '../compile/find-courses.ts';
import { formatProblem } from '../compile/problem.ts';
import { writeTutor } from '../tutor/write-tutor.ts';
import { DEFAULT_OPTIONS, type PackageOptions } from './options.ts';
import { failure, type Outcome } from './outcome.ts';
import type { Written } from './replace-output.ts';
import { readSiteFile, SITE_FILE } from './site-file.ts';
import { writeCourses } from './write-courses.ts';

/**
 * Compiles `courses/<course>` of the project, or all of its courses, and writes their packages and intranet folders. The
 * player must have been built. Faults of the course source come as `courses/...:line:column what is wrong`, with those of
 * the site; then nothing is written.
 */
export function buildOutputs(project: string, options: PackageOptions): Outcome<Written> {
  const chosen = chooseCourses(options.course, join(project, COURSES));
  if ('refused' in chosen) return failure(chosen.refused);
  const problems: string[] = [];
  const courses: CompiledCourse[] = [];
  for (const folder of chosen.folders) {
    const { languages, reportLanguage } = options;
    const compiled = compileCourse(relative(process.cwd(), folder), { languages, reportLanguage });
    if ('problems' in compiled) problems.push(...compiled.problems.map(formatProblem));
    else courses.push(compiled.course);
  }
  if (problems.length > 0) {
    const site = options.site ?? SITE_FILE;
    const allowed = readSiteFile(resolve(project, site), site);
    return failure(...(allowed.ok ? [] : allowed.problems), ...problems);
  }
  const { modules } = options;
  if (options.course !== undefined || modules === undefined) return written(project, courses, options);
  const having = courses.filter(({ index }) => modules.every((id) => index.modules.some((module) => module.id === id)));
  if (having.length > 0) return written(project, having, options);
  const list = courses.map(({ index }) => `${index.id} has ${index.modules.map(({ id }) => id).join(', ')}`);
  return failure(`--module: no course has "${modules.join(',')}"; ${list.join('; ')}.`);
}

/** The tutor app knows the courses whose packages lie beside it. */
function written(project: string, courses: readonly CompiledCourse[], options: PackageOptions): Outcome<Written> {
  const made = writeCourses(project, courses, options);
  if (made.ok && options.out === DEFAULT_OPTIONS.out) writeTutor(project, courses);
  return made;
}
