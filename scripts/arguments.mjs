// The arguments of the npm scripts that are plain JavaScript: read alike, refused alike (exit code 1).
import { parseArgs } from 'node:util';

/**
 * The options of a command; prints its help page, or what is wrong and the help page, and ends the process when asked
 * for the one or given the other. `options` are those of node:util's parseArgs.
 */
export function readOptions(help, options) {
  let values;
  try {
    ({ values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } }));
  } catch (error) {
    console.error(`${error.message}\n\n${help}`);
    process.exit(1);
  }
  if (!values.help) return values;
  console.log(help);
  process.exit(0);
}
