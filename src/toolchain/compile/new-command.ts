import { chooseOneCourse } from './find-courses.ts';
import { readArguments } from './read-arguments.ts';
import { scaffoldLesson } from './scaffold-lesson.ts';

const HELP = `npm run new -- lesson <module> <name> [--course <id>]
  writes a lesson that compiles, such as: npm run new -- lesson m02 threads
  --course <id>   the course, where several have the module
Ends with 0 when the lesson was written, else with 1.`;

const OPTIONS = { course: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

/** `new`: scaffolds a lesson. Exit code 1 when it cannot. */
export function newCommand(args: readonly string[]): number {
  const read = readArguments({ args: [...args], allowPositionals: true, options: OPTIONS }, HELP);
  if (!read) return 1;
  const { values, positionals } = read;
  const [what, module, name, ...more] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (what !== 'lesson' || module === undefined || name === undefined || more.length > 0) {
    console.error(HELP);
    return 1;
  }
  const chosen = chooseOneCourse(values.course, module);
  const [course] = 'folders' in chosen ? chosen.folders : [];
  if (course === undefined) {
    console.error('refused' in chosen ? chosen.refused : HELP);
    return 1;
  }
  const result = scaffoldLesson(course, module, name);
  if ('refused' in result) {
    console.error(result.refused);
    return 1;
  }
  console.log([...result.written, 'Now write the lesson, then: npm run check'].join('\n'));
  return 0;
}
