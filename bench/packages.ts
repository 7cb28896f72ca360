import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PackageEntry } from '../src/toolchain/package/course-outputs.ts';
import { packageCommand } from '../src/toolchain/package/command.ts';
import { compiledCourse } from '../tests/support/built-course.ts';
import { hostSite } from '../tests/support/host-site.ts';
import type { HostKind } from '../tests/support/hosts/host-kind.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { REAL_PACKAGE, realPackages } from '../tests/support/real-packages.ts';
import { FIRST_SCREEN_BUDGET, firstScreenRow, keepsBudget } from './first-screen-row.ts';
import { hourRow, keepsHourBudget } from './hour-row.ts';
import { measureFirstScreen, type FirstScreen } from './measure-first-screen.ts';
import { scriptedHour, type Hour } from './scripted-hour.ts';
import type { Table } from './table.ts';

const RUNS = 3;
const AT_ONCE = 3;
const AS_BUILT = 'as built';
const SUBSET = 'pt,en';
/** The language whose first screen weighs most; a package without it is measured in Portuguese. */
const COSTLIEST = 'ro';
const SECOND = 'pt';

type Measured = PackageEntry & { readonly zip: string; readonly cut: string };

/** The hosts that play a package by its standard; what is cut otherwise than built is played in the first alone. */
const HOSTS: Readonly<Record<PackageEntry['standard'], readonly HostKind[]>> = {
  'SCORM 1.2': ['strict', 'scorm-again'],
  'SCORM 2004 4th Edition': ['strict-2004', 'scorm-again-2004'],
  'SCORM 2004 3rd Edition': ['strict-2004'],
};

/**
 * The first screen of each package against its budget, and what the hosts of each package get in a learner's hour: all
 * packages that were built, and of the course that is measured a module's, one with some languages, one with strict
 * responses.
 */
export async function packages(): Promise<readonly Table[]> {
  const course = realPackages().find(({ zip }) => zip === REAL_PACKAGE)?.course;
  if (course === undefined) throw new Error(`${REAL_PACKAGE} is not among the packages that were built`);
  const out = mkdtempSync(join(tmpdir(), 'bench-packages-'));
  const browser = await launchBrowser();
  try {
    const built = realPackages().map((entry) => ({ ...entry, cut: AS_BUILT }));
    // A learner's hour is the same whatever languages a package has.
    const isPlayed = ({ cut, standard }: Measured): boolean =>
      cut === AS_BUILT || (cut !== SUBSET && standard === 'SCORM 1.2');
    const all = [...built, ...cutPackages(course, out)];
    return [await firstScreens(browser, all), await hours(browser, all.filter(isPlayed))];
  } finally {
    await browser.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** Packages that the build does not make. */
function cutPackages(course: string, out: string): readonly Measured[] {
  const [module] = compiledCourse(join('courses', course)).index.modules;
  if (!module) throw new Error(`${course} has no module`);
  const cuts = {
    module: ['--module', module.id],
    [SUBSET]: ['--languages', SUBSET, '--standard', '1.2'],
    'strict responses': ['--responses', 'strict', '--standard', '1.2'],
  };
  return Object.entries(cuts).flatMap(([cut, args], at) => {
    const folder = join(out, String(at));
    const complaints: string[] = [];
    const code = packageCommand(['--course', course, ...args, '--out', folder], process.cwd(), {
      say: () => undefined,
      complain: (line) => void complaints.push(line),
    });
    if (code !== 0) throw new Error(complaints.join('\n'));
    return realPackages(join(folder, 'packages')).map((entry) => ({ ...entry, cut }));
  });
}

async function firstScreens(browser: Browser, all: readonly Measured[]): Promise<Table> {
  const sites = await Promise.all(all.map(async (entry) => ({ entry, site: await hostSite(entry.zip) })));
  const runs = sites.map((): FirstScreen[] => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [at, { entry, site }] of sites.entries()) {
      const language = entry.languages.includes(COSTLIEST) ? COSTLIEST : SECOND;
      const host = entry.standard === 'SCORM 1.2' ? 'strict' : 'strict-2004';
      const measured = await measureFirstScreen(browser, site, { language, host });
      // The first round warms the machine up.
      if (run > 0) runs[at]?.push(measured);
    }
  }
  await Promise.all(sites.map(({ site }) => site.close()));
  const rows = all.map((entry, at) => {
    const figures = firstScreenRow(runs[at] ?? []);
    return {
      cells: [entry.file, entry.cut, ...figures],
      name: `${entry.file}, ${entry.cut}`,
      kept: keepsBudget(figures),
    };
  });
  return {
    title: 'First screen of each package from a cold start in a strict host of its standard',
    columns: ['package', 'cut', 'requests', 'KB', 'KB gzip', 'MB heap', 's main thread', 'budget'],
    rows: [
      ['budget', '', ...FIRST_SCREEN_BUDGET, ''],
      ...rows.map(({ cells, kept }) => [...cells, kept ? 'kept' : 'broken']),
    ],
    broken: rows.filter(({ kept }) => !kept).map(({ name }) => name),
    notes: [
      `Medians of ${RUNS} runs, the packages in turn, in ${COSTLIEST}, or ${SECOND} where a package has no ${COSTLIEST}.`,
    ],
  };
}

async function hours(browser: Browser, all: readonly Measured[]): Promise<Table> {
  const played = all.flatMap((entry) =>
    HOSTS[entry.standard].slice(0, entry.cut === AS_BUILT ? undefined : 1).map((host) => ({ entry, host })),
  );
  const results: { readonly at: number; readonly hour: Hour }[] = [];
  const waiting = [...played.entries()];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [at, { entry, host }] = one;
      const language = entry.languages.includes(COSTLIEST) ? COSTLIEST : SECOND;
      const site = await hostSite(entry.zip);
      results.push({ at, hour: await scriptedHour(browser, site, { host, language }) });
      await site.close();
    }
  };
  // Side by side: nothing that is measured here depends on how busy the machine is.
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const told = results.sort((one, other) => one.at - other.at);
  const rows = told.map(({ at, hour }) => {
    const { entry, host } = played[at] ?? {};
    return [entry?.file ?? '', entry?.cut ?? '', host ?? '', ...hourRow(hour)];
  });
  const broken = told
    .filter(({ hour }) => !keepsHourBudget(hour))
    .map(({ at }) => `${played[at]?.entry.file ?? ''}, ${played[at]?.entry.cut ?? ''}, ${played[at]?.host ?? ''}`);
  return {
    title: 'Commits of a scripted hour, by package and host',
    columns: [
      'package',
      'cut',
      'host',
      'sheets',
      'answers',
      'tests',
      'commits',
      'KB',
      'bytes, most',
      'beside suspend data',
      'with an answer',
      'complaints',
    ],
    rows,
    broken,
    notes: [
      "The same hour for all, with a rest of ten minutes, or less where the course ends before; the browser's clock is put forward, not waited for.",
      'KB: what changed since the last commit, names and values as a form sends them, added up. Beside suspend data: the most of one commit, and of one that tells an answer; limit of that 1,024 bytes.',
    ],
  };
}
