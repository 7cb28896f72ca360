// Computes parts, one after the other, in a process of its own: a PartJob a line on the standard input, WorkerReports on the standard
// output. The geometry kernel may hang or take all memory; whoever gives the jobs ends the process then.
import { writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { computePart } from './compute-part.ts';
import { startOpenCascade } from './open-cascade.ts';
import type { PartJob } from './part-job.ts';
import type { PartDefinition } from './part.ts';
import { PartFault } from './part-fault.ts';
import type { WorkerReport } from './worker-report.ts';

/** At once: a process that is stopped says no more. */
function say(report: WorkerReport): void {
  writeSync(1, `${JSON.stringify(report)}\n`);
}

async function definition(file: string): Promise<PartDefinition> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly part?: PartDefinition };
  if (!module.part) throw new PartFault('the file exports no part; expected export const part = definePart({ ... })');
  return module.part;
}

function chosen(part: PartDefinition, asked: PartJob['parameters']): PartJob['parameters'] {
  const unknown = Object.keys(asked).find((name) => !(name in part.parameters));
  if (unknown === undefined) return { ...part.parameters, ...asked };
  throw new PartFault(`no parameter "${unknown}"; there are: ${Object.keys(part.parameters).join(', ')}`);
}

/** The line of the part's file in which an error arose, where its stack tells. */
function lineOf(error: unknown, file: string): number | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const stack = one.stack ?? '';
    const at = stack.indexOf(`/${file.split('/').slice(-2).join('/')}:`);
    const line = at < 0 ? undefined : /\.ts:(\d+)/u.exec(stack.slice(at))?.[1];
    if (line !== undefined) return Number(line);
  }
  return undefined;
}

async function compute({ file, id, parameters, result }: PartJob): Promise<void> {
  try {
    say({ step: 'file' });
    const part = await definition(file);
    const values = chosen(part, parameters);
    await startOpenCascade();
    const computed = computePart(id, part, values, (step) => say({ step }));
    writeFileSync(result, JSON.stringify(computed));
    say({ written: true });
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    const about = error instanceof PartFault ? error.about : undefined;
    const line = lineOf(error, file);
    say({ fault, ...(about === undefined ? {} : { about }), ...(line === undefined ? {} : { line }) });
  }
}

for await (const line of createInterface({ input: process.stdin })) await compute(JSON.parse(line) as PartJob);
