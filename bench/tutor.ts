import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { compileCourse } from '../src/toolchain/compile/compile-course.ts';
import { withDrawings } from '../src/toolchain/sample/sample-drawings.ts';
import { sampleLearners } from '../src/toolchain/sample/sample-learners.ts';
import { sampleReport } from '../src/toolchain/sample/sample-report.ts';
import { courseKey } from '../src/toolchain/tutor/course-key.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { openTutor, readFiles, takeIn, TUTOR_FILE } from '../tests/support/tutor-page.ts';
import { rounded, type Table } from './table.ts';

const LEARNERS = 200;
const ROWS = 200_000;
/** So often the heap is looked at, milliseconds. */
const EVERY = 100;
const MEGABYTE = 1_000_000;

/** The tutor app with a report of 200 learners and 200,000 rows: reading, taking in, every view, the largest heap. */
export async function tutor(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-bench-'));
  const browser = await launchBrowser();
  try {
    const file = join(folder, 'interactions.txt');
    const { text, rows } = largeReport();
    writeFileSync(file, text);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await openTutor(page, TUTOR_FILE);
    const session = await page.context().newCDPSession(page);
    const heap = await watchHeap(session);
    const before = await metric(session, 'ThreadTime');
    const read = await timed(() => readFiles(page, file));
    const taken = await timed(() => takeIn(page));
    const processor = (await metric(session, 'ThreadTime')) - before;
    const views: (readonly [string, number, number])[] = [];
    for (const [at, view] of ['group', 'learner', 'question', 'fault', 'drawing', 'signoff', 'data'].entries()) {
      views.push([`view ${view}, ms`, Math.round(await viewTime(page, at, `${view}-view`)), 200]);
    }
    const most = await heap();
    return {
      title: `Tutor app: ${LEARNERS} learners, ${rows} rows, ${(text.length / MEGABYTE).toFixed(1)} MB of text`,
      columns: ['what', 'measured', 'limit'],
      rows: [
        ['read up to the preview, s', rounded(read / 1_000, 2), ''],
        ['take in, seal, show the group, s', rounded(taken / 1_000, 2), ''],
        ['both, s', rounded((read + taken) / 1_000, 2), 5],
        ['both without waiting for the processor, s', rounded(processor, 2), 5],
        ...views,
        ['largest heap, MB', Math.round(most / MEGABYTE), 400],
      ],
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** Attempts of sample learners until there are rows enough. */
function largeReport(): { readonly text: string; readonly rows: number } {
  const compiled = compileCourse('courses/technical-drawing');
  const key = 'course' in compiled ? courseKey(compiled.course, 'en') : undefined;
  if (!key || !('course' in compiled)) throw new Error('the course does not compile');
  const now = Date.now();
  const lines = [];
  let rows = 0;
  for (let attempt = 1; rows < ROWS; attempt += 1) {
    const learners = sampleLearners(key, LEARNERS, attempt, now);
    // One attempt with drawings is what there is in the end; the others fill the table.
    for (const learner of attempt > 1 ? learners : withDrawings(learners, compiled.course, 1, false)) {
      lines.push({ ...learner, attempt: learner.attempt.map((entry) => ({ ...entry, attempt })) });
      rows += learner.attempt.length;
    }
  }
  return { text: sampleReport(key.title, lines), rows };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** From the press of a tab until its view has been drawn, in the page's own clock. */
async function viewTime(page: Page, tab: number, view: string): Promise<number> {
  return page.locator('tutor-app').evaluate(
    async (app, [index, name]) => {
      const root = app.shadowRoot;
      const started = performance.now();
      root?.querySelectorAll<HTMLElement>('nav button')[Number(index)]?.click();
      // Without a function of its own name: tsx would call a helper that the page has not.
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (!root?.querySelector(String(name))?.shadowRoot?.querySelector('h1'));
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - started;
    },
    [tab, view] as const,
  );
}

/** Looks at the heap until the returned function is called, which gives the most that was seen, in bytes. */
async function watchHeap(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable');
  let most = 0;
  const look = async (): Promise<void> => {
    most = Math.max(most, await metric(session, 'JSHeapUsedSize'));
  };
  // A look that the end of the page has overtaken says nothing.
  const timer = setInterval(() => void look().catch(() => undefined), EVERY);
  return async () => {
    clearInterval(timer);
    await look();
    return most;
  };
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? NaN;
}
