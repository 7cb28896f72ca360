import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../src/domain/course/language.ts';
import { hostSite, type HostSite } from '../tests/support/host-site.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { REAL_PACKAGE } from '../tests/support/real-packages.ts';
import { openBenchPage } from './bench-page.ts';
import { median, percentile, rounded, type Table } from './table.ts';

const WALKS = 5;
const SLOWER = 4;

interface Press {
  /** Milliseconds until it is painted. */
  readonly painted: number;
  /** Processor milliseconds of the main thread until then; the wait for the processor does not count, unlike in `painted`. */
  readonly work: number;
}

interface Walk {
  /** In the order of the sheets. */
  readonly next: readonly Press[];
  readonly language: readonly Press[];
}

/** Next to the next heading painted, and a language that is loaded, over all sheets of the lesson. */
export async function navigation(): Promise<Table> {
  const browser = await launchBrowser();
  const site = await hostSite(REAL_PACKAGE);
  const full: Walk[] = [];
  const slow: Walk[] = [];
  for (let walk = 0; walk < WALKS; walk += 1) {
    full.push(await walkThrough(browser, site, 1));
    slow.push(await walkThrough(browser, site, SLOWER));
  }
  await browser.close();
  await site.close();
  const row = (name: string, walks: readonly Walk[], of: keyof Walk) => {
    const presses = walks.flatMap((walk) => walk[of]);
    const painted = presses.map((press) => press.painted);
    const work = presses.map((press) => press.work);
    const figures = [median(painted), percentile(painted, 0.95), median(work), percentile(work, 0.95)];
    return [name, presses.length, ...figures.map((time) => rounded(time, 1))];
  };
  return {
    title: 'From the press to the painted sheet, milliseconds',
    columns: ['press', 'presses', 'painted, median', 'painted, 95 %', 'work, median', 'work, 95 %'],
    rows: [
      row('Next', full, 'next'),
      row(`Next, processor ${SLOWER} times slower`, slow, 'next'),
      row('a loaded language', full, 'language'),
      row(`a loaded language, processor ${SLOWER} times slower`, slow, 'language'),
    ],
    notes: [
      `${WALKS} walks through all sheets, each in a fresh browser context. Limit: 50 ms on a processor that is not slowed.`,
      'Painted: until the frame is there, up to 16.7 ms of it the wait for a frame at 60 Hz; other programs make it longer.',
      'Work: processor time of the main thread until then; other programs hardly change it.',
    ],
  };
}

/** All sheets of the lesson by Next, another language on each, all languages loaded before. */
async function walkThrough(browser: Browser, site: HostSite, slower: number): Promise<Walk> {
  const { client, metric, run, close } = await openBenchPage(browser, site, 'en');
  const press = async (expression: string): Promise<Press> => {
    const before = await metric('TaskDuration');
    const painted = Number(await run(expression));
    return { painted, work: ((await metric('TaskDuration')) - before) * 1000 };
  };
  const choose = async (language: string): Promise<Press> => {
    await run('bench.readyForLanguage()');
    return await press(`bench.language('${language}')`);
  };
  await run(`bench.open('/course/index.html')`);
  await run('bench.questionsLoaded()');
  // The language of the first start comes last, so that each choice is a change.
  const languages = [...LANGUAGES.filter((language) => language !== 'en'), 'en'];
  for (const language of languages) await choose(language);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const next: Press[] = [];
  const language: Press[] = [];
  while ((await run('bench.atEnd')) !== true) {
    language.push(await choose(languages[language.length % languages.length] ?? 'en'));
    await run('bench.readyForNext()');
    next.push(await press('bench.next()'));
  }
  await close();
  return { next, language };
}
