import { hostSite } from '../tests/support/host-site.ts';
import { LessonDriver } from '../tests/support/lesson-driver.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { REAL_PACKAGE } from '../tests/support/real-packages.ts';
import { readCommits, type CommitRecord } from './read-commits.ts';
import type { Table } from './table.ts';

const CAUSES = ['start', 'practice answer', 'test answer', 'end of the test', 'the rest'] as const;

type Cause = (typeof CAUSES)[number];

/** How long an answer's commit may take on a busy machine, milliseconds. */
const PATIENCE = 10_000;

/**
 * A whole lesson in the strict host: each practice question answered wrong and then right, then its test, if it has
 * one. How often the course commits, and how many bytes a real host would send each time.
 */
export async function commits(): Promise<Table> {
  const browser = await launchBrowser();
  const site = await hostSite(REAL_PACKAGE);
  const context = await browser.newContext({ viewport: { width: 760, height: 700 }, locale: 'ro' });
  const page = await context.newPage();
  await page.goto(`${site.server.origin}/host.html?host=strict&key=commits`);
  const lesson = new LessonDriver(page.frameLocator('iframe'));
  await lesson.ready();

  const did: Record<Cause, number> = {
    start: 1,
    'practice answer': 0,
    'test answer': 0,
    'end of the test': 0,
    'the rest': 0,
  };
  /** What the learner did, with the number of commits that the host had taken before. */
  const marks: { readonly cause: Cause; readonly from: number }[] = [{ cause: 'start', from: 0 }];
  const taken = async (): Promise<readonly CommitRecord[]> =>
    readCommits((await page.evaluate('testHost.transcript')) as string[]);
  const after = async (cause: Cause, act: () => Promise<unknown>): Promise<void> => {
    const from = (await taken()).length;
    marks.push({ cause, from });
    did[cause] += 1;
    await act();
    if (cause === 'the rest') return;
    await page.waitForFunction(
      `testHost.transcript.filter((call) => call.startsWith('LMSCommit')).length > ${from}`,
      undefined,
      { timeout: PATIENCE },
    );
    await lesson.saveState.filter({ hasText: 'Salvat' }).waitFor();
  };

  const hasTest = async (): Promise<boolean> => lesson.locator('lesson-check').isVisible();
  const isOver = async (): Promise<boolean> => lesson.locator('end-sheet').isVisible();
  while (!(await hasTest()) && !(await isOver())) {
    if (await lesson.locator('practice-question').isVisible()) {
      await after('practice answer', () => lesson.answer(false));
      await after('practice answer', () => lesson.answer(true));
    }
    await after('the rest', () => lesson.turnPage());
  }
  const tested = await hasTest();
  if (tested) {
    await after('the rest', () => lesson.locator('lesson-check #start').click());
    while (!(await lesson.locator('lesson-check #finish').isVisible())) {
      await lesson.fillIn(true);
      await after('test answer', () => lesson.next.click());
    }
    await after('end of the test', () => lesson.locator('lesson-check #finish').click());
    await lesson.locator('lesson-check .obs, lesson-check .score').first().waitFor();
  }

  const all = await taken();
  const violations = (await page.evaluate('testHost.violations')) as string[];
  await browser.close();
  await site.close();
  const causeOf = (index: number): Cause => marks.filter(({ from }) => from <= index).at(-1)?.cause ?? 'start';
  const rows = CAUSES.map((cause) =>
    row(
      cause,
      did[cause],
      all.filter((_, index) => causeOf(index) === cause),
    ),
  );
  return {
    title: 'Commits of a whole lesson in a strict SCORM 1.2 host',
    columns: ['after', 'times', 'commits', 'calls, most', 'bytes, most', 'with suspend data, most'],
    rows: [...rows, row('all', '', all)],
    notes: [
      ...(tested ? [] : ['The course’s first lesson has no test, so none was taken.']),
      `Suspend data at the end: ${all.at(-1)?.suspendData ?? 0} characters of 4,096. Violations: ${violations.length}.`,
      'Bytes: what has changed since the last commit, names and values as a form sends them. Limits: one commit an answer, 1,024 bytes plus suspend data.',
    ],
  };
}

function row(name: string, times: number | string, some: readonly CommitRecord[]): readonly (string | number)[] {
  const most = (pick: (commit: CommitRecord) => number): number => Math.max(0, ...some.map(pick));
  return [
    name,
    times,
    some.length,
    most(({ calls }) => calls),
    most(({ bytes, suspendBytes }) => bytes - suspendBytes),
    most(({ bytes }) => bytes),
  ];
}
