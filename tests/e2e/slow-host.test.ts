import { afterEach, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

/** What the page showed of the save state in the frame before each commit, which then froze it. */
declare const shownAtCommits: readonly string[];

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
  await driver.saveState.evaluate((element) => {
    const host = window.parent as unknown as { API: Record<string, (parameter: unknown) => unknown> };
    const shown: string[] = [];
    Object.assign(host, { shownAtCommits: shown });
    let painted = '';
    const look = (): void => {
      painted = (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
      requestAnimationFrame(look);
    };
    look();
    const commit = host.API.LMSCommit;
    host.API.LMSCommit = (parameter) => {
      shown.push(painted);
      return commit?.(parameter);
    };
  });
  stage.site.server.slowness = 4_000;
  await driver.fillIn(true);
  const check = await driver.locator('practice-question #check').boundingBox();
  if (!check) throw new Error('There is nothing to press');
  // Somebody who sees nothing happen presses again and again; the browser keeps the presses until it is free.
  const press = () => computer.page.mouse.click(check.x + check.width / 2, check.y + check.height / 2);
  await Promise.all([press(), press(), press()]);
  await driver.untilSaveState('saved');
  const shown = await computer.page.evaluate(() => shownAtCommits);
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
