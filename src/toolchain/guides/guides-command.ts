import { relative } from 'node:path';
import { type Voice } from '../package/command.ts';
import { writeGuides } from './write-guides.ts';

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

/** The last step of `npm run build`: the printed guides for the packages that were made. Exit code 1 when it cannot. */
export function guidesCommand(
  _args: readonly string[],
  project: string = process.cwd(),
  voice: Voice = CONSOLE,
): number {
  const written = writeGuides(project);
  if (!written.ok) {
    for (const problem of written.problems) voice.complain(problem);
    return 1;
  }
  const [first = ''] = written.value;
  voice.say(`${relative(project, first)} ...  ${written.value.length} languages, one sheet to print for trainers`);
  return 0;
}
