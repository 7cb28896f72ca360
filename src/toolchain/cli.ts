import { checkCommand } from './compile/check-command.ts';
import { newCommand } from './compile/new-command.ts';
import { packageCommand } from './package/command.ts';

/** A command of the toolchain: its arguments in, the exit code out. */
type Command = (args: readonly string[]) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  new: newCommand,
  package: packageCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) {
  process.exitCode = await command(args);
} else {
  console.error(`unknown command "${name}"; expected one of ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = 2;
}
