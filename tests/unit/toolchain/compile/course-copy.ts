import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { compileCourse } from '../../../../src/toolchain/compile/compile-course.ts';
import { formatProblem, formatWarning } from '../../../../src/toolchain/compile/problem.ts';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import type { Language } from '../../../../src/domain/course/language.ts';

/** A change of one file of a course: a part of it replaced, or the whole file; `null` removes it. */
export type Edit =
  | { readonly file: string; readonly find: string; readonly put: string }
  | { readonly file: string; readonly text: string | null };

/** A copy of a course in a temporary folder, with edits; remove it by `dispose`. */
export class CourseCopy {
  readonly directory: string;
  readonly #root: string;
  readonly #source: string;

  constructor(source: string, edits: readonly Edit[] = []) {
    this.#source = source;
    this.#root = mkdtempSync(join(tmpdir(), 'course-'));
    this.directory = `${this.#root}/${basename(source)}`;
    cpSync(source, this.directory, { recursive: true });
    for (const edit of edits) this.edit(edit);
  }

  read(file: string): string {
    return readFileSync(`${this.directory}/${file}`, 'utf8');
  }

  edit(edit: Edit): void {
    const path = `${this.directory}/${edit.file}`;
    if ('find' in edit) {
      const before = readFileSync(path, 'utf8');
      if (!before.includes(edit.find)) throw new Error(`${edit.file} has no ${JSON.stringify(edit.find)}`);
      writeFileSync(
        path,
        before.replace(edit.find, () => edit.put),
      );
    } else if (edit.text === null) {
      rmSync(path, { recursive: true });
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, edit.text);
    }
  }

  /** Puts an edited file or folder back as it is in the source. */
  restore({ file }: Edit): void {
    const steps = file.split('/');
    const paths = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
    // An edit may have made a folder, or put one in the place of a file.
    const changed = paths.find((path) => !isFolder(`${this.#source}/${path}`)) ?? file;
    const [from, to] = [`${this.#source}/${changed}`, `${this.directory}/${changed}`];
    // Most edits change a file, and to write over it is much quicker than to remove it first.
    if (!existsSync(from) || isFolder(from) || isFolder(to)) rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }

  makeFolder(name: string): void {
    mkdirSync(`${this.directory}/${name}`);
  }

  /** The problems, with file names from the course's folder on; none when it compiles. */
  problems(languages?: readonly Language[]): readonly string[] {
    const result = compileCourse(this.directory, languages ? { languages } : {});
    return 'problems' in result ? result.problems.map((problem) => this.#short(formatProblem(problem))) : [];
  }

  warnings(): readonly string[] {
    const result = compileCourse(this.directory);
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
    return result.warnings.map((warning) => this.#short(formatWarning(warning)));
  }

  compile(languages?: readonly Language[]): CompiledCourse {
    const result = compileCourse(this.directory, languages ? { languages } : {});
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
    return result.course;
  }

  dispose(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #short(text: string): string {
    return text.replaceAll(`${this.directory}/`, '');
  }
}

/** A small course in English and German with every kind of block and question. */
export const SMALL_COURSE = 'tests/fixtures/courses/small';

/** A course whose questions are answered on a figure. */
export const FIGURES_COURSE = 'tests/fixtures/courses/figures';
