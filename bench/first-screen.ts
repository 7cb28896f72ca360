import { LANGUAGES } from '../src/domain/course/language.ts';
import { hostSite } from '../tests/support/host-site.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { REAL_PACKAGE } from '../tests/support/real-packages.ts';
import { twelveModulePackage } from '../tests/support/twelve-modules.ts';
import { measureFirstScreen, weighLanguages, type FirstScreen } from './measure-first-screen.ts';
import { firstScreenRow } from './first-screen-row.ts';
import { median, type Table } from './table.ts';

const RUNS = 7;

/** Figures of other tools, measured earlier in the same way; see docs/performance.md. */
const PEERS = [
  ['eXeLearning', 16, 570, 147, 2, 0.1],
  ['Adapt with this lesson', 62, 2013, 521, 7, 0.63],
] as const;

/** The first screen from a cold start: this package, the same player with a generated course of twelve modules, peers. */
export async function firstScreen(): Promise<Table> {
  const browser = await launchBrowser();
  const twelve = twelveModulePackage();
  const own = await hostSite(REAL_PACKAGE);
  const generated = await hostSite(twelve.file);
  own.server.page('/empty.html', '<!doctype html><title>Empty</title><h1>Empty</h1>');
  const { costliest: language, all } = await weighLanguages(browser, own, LANGUAGES);
  const subjects = [
    { name: `this package, ${language}`, measure: () => measureFirstScreen(browser, own, { language }) },
    {
      name: `generated, twelve modules, ${language}`,
      measure: () => measureFirstScreen(browser, generated, { language }),
    },
    { name: 'an empty page', measure: () => measureFirstScreen(browser, own, { address: '/empty.html' }) },
  ];
  const results: FirstScreen[][] = subjects.map(() => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, { measure }] of subjects.entries()) {
      const result = await measure();
      // The first round warms the machine up.
      if (run > 0) results[index]?.push(result);
    }
  }
  await browser.close();
  await own.close();
  await generated.close();
  twelve.remove();
  const files = results[0]?.[0]?.files ?? [];
  const bytes = results.map((runs) => median(runs.map((run) => run.bytes)));
  const growth = ((bytes[1] ?? Number.NaN) / (bytes[0] ?? Number.NaN) - 1) * 100;
  return {
    title: 'First screen from a cold start in a SCORM 1.2 host',
    columns: ['package', 'requests', 'KB', 'KB gzip', 'MB heap', 's main thread'],
    rows: [...subjects.map(({ name }, index) => [name, ...firstScreenRow(results[index] ?? [])]), ...PEERS],
    notes: [
      `Medians of ${RUNS} runs, the packages in turn. Limits: 6 requests, 400 KB, 130 KB gzip, 3 MB, 0.15 s.`,
      `${language} is the costliest language. By language: ${[...all]
        .map(([code, { requests, gzipBytes }]) => `${code} ${requests} requests ${(gzipBytes / 1000).toFixed(1)}`)
        .join(', ')} KB gzip.`,
      `Twelve modules add ${growth.toFixed(1)} % to the bytes. Limit: 5 %.`,
      `Files: ${files.map(({ path, bytes: size }) => `${path} ${(size / 1000).toFixed(1)}`).join(', ')} KB.`,
      'The heap is the growth over the host page without a frame; the empty page shows what a frame alone costs of it.',
    ],
  };
}
