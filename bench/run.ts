import { cpus, totalmem } from 'node:os';
import { existsSync } from 'node:fs';
import { commandTimes } from './command-times.ts';
import { commits } from './commits.ts';
import { firstScreen } from './first-screen.ts';
import { navigation } from './navigation.ts';
import { asText, type Table } from './table.ts';

/** `npm run bench [-- name] [-- --json]`: every benchmark, or the named one, as a table. */
const BENCHES: Readonly<Record<string, () => Promise<Table>>> = {
  'first-screen': firstScreen,
  navigation,
  commits,
  commands: commandTimes,
};

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const names = args.filter((argument) => !argument.startsWith('--'));
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined) {
    console.error(`There is no benchmark "${unknown}"; there are: ${Object.keys(BENCHES).join(', ')}.`);
    return 1;
  }
  if (!existsSync('dist/packages/packages.json')) {
    console.error('There is no package in dist/packages/: run npm run build first.');
    return 1;
  }
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  if (!json) console.log(machine);
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const table = await BENCHES[name]?.();
    if (!table) continue;
    console.log(json ? JSON.stringify({ name, machine, ...table }) : `\n${asText(table)}`);
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
