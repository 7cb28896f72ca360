import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeResults } from '../../domain/record/results-text.ts';
import { compileCourse } from '../compile/compile-course.ts';
import { chooseCourses } from '../compile/find-courses.ts';
import { formatProblem } from '../compile/problem.ts';
import { readArguments } from '../compile/read-arguments.ts';
import { courseKey } from '../tutor/course-key.ts';
import { largestCourse } from './largest-course.ts';
import { withDrawings } from './sample-drawings.ts';
import { sampleLearners, sampleRecords } from './sample-learners.ts';
import { sampleReport } from './sample-report.ts';

const HELP = `npm run sample -- [options]
  --learners <n>   so many learners (40)
  --course <id>    of this course (the one with the most lessons)
  --seed <n>       other learners for another number (1)
  --out <folder>   gets interactions.txt and results.json (dist/sample)
Ends with 0 when everything was written, else with 1.`;

const OPTIONS = {
  learners: { type: 'string', default: '40' },
  course: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string', default: 'dist/sample' },
  help: { type: 'boolean', default: false },
} as const;

/** `sample`: results of learners who never were, as Moodle's report and as a results file. Exit code 1 when it cannot. */
export function sampleCommand(args: readonly string[], now: number = Date.now()): number {
  const read = readArguments({ args: [...args], options: OPTIONS }, HELP);
  if (!read) return 1;
  const { help, learners, course, seed, out } = read.values;
  if (help) {
    console.log(HELP);
    return 0;
  }
  const [count, number] = [Number(learners), Number(seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(number)) {
    console.error(
      `--learners: expected a number from 1 on, found "${learners}"; --seed: a whole number, found "${seed}".`,
    );
    return 1;
  }
  const chosen = chooseCourses(course);
  if ('refused' in chosen) {
    console.error(chosen.refused);
    return 1;
  }
  const folder = largestCourse(chosen.folders) ?? '';
  const compiled = compileCourse(folder);
  if ('problems' in compiled) {
    for (const problem of compiled.problems) console.error(formatProblem(problem));
    return 1;
  }
  const key = courseKey(compiled.course, compiled.course.index.defaultLanguage);
  if (!key) throw new RangeError(`${folder} has no words in its default language`);
  const group = sampleLearners(key, count, number, now);
  const drawing = (withSteps: boolean) => withDrawings(group, compiled.course, number, withSteps);
  const codeOf = (identity: string): string => `S-${createHash('sha256').update(identity).digest('hex').slice(0, 8)}`;
  const body = {
    made: new Date(now).toISOString(),
    courses: [{ id: key.id, version: key.version, hash: key.hash }],
    learners: sampleRecords(drawing(true), codeOf).map(({ code, groups, entries }) => ({
      code,
      groups: [...groups],
      entries: [...entries],
    })),
  };
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'interactions.txt'), sampleReport(key.title, drawing(false)));
  writeFileSync(join(out, 'results.json'), writeResults(body, digest));
  console.log(`${join(out, 'interactions.txt')}, ${join(out, 'results.json')}  ${count} learners who never were`);
  return 0;
}
