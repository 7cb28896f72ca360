import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { HostSite } from '../tests/support/host-site.ts';

/** What the first screen of a package costs from a cold start in the frame of a SCORM 1.2 host. */
export interface FirstScreen {
  /** With the favicon, without the host's own page, LMS calls and the probe. */
  readonly requests: number;
  readonly bytes: number;
  /** What the same files weigh when each is compressed by gzip. */
  readonly gzipBytes: number;
  /** JavaScript heap in use after garbage collection, bytes; less that of an empty host page. */
  readonly heapBytes: number;
  /** Time of tasks on the main thread until the heading is there, seconds, unthrottled. */
  readonly mainThreadSeconds: number;
}

const NOT_COUNTED = /\/ping\.js/;

/** One cold start: a new browser context without any cache. */
export async function measureFirstScreen(browser: Browser, site: HostSite, language = 'de'): Promise<FirstScreen> {
  const { server } = site;
  const context = await browser.newContext({ viewport: { width: 714, height: 666 }, locale: language });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${server.origin}/host.html?host=strict&key=bench-${Math.random()}&frame=none`);
  const metrics = async (): Promise<Record<string, number>> => {
    await client.send('HeapProfiler.collectGarbage');
    const { metrics: list } = await client.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  const before = await metrics();
  server.asked.length = 0;
  await page.evaluate('openCourse()');
  await page.frameLocator('iframe').locator('h1').first().waitFor();
  // The metrics' own garbage collection is a task as well: the time is read before it.
  const { metrics: shown } = await client.send('Performance.getMetrics');
  const taskSeconds = shown.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  const after = await metrics();
  const files = new Map<string, Buffer>();
  for (const { path } of server.asked) {
    if (!path.startsWith('/course/') || NOT_COUNTED.test(path)) continue;
    files.set(path, readFileSync(join(site.folder, decodeURIComponent(path.slice('/course/'.length)) || 'index.html')));
  }
  // A frame asks for no favicon; a page of its own does.
  files.set('/course/icon.svg', readFileSync(join(site.folder, 'icon.svg')));
  await context.close();
  const contents = [...files.values()];
  return {
    requests: files.size,
    bytes: contents.reduce((sum, file) => sum + file.length, 0),
    gzipBytes: contents.reduce((sum, file) => sum + gzipSync(file).length, 0),
    heapBytes: (after.JSHeapUsedSize ?? Number.NaN) - (before.JSHeapUsedSize ?? 0),
    mainThreadSeconds: taskSeconds - (before.TaskDuration ?? 0),
  };
}
