import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SaveState } from '../../src/domain/tracking/save-state.ts';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { site2004 } from '../support/hosts/desk2004.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import type { QuirkName } from '../support/hosts/quirks.ts';
import { TimelessLearner } from '../support/hosts/timeless-learner.ts';
import type { Strict2004Storage } from '../support/hosts/strict-scorm2004.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);
let learner: TimelessLearner | undefined;

afterEach(async () => {
  await learner?.computer.cutOff();
  learner = undefined;
});

/** The learner begins in a host with a fault, with work that it has kept; `begun` is what is then said of the work. */
async function start(work: LessonWork, quirk: QuirkName, begun: SaveState = 'saved'): Promise<TimelessLearner> {
  stage.site.server.stored.set(quirk, work.stored());
  return (learner = await TimelessLearner.start(stage, { key: quirk, quirk }, begun));
}

/**
 * Ends the session, compares what was said, and opens the course again in the same host, whose fault is gone; `begun` is
 * what is then said of the work.
 */
async function relaunch(
  quirk: QuirkName,
  { computer }: TimelessLearner,
  begun: SaveState = 'saved',
): Promise<LessonDriver> {
  await computer.leaveCourse();
  const calls = withoutTimes(await computer.transcript());
  await expect(calls).toMatchFileSnapshot(`../fixtures/conversations/${quirk}.txt`);
  expect(await computer.calls('LMSInitialize')).toBe(1);
  // That nothing could be set is this host's own fault.
  expect(await computer.complaints()).toEqual(quirk === 'throws-at-values' ? ['LMSFinish with exit "unset"'] : []);
  await computer.context.clock.resume();
  const driver = await computer.launch({ quirk: 'none' });
  await driver.untilSaveState(begun);
  expect(await computer.complaints()).toEqual([]);
  return driver;
}

describe.each([
  ['refuses-status', 'kept'],
  ['refuses-score', 'kept'],
  ['refuses-suspend-data', 'kept'],
  ['refuses-a-row', 'saved'],
  ['refuses-responses', 'saved'],
] as const)('a host that %s', (quirk, done) => {
  const begun = quirk === 'refuses-suspend-data' ? done : 'saved';

  it(`is told as ${done}, gets all else, and has everything after the next launch`, async () => {
    const all = await start(new LessonWork().practised(), quirk, begun);
    const { computer } = all;
    await all.calls((driver) => driver.takeCheck([true, true, true, true, true, true]), 1, done);
    await all.untilHeard(/"6 of 6, 100 %"|"cmi.interactions.2.id"/);
    expect(await computer.kept('cmi.core.lesson_status')).toBe(quirk === 'refuses-status' ? 'incomplete' : 'completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe(quirk === 'refuses-score' ? '' : '100');

    const again = await relaunch(quirk, all);
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe('100');
    const rows = await computer.rows();
    expect(rows).toHaveLength(8);
    // The host began without the rows of the practice, and has the id of their row alone.
    for (const row of rows.slice(1)) expect(row).toMatch(/^\S+ {2}= {2}\S+ {2}= {2}\S.* {2}= {2}\S.* {2}= {2}\S+$/);
    await again.locator('lesson-check .score').filter({ hasText: '100' }).waitFor();
    const { slots } = await shownAttempt(again.root);
    expect(Object.values(slots).map(({ tries }) => tries)).toEqual(Array(14).fill(1));
  });
});

describe.each([
  ['says-booleans', 'saved'],
  ['says-numbers', 'saved'],
  ['throws-at-commit', 'kept'],
  ['login-page-at-commit', 'kept'],
] as const)('a host that %s', (quirk, done) => {
  it(`is told as ${done}, does not stop the lesson, and has everything after the next launch`, async () => {
    const all = await start(new LessonWork().went(2), quirk, done);
    await all.calls((driver) => driver.answer(true), 1, done);
    await all.untilHeard(/student_response/);
    const again = await relaunch(quirk, all);
    await again.locator('practice-question .state.right').waitFor();
    expect(await again.message.count()).toBe(0);
    await hasOneAnswer(all, again);
  });
});

describe.each(['says-nothing', 'says-objects', 'throws-at-values', 'throws-always'] as const)(
  'a host that %s, and so does not tell who learns',
  (quirk) => {
    it('does not stop the lesson, and gets the work at the next launch when the learner says so', async () => {
      const all = await start(new LessonWork().went(2), quirk, 'kept');
      await all.driver.next.click();
      // Told with the next sheet: the server has been silent twice.
      await all.driver.answerMessage();
      await all.driver.untilSheet(2);
      await all.calls((driver) => driver.answer(true), 1, 'kept');
      const again = await relaunch(quirk, all, 'asked');
      await again.answerMessage();
      await again.locator('practice-question .state.right').waitFor();
      await hasOneAnswer(all, again);
    });
  },
);

describe('a host of SCORM 2004 that refuses-status', () => {
  let site: HostSite;

  beforeAll(async () => {
    site = await site2004('2004-4th');
  });
  afterAll(() => site.close());

  it('is told as kept, gets success, score and rows, and has the status after the next launch', async () => {
    const quirk: QuirkName = 'refuses-status';
    const { values2004: values } = new LessonWork().practised();
    const storage: Strict2004Storage = { attempts: [{ values, totalSeconds: 60, exit: 'suspend' }] };
    site.server.stored.set(quirk, JSON.stringify(storage));
    const where = { browser: stage.browser, site };
    learner = await TimelessLearner.start(where, { key: quirk, quirk }, 'saved', 'strict-2004');
    const { computer } = learner;
    await learner.calls((driver) => driver.takeCheck([true, true, true, true, true, true]), 1, 'kept');
    await learner.untilHeard(/6 of 6, 100 %/);
    expect(await computer.kept('cmi.completion_status')).toBe('incomplete');
    expect(await computer.kept('cmi.success_status')).toBe('passed');
    expect(await computer.kept('cmi.score.scaled')).toBe('1');
    await computer.leaveCourse();
    const calls = withoutTimes(await computer.transcript());
    await expect(calls).toMatchFileSnapshot('../fixtures/conversations/refuses-status-2004.txt');
    // That the status stays behind the progress is this host's own fault, after the check, before the end and at it.
    const behind = 'a progress of 1 without completion';
    expect(await computer.complaints()).toEqual([behind, behind, behind]);

    await computer.context.clock.resume();
    const again = await computer.launch({ quirk: 'none' });
    await again.untilSaveState('saved');
    expect(await computer.kept('cmi.completion_status')).toBe('completed');
    // So it is still when the session begins, and never again.
    expect(await computer.complaints()).toEqual([behind]);
    expect(await computer.rows()).toHaveLength(8);
  });
});

/** The host has the one answer once. */
async function hasOneAnswer({ computer }: TimelessLearner, driver: LessonDriver): Promise<void> {
  await expect.poll(() => computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
  await driver.untilSaveState('saved');
  const { slots } = await shownAttempt(driver.root);
  expect(Object.values(slots).map(({ tries }) => tries)).toEqual([1]);
}
