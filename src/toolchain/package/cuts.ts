import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { ModuleId } from '../../domain/course/ids.ts';
import type { PracticeRows } from '../../domain/course/package-config.ts';
import { countRows, MAX_ROWS, rowKinds } from '../../domain/tracking/rows.ts';
import { moduleCourse } from './module-course.ts';
import type { PackageOptions } from './options.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** What packages of a course are made of: all of it, or one module. */
export interface Cut {
  /** As the packages carry it. */
  readonly course: CompiledCourse;
  /** Undefined for the whole course. */
  readonly module?: ModuleId | undefined;
  readonly practiceRows: PracticeRows;
}

/**
 * The cuts that were asked for: the whole course, and every module after it where each is wanted; or some modules alone.
 * Fails where there is no such module, and where a cut would have more rows than hosts bear.
 */
export function cutsOf(
  course: CompiledCourse,
  { modules, eachModule }: Pick<PackageOptions, 'modules' | 'eachModule'>,
): Outcome<readonly Cut[]> {
  const known = course.index.modules.map(({ id }) => id);
  const unknown = modules?.filter((id) => !known.some((one) => one === id)) ?? [];
  if (unknown.length > 0) {
    return failure(
      ...unknown.map(
        (id) => `--module: there is no module "${id}" in ${course.index.id}; there are: ${known.join(', ')}.`,
      ),
    );
  }
  const chosen = modules ? known.filter((id) => modules.includes(id)) : eachModule ? known : [];
  const cuts: readonly Cut[] = [
    ...(modules ? [] : [{ course, practiceRows: 'lesson' } as const]),
    ...chosen.map((module): Cut => ({ course: moduleCourse(course, module), module, practiceRows: 'question' })),
  ];
  const tooLong = cuts.flatMap((cut) => tooManyRows(cut, course));
  return tooLong.length > 0 ? failure(...tooLong) : success(cuts);
}

function tooManyRows({ course, module, practiceRows }: Cut, whole: CompiledCourse): readonly string[] {
  const rows = countRows(course.index, rowKinds(course.index, practiceRows));
  if (rows <= MAX_ROWS) return [];
  const { id, modules } = whole.index;
  const more = `${rows} rows for the LMS's report, a package has room for ${MAX_ROWS}`;
  return module === undefined
    ? [
        `${id}: the whole course has ${more}; make packages by module: --module ${modules.map((one) => one.id).join(',')}.`,
      ]
    : [`${id}: module ${module} has ${more}; move lessons into another module.`];
}
