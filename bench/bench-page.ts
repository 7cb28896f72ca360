import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { HostSite } from '../tests/support/host-site.ts';

let script: Promise<string> | undefined;

/** `in-page.ts` as a classic script; bundled once a run. */
async function inPageScript(): Promise<string> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inPage', fileName: 'in-page' } },
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error('in-page.ts has no script');
  return chunk.code;
}

/** The strict host's page in a browser without any cache, its frame empty, ready to be measured. */
export interface BenchPage {
  readonly client: CDPSession;
  /** A figure of the browser's own metrics, as `TaskDuration`: processor seconds of the main thread in all tasks. */
  readonly metric: (name: string) => Promise<number>;
  /** Evaluates an expression in the host's page, waits for its promise, and yields its value. */
  readonly run: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the host. Everything goes over the browser's own protocol: the driver's helpers would put scripts of 1.4 MB
 * into the measured page and spend time on its main thread.
 */
export async function openBenchPage(browser: Browser, site: HostSite, language: string): Promise<BenchPage> {
  script ??= inPageScript();
  const context = await browser.newContext({ viewport: { width: 714, height: 666 }, locale: language });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails: fault } = await client.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (fault) throw new Error(fault.exception?.description ?? fault.text);
    return result.value;
  };
  const metric = async (name: string): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  };
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${site.server.origin}/host.html?host=strict&key=bench-${Math.random()}&frame=none`);
  await run(await script);
  return { client, metric, run, close: () => context.close() };
}
