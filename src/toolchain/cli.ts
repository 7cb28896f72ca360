import { checkCommand } from './compile/check-command.ts';
import { newCommand } from './compile/new-command.ts';
import { gradeCommand } from './exercises/grade-command.ts';
import { guidesCommand } from './guides/guides-command.ts';
import { packageCommand } from './package/command.ts';
import { sampleCommand } from './sample/sample-command.ts';

/** A command of the toolchain: its arguments in, the exit code out: 0 when it is done, 1 when anything is wrong. */
type Command = (args: readonly string[]) => number | Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', checkCommand],
  ['new', newCommand],
  ['package', packageCommand],
  ['guides', guidesCommand],
  ['grade', gradeCommand],
  ['sample', (args) => sampleCommand(args)],
]);

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (command) {
  process.exitCode = await command(args);
} else {
  console.error(`unknown command "${name}"; expected one of ${[...COMMANDS.keys()].join(', ')}`);
  process.exitCode = 1;
}
