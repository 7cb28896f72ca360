import { LANGUAGES } from '../src/domain/course/language.ts';
import { hostSite } from '../tests/support/host-site.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { REAL_PACKAGE } from '../tests/support/real-packages.ts';
import { twelveModulePackage } from '../tests/support/twelve-modules.ts';
import { openBenchPage, type BenchPage } from './bench-page.ts';
import { median, percentile, rounded, type Table } from './table.ts';

const WALKS = 3;
const SLOWER = 4;
/** How often the page of results is opened in a walk. */
const OPENED = 10;
const COLUMNS = ['press', 'presses', 'painted, median', 'painted, 95 %', 'work, median', 'work, 95 %'];
const PAINTED =
  'Painted: until the frame is there, up to 16.7 ms of it the wait for a frame. Work: processor time until then.';

interface Press {
  /** Milliseconds until it is painted, and processor milliseconds of the main thread until then. */
  readonly painted: number;
  readonly work: number;
}

/** The learner's own results, of the course that was built and of a generated one of twelve modules. */
export async function results(): Promise<Table> {
  const browser = await launchBrowser();
  const twelve = twelveModulePackage();
  const sites = [
    { name: 'my results, this course', site: await hostSite(REAL_PACKAGE) },
    { name: 'my results, twelve modules', site: await hostSite(twelve.file) },
  ];
  const rows: (string | number)[][] = [];
  for (const { name, site } of sites) {
    for (const slower of [1, SLOWER]) {
      const presses: Press[] = [];
      for (let walk = 0; walk < WALKS; walk += 1) {
        const page = await openBenchPage(browser, site, 'en');
        await begin(page, slower);
        for (let time = 0; time < OPENED; time += 1) {
          await page.run('bench.readyForResults()');
          presses.push(await pressed(page, 'bench.results()'));
          await page.run('bench.closeResults()');
        }
        await page.close();
      }
      rows.push(rowOf(slower === 1 ? name : `${name}, processor ${slower} times slower`, presses));
    }
    await site.close();
  }
  await browser.close();
  twelve.remove();
  const title = 'From the press to the page of results, milliseconds';
  return {
    title,
    columns: COLUMNS,
    rows,
    notes: [`${WALKS} fresh contexts, opened ${OPENED} times in each.`, PAINTED],
  };
}

/** Another language on every question of a lesson's test, all languages loaded before. */
export async function checkLanguage(): Promise<Table> {
  const browser = await launchBrowser();
  const site = await hostSite(REAL_PACKAGE);
  const rows: (string | number)[][] = [];
  for (const slower of [1, SLOWER]) {
    const presses: Press[] = [];
    for (let walk = 0; walk < WALKS; walk += 1) {
      const page = await openBenchPage(browser, site, 'en');
      await begin(page, 1);
      await page.run('bench.toCheck()');
      // The language of the start comes last, so that each choice is a change.
      const languages = [...LANGUAGES.filter((language) => language !== 'en'), 'en'];
      for (const language of languages) await choose(page, language);
      await page.client.send('Emulation.setCPUThrottlingRate', { rate: slower });
      do {
        for (const language of languages) presses.push(await choose(page, language));
      } while ((await page.run('bench.nextItem()')) === true);
      await page.close();
    }
    rows.push(rowOf(`a loaded language in a test${slower === 1 ? '' : `, processor ${slower} times slower`}`, presses));
  }
  await browser.close();
  await site.close();
  const title = 'Another language inside a test, milliseconds';
  const notes = [`${WALKS} walks through the questions of a test, each in a fresh browser context.`, PAINTED];
  return { title, columns: COLUMNS, rows, notes };
}

async function begin({ run, client }: BenchPage, slower: number): Promise<void> {
  await run(`bench.open('/course/index.html')`);
  await run('bench.questionsLoaded()');
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

async function choose(page: BenchPage, language: string): Promise<Press> {
  await page.run('bench.readyForLanguage()');
  return pressed(page, `bench.language('${language}')`);
}

async function pressed({ run, metric }: BenchPage, expression: string): Promise<Press> {
  const before = await metric('TaskDuration');
  const painted = Number(await run(expression));
  return { painted, work: ((await metric('TaskDuration')) - before) * 1000 };
}

function rowOf(name: string, presses: readonly Press[]): (string | number)[] {
  const painted = presses.map((press) => press.painted);
  const work = presses.map((press) => press.work);
  const figures = [median(painted), percentile(painted, 0.95), median(work), percentile(work, 0.95)];
  return [name, presses.length, ...figures.map((time) => rounded(time, 1))];
}
