import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright-core';
import type { Language } from '../src/domain/course/language.ts';
import type { HostSite } from '../tests/support/host-site.ts';
import type { HostKind } from '../tests/support/hosts/host-kind.ts';
import { openBenchPage } from './bench-page.ts';

/** What the first screen of a package costs from a cold start in the frame of a host. */
export interface FirstScreen {
  /** What was asked for until the heading was painted, with sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** With the favicon, without the host's own page, LMS calls and the probe. */
  readonly requests: number;
  readonly bytes: number;
  /** What the same files weigh when each is compressed by gzip. */
  readonly gzipBytes: number;
  /** JavaScript heap in use after garbage collection, bytes; less that of the host's page before it has a frame. */
  readonly heapBytes: number;
  /** Processor time of tasks on the main thread until the heading is painted, seconds, unthrottled. */
  readonly mainThreadSeconds: number;
}

const NOT_COUNTED = /\/ping\.js/;

/** The language whose first screen weighs most, and what all of them weigh. */
export interface LanguageWeights {
  readonly costliest: Language;
  readonly all: ReadonlyMap<Language, FirstScreen>;
}

/** One cold start in each language; sizes do not differ from run to run. */
export async function weighLanguages(
  browser: Browser,
  site: HostSite,
  languages: readonly Language[],
): Promise<LanguageWeights> {
  const all = new Map<Language, FirstScreen>();
  for (const language of languages) all.set(language, await measureFirstScreen(browser, site, { language }));
  const byWeight = [...all].sort(([, a], [, b]) => b.gzipBytes - a.gzipBytes);
  const costliest = byWeight[0]?.[0];
  if (!costliest) throw new Error('The course has no language');
  return { costliest, all };
}

/** One cold start: a new browser context without any cache. */
export async function measureFirstScreen(
  browser: Browser,
  site: HostSite,
  {
    address = '/course/index.html',
    language = 'de',
    host = 'strict',
  }: { readonly address?: string; readonly language?: Language; readonly host?: HostKind } = {},
): Promise<FirstScreen> {
  const { asked } = site.server;
  const { client, metric, run, close } = await openBenchPage(browser, site, language, host);
  await collectGarbage(client);
  const heapBefore = await metric('JSHeapUsedSize');
  const tasksBefore = await metric('TaskDuration');
  asked.length = 0;
  await run(`bench.open('${address}')`);
  // Garbage collection is a task as well: the time is read before it.
  const tasks = await metric('TaskDuration');
  const paths = asked.map(({ path }) => path).filter((path) => path.startsWith('/course/') && !NOT_COUNTED.test(path));
  await collectGarbage(client);
  const heap = await metric('JSHeapUsedSize');
  await close();
  // A frame asks for no favicon; a page of its own does.
  const files = [...new Set(paths.length > 0 ? [...paths, '/course/icon.svg'] : [])].map((path) => {
    const inside = decodeURIComponent(path.slice('/course/'.length));
    return { path: inside, content: readFileSync(join(site.folder, inside)) };
  });
  return {
    files: files.map(({ path, content }) => ({ path, bytes: content.length })),
    requests: files.length,
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
    gzipBytes: files.reduce((sum, { content }) => sum + gzipSync(content).length, 0),
    heapBytes: heap - heapBefore,
    mainThreadSeconds: tasks - tasksBefore,
  };
}

async function collectGarbage(client: CDPSession): Promise<void> {
  // What the first round finalizes is free in the second.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
}
