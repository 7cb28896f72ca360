import type { Browser, CDPSession } from 'playwright-core';
import type { HostSite } from '../tests/support/host-site.ts';
import type { HostKind } from '../tests/support/hosts/host-kind.ts';
import { pageScript } from './page-script.ts';

/** A host's page in a browser without any cache, its frame empty, ready to be measured. */
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
export async function openBenchPage(
  browser: Browser,
  site: HostSite,
  language: string,
  host: HostKind = 'strict',
): Promise<BenchPage> {
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
  await page.goto(`${site.server.origin}/host.html?host=${host}&key=bench-${Math.random()}&frame=none`);
  await run(await pageScript('in-page.ts'));
  return { client, metric, run, close: () => context.close() };
}
