import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { newerPackage } from '../support/hosts/newer-package.ts';
import { launchBrowser } from '../support/launch-browser.ts';

const HEADING = 'Another heading';

let browser: Browser;
let site: HostSite;
let newer: ReturnType<typeof newerPackage>;

beforeAll(async () => {
  browser = await launchBrowser();
  newer = newerPackage(HEADING);
  site = await hostSite(newer.file);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  newer?.remove();
});

describe('a newer version of the course in the same activity', () => {
  it('goes on with the work of the older one, row by row', async () => {
    const work = new LessonWork().practised().checked().went(2);
    expect(work.index.hash).not.toBe(newer.hash);
    site.server.stored.set('course', work.stored());
    const computer = await LearnerComputer.start(browser, site, { host: 'strict' });
    const driver = await computer.launch();
    expect(await driver.sheetNumber()).toBe(2);
    await driver.locator('practice-question .state.right').waitFor();
    await driver.untilSaveState('saved');
    expect(await driver.message.count()).toBe(0);
    await driver.goTo(1);
    expect(await driver.heading.innerText()).toBe(HEADING);
    await driver.goTo(2);
    await driver.untilSaveState('saved');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe('100');
    expect(await computer.kept('cmi.suspend_data')).toContain(`.${newer.hash}.`);
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();
  });
});
