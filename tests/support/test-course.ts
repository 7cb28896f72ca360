import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import { builtCourse, compiledCourse, COURSE } from './built-course.ts';
import { digestOf } from './digest-of.ts';
import { oneLesson, SCALE } from './one-lesson.ts';

/** Whatever a package of the course is made from. */
const INPUTS = [COURSE, 'dist/player', 'locales', 'src/domain', 'src/toolchain', 'tests/support'];
const CACHE = '.cache/test-course';

/** The course that end-to-end tests drive, on disk. */
export interface TestCourse {
  readonly zip: string;
  readonly intranet: string;
}

const folders = new Map<string, string>();
let inputs: string | undefined;

/** Where the course lies that is made from what the inputs hold now; made where it is not there. */
function folder(lesson: string): string {
  const known = folders.get(lesson);
  if (known !== undefined) return known;
  const target = join(CACHE, (inputs ??= digestOfInputs()), lesson);
  if (!existsSync(target)) make(target, lesson);
  folders.set(lesson, target);
  return target;
}

function digestOfInputs(): string {
  if (!existsSync('dist/player/index.html')) throw new Error('There is no player in dist/player: run npm run build.');
  return digestOf(INPUTS);
}

/** Written beside its place and put there in one step: who else makes it at the same time makes the same. */
function make(target: string, lesson: string): void {
  const course = oneLesson(compiledCourse(COURSE), lesson);
  const { scorm12, intranet } = builtCourse(course);
  const beside = `${target}-${randomUUID()}`;
  const write = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(beside, path)), { recursive: true });
    writeFileSync(join(beside, path), bytes);
  };
  write('course.json', JSON.stringify(course));
  write('package.zip', scorm12.bytes);
  for (const { path, bytes } of intranet) write(`intranet/${path}`, bytes);
  try {
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}

/**
 * A package and an intranet folder from the built player and the real course, cut to one lesson: they stay as they are
 * while the course grows. Made once for the same inputs.
 */
export function testCourse(lesson = SCALE): TestCourse {
  return { zip: join(folder(lesson), 'package.zip'), intranet: join(folder(lesson), 'intranet') };
}

/** That course as it was compiled. */
export function compiledTestCourse(lesson = SCALE): CompiledCourse {
  return JSON.parse(readFileSync(join(folder(lesson), 'course.json'), 'utf8')) as CompiledCourse;
}
