import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { TimelessLearner } from '../support/hosts/timeless-learner.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

/** What the page showed of the save state in the frame before each call of a kind, which then froze it. */
declare const shownAtCalls: readonly string[];

const stage = new Stage(hostSite);
let computer: LearnerComputer;

afterEach(async () => {
  stage.site.server.slowness = 0;
  await computer.cutOff();
});

it('a host that stands still for 4 s at a commit is seen to be saving, and presses meanwhile double nothing', async () => {
  stage.site.server.stored.set('slow', new LessonWork().went(2).stored());
  computer = await LearnerComputer.start(stage.browser, stage.site, { host: 'strict', query: { key: 'slow' } });
  const driver = await computer.launch();
  await driver.question.waitFor();
  await driver.untilSaveState('saved');
  await watchSaveState(driver, 'LMSCommit');
  stage.site.server.slowness = 4_000;
  await driver.fillIn(true);
  const check = await driver.locator('practice-question #check').boundingBox();
  if (!check) throw new Error('There is nothing to press');
  // Somebody who sees nothing happen presses again and again; the browser keeps the presses until it is free.
  const press = () => computer.page.mouse.click(check.x + check.width / 2, check.y + check.height / 2);
  await Promise.all([press(), press(), press()]);
  await driver.untilSaveState('saved');
  const shown = await computer.page.evaluate(() => shownAtCalls);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((words) => !words.includes('Being saved'))).toEqual([]);

  await computer.leaveCourse();
  expect(await computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
  const responses = (await computer.transcript()).filter((call) => /SetValue.*student_response/.test(call));
  expect(responses).toHaveLength(1);
  expect(await computer.calls('LMSInitialize')).toBe(1);
  expect(await computer.calls('LMSFinish')).toBe(1);
  expect(await computer.complaints()).toEqual([]);

  stage.site.server.slowness = 0;
  const again = await computer.launch();
  await again.locator('practice-question .state.right').waitFor();
  expect(Object.values((await shownAttempt(again.root)).slots).map(({ tries }) => tries)).toEqual([1]);
});

it('a host that is slow over each value is seen to be saving, and what is pressed and typed meanwhile stays', async () => {
  stage.site.server.stored.set('values', new LessonWork().went(2).stored());
  const query = { key: 'values', quirk: 'slow-at-values' };
  computer = await LearnerComputer.start(stage.browser, stage.site, { host: 'strict', query });
  const driver = await computer.launch();
  await driver.question.waitFor();
  await driver.untilSaveState('saved');
  await watchSaveState(driver, 'LMSSetValue');

  // The answer and, while the page stands still over it, the way on.
  await driver.fillIn(true);
  const check = await driver.locator('practice-question #check').boundingBox();
  const next = await driver.next.boundingBox();
  if (!check || !next) throw new Error('There is nothing to press');
  const press = ({ x, y, width, height }: typeof check) => computer.page.mouse.click(x + width / 2, y + height / 2);
  const paused = stage.site.server.pauses;
  await press(check);
  await untilPaused(paused + 1);
  await press(next);
  await driver.untilSheet(3);
  await driver.untilSaveState('saved');
  await driver.goTo(6);

  // What waits is sent, and a number is typed while the page stands still.
  const input = driver.question.locator('input');
  await input.click();
  await driver.untilSaveState('saving');
  const before = stage.site.server.pauses;
  await computer.tellOnline();
  await untilPaused(before + 1);
  await computer.page.keyboard.type('80');
  await driver.untilSaveState('saved');
  expect(await input.inputValue()).toBe('80');
  await driver.locator('practice-question #check').click();
  await driver.locator('practice-question .state.right').waitFor();
  await driver.untilSaveState('saved');

  const shown = await shownAt();
  expect(shown.filter((words) => !words.includes('Being saved'))).toEqual([]);
  await computer.leaveCourse();
  expect(await computer.rows()).toEqual([expect.stringMatching(/2\/8 \| q1 B \| q3 80\smm/)]);
  expect(await computer.complaints()).toEqual([]);
  const again = await computer.launch({ quirk: 'none' });
  await again.untilSaveState('saved');
  expect(Object.values((await shownAttempt(again.root)).slots).map(({ tries }) => tries)).toEqual([1, 1]);
});

it('a host that stands still at a commit hears what every host hears, no call more', async () => {
  stage.site.server.stored.set('heard', new LessonWork().went(2).stored());
  const learner = await TimelessLearner.start(stage, { key: 'heard' });
  ({ computer } = learner);
  stage.site.server.slowness = 1_000;
  await learner.calls((driver) => driver.answer(true));
  stage.site.server.slowness = 0;
  const conversation = await learner.conversation();
  await expect(withoutTimes(conversation)).toMatchFileSnapshot('../fixtures/conversations/one-answer.txt');
});

async function shownAt(): Promise<readonly string[]> {
  return computer.page.evaluate(() => shownAtCalls);
}

/** Waits until the host has begun so many pauses; the page itself stands still meanwhile. */
async function untilPaused(times: number): Promise<void> {
  while (stage.site.server.pauses < times) await wait(10);
}

/** Keeps what is on screen of the save state whenever the course calls a function of the host's. */
async function watchSaveState(driver: LessonDriver, name: string): Promise<void> {
  await driver.saveState.evaluate((element, watched) => {
    const host = window.parent as unknown as { API: Record<string, (...given: unknown[]) => unknown> };
    const shown: string[] = [];
    Object.assign(host, { shownAtCalls: shown });
    let painted = '';
    const look = (): void => {
      painted = (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
      requestAnimationFrame(look);
    };
    look();
    const call = host.API[watched];
    host.API[watched] = (...given) => {
      shown.push(painted);
      return call?.(...given);
    };
  }, name);
}
