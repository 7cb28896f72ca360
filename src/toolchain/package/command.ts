import { relative } from 'node:path';
import { buildOutputs } from './build-outputs.ts';
import { HELP, parseOptions } from './options.ts';

/** Where a command says what it did and what went wrong. */
export interface Voice {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const CONSOLE: Voice = { say: (line) => console.log(line), complain: (line) => console.error(line) };

/**
 * `npm run package -- ...`; gives the exit code: 0 when everything was written, else 1.
 *
 * @param project the project's folder
 */
export function packageCommand(
  args: readonly string[],
  project: string = process.cwd(),
  voice: Voice = CONSOLE,
): number {
  const options = parseOptions(args);
  if (!options.ok) return complain(options.problems, voice);
  if (options.value === 'help') {
    voice.say(HELP);
    return 0;
  }
  let written;
  try {
    written = buildOutputs(project, options.value);
  } catch (error) {
    // A full disk, a folder that may not be written, a missing licence file: the message is for people already.
    return complain([error instanceof Error ? error.message : String(error)], voice);
  }
  if (!written.ok) return complain(written.problems, voice);
  for (const { packages, intranet } of written.value.courses) {
    for (const { entry, path } of packages) {
      const { standard, version, bytes, languages } = entry;
      const kilobytes = String(Math.round(bytes / 1024));
      voice.say(`${relative(project, path)}  ${standard}, version ${version}, ${kilobytes} KB, ${languages.join(' ')}`);
    }
    voice.say(`${relative(project, intranet)}  for a web server, or open index.html`);
  }
  for (const { path, lines } of written.value.trainerCodes) {
    voice.say(`${relative(project, path)}  codes for trainers, not for learners:`);
    for (const line of lines) voice.say(`  ${line}`);
  }
  const [key = ''] = written.value.answerKeys;
  if (key !== '') voice.say(`${relative(project, key)} ...  answers for tutors, not for learners`);
  return 0;
}

function complain(problems: readonly string[], voice: Voice): number {
  for (const problem of problems) voice.complain(problem);
  return 1;
}
