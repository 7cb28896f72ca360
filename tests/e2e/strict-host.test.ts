import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LearnerComputer, type ComputerOptions } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { launchBrowser } from '../support/launch-browser.ts';

let browser: Browser;
let site: HostSite;
let computer: LearnerComputer;
/** Another for each test, since a page that is closed may still send what it has. */
let key = '';

async function start(options: Partial<ComputerOptions> = {}): Promise<LearnerComputer> {
  if (computer) {
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();
  }
  computer = await LearnerComputer.start(browser, site, { host: 'strict', query: { key }, ...options });
  return computer;
}

beforeAll(async () => {
  browser = await launchBrowser();
  site = await hostSite();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
let tests = 0;
beforeEach(() => {
  key = `work-${(tests += 1)}`;
});
afterEach(async () => expect(await computer.complaints()).toEqual([]));

/** Seconds differ from run to run. */
function withoutTimes(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`.replace(/\b\d+s\b/g, 'Ns');
}

describe.each(['en', 'de', 'ro'])('a learner in %s in a strict SCORM 1.2 host', (language) => {
  it('takes the lesson, is cut off, comes back, finishes, and the tutor reads it in English', async () => {
    const first = await (await start({ language, fixedChance: true })).launch();
    await first.goOn();
    await first.answer(false);
    await first.seeHint();
    await first.answer(true);
    await first.practise(6);
    await first.answer(false);
    await first.untilSaveState('saved');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('incomplete');
    expect(await computer.kept('cmi.student_preference.language')).toBe(language);
    expect(await computer.calls('LMSInitialize')).toBe(1);

    // Cut off: the page goes without a goodbye, and the browser's own memory with it.
    const again = await (await start({ language })).launch();
    expect(await again.sheetNumber()).toBe(6);
    await again.feedback.waitFor();
    expect(await again.locator('html').getAttribute('lang')).toBe(language);

    await again.practise(17);
    expect(await computer.kept('cmi.core.score.raw')).toBe('');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('incomplete');
    await again.takeCheck([false, true, true, true, true, true]);
    await again.untilSaveState('saved');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe('83.33');
    expect(await computer.kept('cmi.core.score.min')).toBe('0');
    expect(await computer.kept('cmi.core.score.max')).toBe('100');
    await expect(withoutTimes(await computer.rows())).toMatchFileSnapshot(
      '../fixtures/conversations/rows-of-one-lesson.txt',
    );

    await again.exit();
    expect(await computer.calls('LMSFinish')).toBe(1);
    await computer.leaveCourse();
    expect(await computer.calls('LMSFinish')).toBe(1);
    expect(await computer.calls('LMSInitialize')).toBe(1);
  });
});

describe('a strict SCORM 1.2 host', () => {
  it('gets the best score from 0 to 100, and completed only when the check is passed', async () => {
    site.server.stored.set(key, new LessonWork().practised().stored());
    const driver = await (await start()).launch();
    await driver.takeCheck([false, false, false, false, false, false]);
    await driver.untilSaveState('saved');
    const low = Number(await computer.kept('cmi.core.score.raw'));
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(50);
    expect(await computer.kept('cmi.core.lesson_status')).toBe('incomplete');

    await driver.locator('lesson-check #again').click();
    await driver.answerCheck([true, true, true, true, true, true]);
    await driver.untilSaveState('saved');
    expect(await computer.kept('cmi.core.score.raw')).toBe('100');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect((await computer.rows()).slice(-1)[0]).toMatch(/^t-m02-scale-result {2}=.*6 of 6, 100 % \| 2x/);
  });

  it('keeps a finished lesson as it is, and shows it, however the check goes the next time', async () => {
    site.server.stored.set(key, new LessonWork().practised().checked().stored());
    const driver = await (await start()).launch();
    await driver.locator('lesson-check .score').filter({ hasText: '100' }).waitFor();
    await driver.untilSaveState('saved');

    await driver.locator('lesson-check #again').click();
    await driver.answerCheck([false, false, false, false, false, false]);
    await driver.untilSaveState('saved');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe('100');

    await driver.goTo(16);
    await driver.goTo(14);
    await driver.locator('practice-question .state.right').waitFor();
    await driver.exit();
    expect(await computer.calls('LMSFinish')).toBe(1);
    const next = await computer.launch();
    expect(await next.sheetNumber()).toBe(14);
    await next.untilSaveState('saved');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe('100');
  });

  it('hears Finish once when the page goes without Exit', async () => {
    const driver = await (await start()).launch();
    await driver.goOn();
    await driver.answer(false);
    await driver.untilSaveState('saved');
    await computer.leaveCourse();
    expect(await computer.calls('LMSFinish')).toBe(1);
    expect((await computer.transcript()).slice(-1)[0]).toMatch(/^LMSFinish/);
  });
});

describe.each([
  ['a review', { mode: 'review' }],
  ['a preview', { mode: 'browse' }],
  ['a launch without credit', { credit: 'no' }],
])('%s', (_name, query) => {
  it('shows the work, says that nothing is changed, and writes nothing', async () => {
    const stored = new LessonWork().practised().checked().went(2).stored();
    site.server.stored.set(key, stored);
    const driver = await (await start({ query: { key, ...query } })).launch();
    await driver.message.waitFor();
    await driver.untilSaveState('view');
    await driver.answerMessage();
    await driver.locator('practice-question .state.right').waitFor();
    await driver.goTo(4);
    await driver.chooseLanguage('de');
    await driver.goTo(2);
    await driver.exit();
    await computer.leaveCourse();
    for (const call of ['LMSSetValue', 'LMSCommit', 'LMSFinish']) expect(await computer.calls(call)).toBe(0);
    expect(site.server.stored.get(key)).toBe(stored);

    // Nothing of it has stayed on this computer either.
    const normal = await computer.launch({ key: `${key}-new`, mode: 'normal', credit: 'yes' });
    await normal.untilSaveState('saved');
    expect(await normal.message.count()).toBe(0);
    expect(await normal.sheetNumber()).toBe(1);
  });
});
