import { hostSite } from '../tests/support/host-site.ts';
import { twelveModulePackage } from '../tests/support/twelve-modules.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { measureFirstScreen, type FirstScreen } from './measure-first-screen.ts';
import { median, type Table } from './table.ts';

const RUNS = 7;

/** Measured in the same way on the same kind of machine; see docs/performance.md. */
const PEERS = [
  ['eXeLearning', 16, 570, 147, 2, 0.1],
  ['Adapt with this lesson', 62, 2013, 521, 7, 0.63],
] as const;

/** The first screen from a cold start: this package, the same player with a generated course of twelve modules, peers. */
export async function firstScreen(): Promise<Table> {
  const browser = await launchBrowser();
  const twelve = twelveModulePackage();
  const sites = [await hostSite(), await hostSite(twelve.file)];
  const results: FirstScreen[][] = sites.map(() => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, site] of sites.entries()) {
      const result = await measureFirstScreen(browser, site);
      // The first round warms the machine up.
      if (run > 0) results[index]?.push(result);
    }
  }
  await browser.close();
  for (const site of sites) await site.close();
  twelve.remove();
  const [own, generated] = results.map(summary);
  return {
    title: 'First screen from a cold start in a SCORM 1.2 host',
    columns: ['package', 'requests', 'KB', 'KB gzip', 'MB heap', 's main thread'],
    rows: [['this package', ...(own ?? [])], ['generated, twelve modules', ...(generated ?? [])], ...PEERS],
    notes: [
      `Medians of ${RUNS} runs, the two packages in turn. Limits: 6 requests, 400 KB, 130 KB gzip, 3 MB, 0.15 s.`,
    ],
  };
}

function summary(runs: readonly FirstScreen[]): readonly number[] {
  const of = (pick: (run: FirstScreen) => number): number => median(runs.map(pick));
  return [
    of(({ requests }) => requests),
    round(of(({ bytes }) => bytes) / 1000, 1),
    round(of(({ gzipBytes }) => gzipBytes) / 1000, 1),
    round(of(({ heapBytes }) => heapBytes) / 1e6, 2),
    round(
      of(({ mainThreadSeconds }) => mainThreadSeconds),
      3,
    ),
  ];
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
