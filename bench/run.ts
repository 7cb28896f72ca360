import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chooseBuiltCourse } from './built-courses.ts';
import { asText, exitCode, type Table } from './table.ts';

interface BenchOptions {
  /** The file that takes the cases which the grader gets wrong. */
  readonly cases?: string | undefined;
}

type Bench = (options: BenchOptions) => Promise<Table | readonly Table[]>;

/** `npm run bench [-- name] [-- --json]`: every benchmark, or the named one, as a table, or as several. Loaded when the course is known. */
const BENCHES: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['first-screen', async () => (await import('./first-screen.ts')).firstScreen()],
  ['navigation', async () => (await import('./navigation.ts')).navigation()],
  ['commits', async () => (await import('./commits.ts')).commits()],
  ['packages', async () => (await import('./packages.ts')).packages()],
  ['scoring', async () => (await import('./domain-times.ts')).scoring()],
  ['codes', async () => (await import('./domain-times.ts')).codes()],
  ['codec', async () => (await import('./domain-times.ts')).codec()],
  ['drafting', async () => (await import('./domain-times.ts')).drafting()],
  ['results', async () => (await import('./assessment.ts')).results()],
  ['check-language', async () => (await import('./assessment.ts')).checkLanguage()],
  ['overflow', async () => (await import('./overflow.ts')).overflow()],
  ['part-frames', async () => (await import('./part-frames.ts')).partFrames()],
  ['parts', async () => (await import('./parts.ts')).parts()],
  ['sheet', async () => (await import('./sheet.ts')).sheet()],
  ['canvas', async () => (await import('./canvas.ts')).canvas()],
  ['commands', async () => (await import('./command-times.ts')).commandTimes()],
  ['grader', async ({ cases }) => (await import('./grader.ts')).grader(cases)],
  ['tutor', async () => (await import('./tutor.ts')).tutor()],
]);

const HELP = `npm run bench -- [name ...] [options]
  name            ${[...BENCHES.keys()].join(', ')}; all when none is named
  --course <id>   measure this course, where several were built
  --cases <file>  write every case that the grader gets wrong into a file, as docs/grader-cases.md has them
  --json          one line of JSON a table
Ends with 0 when everything was measured and no budget broken, else with 1.`;

async function main(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        course: { type: 'string' },
        cases: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 1;
  }
  const { values, positionals: names } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const unknown = names.find((name) => !BENCHES.has(name));
  if (unknown !== undefined) {
    console.error(`There is no benchmark "${unknown}"; there are: ${[...BENCHES.keys()].join(', ')}.`);
    return 1;
  }
  if (values.cases !== undefined && names.length > 0 && !names.includes('grader')) {
    console.error('Only the benchmark "grader" has cases to write: npm run bench -- grader --cases FILE.');
    return 1;
  }
  const course = chooseBuiltCourse(values.course);
  if ('refused' in course) {
    console.error(course.refused);
    return 1;
  }
  process.env.PACKAGE_ZIP = course.zip;
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  if (!values.json) console.log(machine);
  const told: Table[] = [];
  for (const name of names.length > 0 ? names : BENCHES.keys()) {
    const measured = await BENCHES.get(name)?.(values);
    for (const table of measured === undefined ? [] : [measured].flat()) {
      console.log(values.json ? JSON.stringify({ name, machine, ...table }) : `\n${asText(table)}`);
      for (const row of table.broken ?? []) console.error(`Budget broken: ${row}`);
      told.push(table);
    }
  }
  return exitCode(told);
}

process.exitCode = await main(process.argv.slice(2));
