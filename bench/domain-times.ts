import type { Browser, Page } from 'playwright-core';
import type { Check } from '../src/domain/course/lesson.ts';
import { drawCheck } from '../src/domain/quiz/draw-check.ts';
import { compiledCourse, COURSE } from '../tests/support/built-course.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { sampleOf } from '../tests/unit/domain/quiz/kind-samples.ts';
import { fullSheet } from '../tests/unit/domain/drafting/full-sheet.ts';
import type { DomainBench } from './domain-page.ts';
import { pageScript } from './page-script.ts';
import { median, percentile, rounded, type Table } from './table.ts';

/** A terminal of a closed network is about so much slower than the machine of a developer. */
const SLOWER = 4;
/** And the oldest of them. */
const OLD = 6;
const COLUMNS = ['what', 'processor', 'median', '95 %'];

/** Writing and reading the state of a course of twelve modules of 60 questions, all answered. */
export async function codec(): Promise<Table> {
  const rows: (string | number)[][] = [];
  let characters = 0;
  await inPage(async (page, processor) => {
    const { encode, decode, ...state } = (await page.evaluate('domainBench.codec()')) as ReturnType<
      DomainBench['codec']
    >;
    characters = state.characters;
    rows.push(rowOf('written', processor, encode), rowOf('read', processor, decode));
  });
  return {
    title: 'State of a whole course, milliseconds',
    columns: COLUMNS,
    rows,
    notes: [`${characters} characters. Limits: under 2,000 characters, 5 ms on a processor that is not slowed.`],
  };
}

/** Drawing and judging a module's test of the course. */
export async function scoring(): Promise<Table> {
  const course = compiledCourse(COURSE);
  const checks = course.lessons.flatMap(({ lesson, language }) =>
    language === 'en' && lesson.check ? [lesson.check] : [],
  );
  const [check] = checks.filter((one) => one.module);
  if (!check?.module) throw new Error(`${COURSE} has no module with a test.`);
  const items = answered(check);
  const rows: (string | number)[][] = [];
  await inPage(async (page, processor) => {
    const given = [check, items, check.module?.pass].map((part) => JSON.stringify(part)).join(', ');
    const { draw, score } = (await page.evaluate(`domainBench.scoring(${given})`)) as ReturnType<
      DomainBench['scoring']
    >;
    rows.push(rowOf('drawn', processor, draw), rowOf('judged', processor, score));
  });
  return {
    title: 'The test of a module, milliseconds',
    columns: COLUMNS,
    rows,
    notes: [`${items.length} places, ${check.pool.length} questions in the pool. Every second answer is right.`],
  };
}

/** What the drawing canvas works out while the cursor moves, on a sheet of a thousand lines. */
export async function drafting(): Promise<Table> {
  const sketch = fullSheet();
  const rows: (string | number)[][] = [];
  await inPage(async (page, processor) => {
    const { index, snap, undo } = (await page.evaluate(
      `domainBench.drafting(${JSON.stringify(sketch)})`,
    )) as ReturnType<DomainBench['drafting']>;
    rows.push(
      rowOf('index made', processor, index),
      rowOf('places found', processor, snap),
      rowOf('line drawn and taken back', processor, undo),
    );
  });
  return {
    title: `A sheet of ${sketch.entities.length} lines, milliseconds`,
    columns: COLUMNS,
    rows,
    notes: ['Limits on a processor that is not slowed: places found in 1 ms, taken back in 10 ms.'],
  };
}

/** A trainer's code checked: slow on purpose, and the page stands still meanwhile. */
export async function codes(): Promise<Table> {
  const rows: (string | number)[][] = [];
  await inPage(
    async (page, processor) => {
      const times = (await page.evaluate('domainBench.codes()')) as ReturnType<DomainBench['codes']>;
      rows.push(rowOf('checked', processor, times));
    },
    [1, SLOWER, OLD],
  );
  return {
    title: "A trainer's code, milliseconds",
    columns: COLUMNS,
    rows,
    notes: ['Limit: an answer within 2 s on the slowest.'],
  };
}

function answered(check: Check) {
  return drawCheck(check, 4_711).map((question, at) => {
    const right = sampleOf(question).right(question);
    const unfinished = sampleOf(question).unfinished?.(question);
    return { question, response: at % 2 === 0 ? right : (unfinished ?? right) };
  });
}

function rowOf(what: string, processor: string, times: readonly number[]): (string | number)[] {
  return [what, processor, rounded(median(times), 3), rounded(percentile(times, 0.95), 3)];
}

/** An empty page with the script of this benchmark, at full speed and slowed. */
async function inPage(
  measure: (page: Page, processor: string) => Promise<void>,
  rates: readonly number[] = [1, SLOWER],
): Promise<void> {
  const browser: Browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.evaluate(await pageScript('domain-page.ts'));
    const client = await page.context().newCDPSession(page);
    for (const rate of rates) {
      await client.send('Emulation.setCPUThrottlingRate', { rate });
      await measure(page, rate === 1 ? 'as it is' : `${rate} times slower`);
    }
  } finally {
    await browser.close();
  }
}
