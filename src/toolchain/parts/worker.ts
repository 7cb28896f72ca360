// Computes one part in a process of its own: `worker.ts FILE ID PARAMETERS RESULT`. The geometry kernel may hang or take all
// memory, and what it allocates is freed by the end of the process only.
import { writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { computePart } from './compute-part.ts';
import { startOpenCascade } from './open-cascade.ts';
import type { PartDefinition } from './part.ts';
import { PartFault } from './part-fault.ts';
import type { WorkerReport } from './worker-report.ts';

const [file = '', id = '', parameters = '{}', result = ''] = process.argv.slice(2);

/** At once: a process that is stopped says no more. */
function say(report: WorkerReport): void {
  writeSync(1, `${JSON.stringify(report)}\n`);
}

async function definition(): Promise<PartDefinition> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly part?: PartDefinition };
  if (!module.part) throw new PartFault('the file exports no part; expected export const part = definePart({ ... })');
  return module.part;
}

function chosen(part: PartDefinition): Readonly<Record<string, number>> {
  const asked = JSON.parse(parameters) as Readonly<Record<string, number>>;
  const unknown = Object.keys(asked).find((name) => !(name in part.parameters));
  if (unknown === undefined) return { ...part.parameters, ...asked };
  throw new PartFault(`no parameter "${unknown}"; there are: ${Object.keys(part.parameters).join(', ')}`);
}

/** The line of the part's file in which an error arose, where its stack tells. */
function lineOf(error: unknown): number | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const stack = one.stack ?? '';
    const at = stack.indexOf(`/${file.split('/').slice(-2).join('/')}:`);
    const line = at < 0 ? undefined : /\.ts:(\d+)/u.exec(stack.slice(at))?.[1];
    if (line !== undefined) return Number(line);
  }
  return undefined;
}

try {
  say({ step: 'file' });
  const part = await definition();
  await startOpenCascade();
  const computed = computePart(id, part, chosen(part), (step) => say({ step }));
  writeFileSync(result, JSON.stringify(computed));
  say({ written: true });
} catch (error) {
  const fault = error instanceof Error ? error.message : String(error);
  const about = error instanceof PartFault ? error.about : undefined;
  const line = lineOf(error);
  say({ fault, ...(about === undefined ? {} : { about }), ...(line === undefined ? {} : { line }) });
  process.exitCode = 1;
}
