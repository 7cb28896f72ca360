import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import type { PackageConfig, PracticeRows, Standard } from '../../src/domain/course/package-config.ts';
import { compileCourse } from '../../src/toolchain/compile/compile-course.ts';
import { formatProblem } from '../../src/toolchain/compile/problem.ts';
import { courseOutputs, type CourseOutputs, type CoursePackage } from '../../src/toolchain/package/course-outputs.ts';
import { readFolder } from '../../src/toolchain/package/read-folder.ts';
import { codeHashes } from '../../src/toolchain/package/trainer-codes.ts';
import { readUiTexts } from '../../src/toolchain/package/ui-texts.ts';
import { compiledOnce } from './compiled-once.ts';
import { oneLesson, SCALE } from './one-lesson.ts';
import { copyParts } from './copy-parts.ts';

interface BuiltCourse {
  readonly scorm12: CoursePackage;
  readonly intranet: CourseOutputs['intranet'];
}

/** What the build makes of a course for SCORM 1.2, with the player that has been built. */
export function builtCourse(course: CompiledCourse, playerVersion = '0.0.0'): BuiltCourse {
  const { made, intranet } = built(course, '1.2', playerVersion);
  return { scorm12: made, intranet };
}

/** A course with trainers' codes for some of its modules, as a package for a standard and as an intranet folder. */
export function builtWithCodes(
  course: CompiledCourse,
  standard: Standard,
  codes: Readonly<Record<string, string>>,
): { readonly made: CoursePackage; readonly intranet: CourseOutputs['intranet'] } {
  return built(course, standard, '0.0.0', undefined, codeHashes(course.index, codes));
}

/** The package of a course for a standard, with the player that has been built; learners may save files where told. */
export function builtPackage(
  course: CompiledCourse,
  standard: Standard,
  practiceRows?: PracticeRows,
  downloads = false,
): CoursePackage {
  return built(course, standard, '0.0.0', practiceRows, undefined, downloads).made;
}

function built(
  course: CompiledCourse,
  standard: Standard,
  playerVersion: string,
  practiceRows?: PracticeRows,
  codes?: PackageConfig['codes'],
  downloads = false,
): { readonly made: CoursePackage; readonly intranet: CourseOutputs['intranet'] } {
  const ui = readUiTexts('locales', LANGUAGES);
  if (!ui.ok) throw new Error(ui.problems.join('\n'));
  const outputs = courseOutputs({
    course,
    practiceRows,
    codes,
    ui: ui.value,
    player: readFolder('dist/player'),
    playerVersion,
    licences: 'none',
    site: { retentionDays: 180, downloads },
    status: 'completed',
    standards: [standard],
  });
  if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
  const [made] = outputs.value.packages;
  if (!made) throw new Error('There is no package');
  return { made, intranet: outputs.value.intranet };
}

/** The source of the course. */
export const COURSE = 'courses/technical-drawing';

/** A course and what its author was warned of. */
export type Compiled = Pick<
  Extract<ReturnType<typeof compileCourse>, { readonly course: unknown }>,
  'course' | 'warnings'
>;

const known = new Map<string, Compiled>();

/** Compiled once where it is one of the repository's own, which no test changes: that takes seconds. */
export function compiled(folder: string): Compiled {
  const before = known.get(folder);
  if (before) return before;
  if (isAbsolute(folder)) return compiledNow(folder);
  const made = compiledOnce(folder, () => compiledNow(folder));
  known.set(folder, made);
  return made;
}

export function compiledCourse(folder: string): CompiledCourse {
  return compiled(folder).course;
}

function compiledNow(folder: string): Compiled {
  const made = compileCourse(folder);
  if ('problems' in made) throw new Error(made.problems.map(formatProblem).join('\n'));
  return { course: made.course, warnings: made.warnings };
}

/**
 * The tests' lesson after the course's source has been changed: `edits` gives the new text of a file by its path in the
 * course.
 */
export function changedCourse(edits: Readonly<Record<string, (before: string) => string>>): CompiledCourse {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  // A course's folder has its id for a name.
  const source = join(folder, 'technical-drawing');
  try {
    cpSync(COURSE, source, { recursive: true });
    copyParts(COURSE, source);
    for (const [path, edit] of Object.entries(edits)) {
      const before = readFileSync(join(source, path), 'utf8');
      const after = edit(before);
      if (after === before) throw new Error(`${path} has not been changed`);
      writeFileSync(join(source, path), after);
    }
    return oneLesson(compiledCourse(source), SCALE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
