import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { HostSite } from '../tests/support/host-site.ts';
import type { HostKind } from '../tests/support/hosts/host-kind.ts';
import { LearnerComputer } from '../tests/support/hosts/learner-computer.ts';
import { pageScript } from './page-script.ts';
import { readCommits, type CommitRecord } from './read-commits.ts';

declare const benchCalls: readonly string[];

/** What a learner does in the hour, in seconds of the browser's clock. */
const READING = 45;
const THINKING = 20;
const REST = 600;
const REST_AFTER_SHEETS = 12;
const HOUR = 3600;
/**
 * Time is put forward in steps, seconds, so short that the course hears its timers one by one, and that the server has
 * answered the course's question whether it is there (3 s) in the milliseconds that are really waited for.
 */
const STEP = 2.5;
const ANSWER_MS = 15;
/** While something is being saved: a lost answer is asked for again after a minute at most. */
const SAVING_MS = 500;

/** What a learner did, and what the host got of it. */
export interface Hour {
  readonly commits: readonly CommitRecord[];
  readonly sheets: number;
  readonly answers: number;
  readonly checks: number;
  /** What the host holds against the course. */
  readonly complaints: readonly string[];
}

/**
 * An hour at the computer, as a learner who starts the course spends it: each sheet is read, each practice question
 * answered wrong and then right, the test of a lesson taken with every second item wrong, a rest in between; then Exit.
 * Time is the browser's own, put forward in steps, so that every timer of the course is heard.
 */
export async function scriptedHour(
  browser: Browser,
  site: HostSite,
  { host, language }: { readonly host: HostKind; readonly language: string },
): Promise<Hour> {
  const computer = await LearnerComputer.start(browser, site, {
    host,
    language,
    query: { key: `hour-${host}` },
  });
  await computer.context.addInitScript({ content: await pageScript('record-calls.ts') });
  const { clock } = computer.context;
  await clock.install({ time: '2026-03-02T08:00:00Z' });
  const driver = await computer.launch();
  await driver.untilSaveState('saved');
  await clock.pauseAt('2026-03-02T08:10:00Z');

  let elapsed = 0;
  const saved = (): Promise<void> => driver.untilSaveState('saved', () => clock.fastForward(SAVING_MS));
  const pass = async (seconds: number): Promise<void> => {
    for (let gone = 0; gone < seconds; gone += STEP) {
      await clock.fastForward(STEP * 1000);
      await wait(ANSWER_MS);
    }
    elapsed += seconds;
    await saved();
  };
  let sheets = 0;
  let answers = 0;
  let checks = 0;
  const answer = async (right: boolean): Promise<void> => {
    await pass(THINKING);
    await driver.answer(right);
    answers += 1;
    await saved();
  };
  /** True while there is another sheet. */
  const goOn = async (): Promise<boolean> => {
    if (!(await driver.next.isVisible()) || (await driver.next.isDisabled())) return false;
    const shown = async (): Promise<string> => `${await driver.sheet.innerText()} ${await driver.heading.innerText()}`;
    const before = await shown();
    await driver.next.click();
    for (let look = 0; look < 100 && (await shown()) === before; look += 1) await clock.fastForward(20);
    if ((await shown()) !== before) return true;
    // Behind the last sheet of the course, Next opens the contents.
    await computer.page.keyboard.press('Escape');
    await clock.fastForward(SAVING_MS);
    return false;
  };
  const takeCheck = async (): Promise<void> => {
    await driver.locator('lesson-check #start').click();
    for (let item = 0; !(await driver.locator('lesson-check #finish').isVisible()); item += 1) {
      await pass(THINKING);
      await driver.fillIn(item % 2 === 0);
      await driver.next.click();
      answers += 1;
      await saved();
    }
    await driver.locator('lesson-check #finish').click();
    await driver.locator('lesson-check .obs, lesson-check .score').first().waitFor();
    checks += 1;
    await saved();
  };

  while (elapsed < HOUR) {
    sheets += 1;
    await pass(READING);
    const practice = driver.locator('practice-question');
    if (await practice.isVisible()) {
      await answer(false);
      await answer(true);
    }
    if (await driver.locator('lesson-check #start').isVisible()) await takeCheck();
    if (sheets === REST_AFTER_SHEETS) await pass(REST);
    if (!(await goOn())) break;
  }
  await driver.exit();
  await computer.leaveCourse();
  const calls = await computer.page.evaluate(() => benchCalls);
  const complaints = await computer.complaints();
  await computer.close();
  return { commits: readCommits(calls), sheets, answers, checks, complaints };
}
