import { afterEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);
const computers: LearnerComputer[] = [];

afterEach(async () => {
  for (const computer of computers.splice(0)) await computer.cutOff();
});

function serverIsThere(there: boolean): void {
  stage.site.server.weather = there ? 'fine' : 'gone';
  stage.site.server.persists = there;
}

async function sitDown(key: string): Promise<LearnerComputer> {
  const computer = await LearnerComputer.start(stage.browser, stage.site, { host: 'strict', query: { key } });
  computers.push(computer);
  return computer;
}

/** Result and tries of each question, in the order of the questions. */
async function results(driver: LessonDriver): Promise<readonly string[]> {
  const { slots } = await shownAttempt(driver.root);
  return Object.values(slots).map(({ result, tries }) => `${result} ${tries}`);
}

/** The learner tries question 1 on a computer without a server, then questions 1 to 3 on another one with a server. */
async function fork(key: string): Promise<{ readonly first: LearnerComputer; readonly second: LearnerComputer }> {
  stage.site.server.stored.set(key, new LessonWork().went(2).stored());
  const first = await sitDown(key);
  const offline = await first.launch();
  await offline.question.waitFor();
  await offline.untilSaveState('saved');
  serverIsThere(false);
  await offline.answer(false);
  await offline.answer(true);
  await offline.untilSaveState('kept');
  expect(await results(offline)).toEqual(['right 2']);
  // The last that a closing page sends would come when the server is back.
  await first.page.evaluate(() => {
    navigator.sendBeacon = () => false;
  });
  await first.page.close();
  serverIsThere(true);

  const second = await sitDown(key);
  const driver = await second.launch();
  await driver.question.waitFor();
  expect(await results(driver)).toEqual([]);
  await driver.answer(true);
  await driver.goTo(5);
  await driver.answer(true);
  await driver.goTo(6);
  await driver.answer(false);
  await driver.untilSaveState('saved');
  expect(await results(driver)).toEqual(['right 1', 'right 1', 'notyet 1']);
  return { first, second };
}

describe('work that went on at two computers, one of them without a server', () => {
  it('is one work after the first computer is back, and the same on both', async () => {
    const { first, second } = await fork('fork');
    await second.page.close();
    const united = await first.launch();
    await united.untilSaveState('saved');
    const calls = withoutTimes(await first.transcript()).replace(/v1\.\d+p/g, 'v1.Np');
    await expect(calls).toMatchFileSnapshot('../fixtures/conversations/forked-work.txt');
    expect(await united.message.count()).toBe(0);
    const all = ['right 2', 'right 1', 'notyet 1'];
    expect(await results(united)).toEqual(all);
    const rows = await first.rows();
    expect(rows).toHaveLength(1);
    expect(await first.complaints()).toEqual([]);
    await first.page.close();

    const again = await second.launch();
    await again.untilSaveState('saved');
    expect(await results(again)).toEqual(all);
    expect(await second.rows()).toEqual(rows);
    expect(await second.complaints()).toEqual([]);
  });
});
