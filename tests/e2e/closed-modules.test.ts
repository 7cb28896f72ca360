import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { builtWithCodes } from '../support/built-course.ts';
import { CODES, closedModules } from '../support/closed-modules.ts';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { packageFile } from '../support/package-file.ts';
import { Stage } from '../support/stage.ts';
import { StaticServer } from '../support/static-server.ts';

/** As a trainer may say it: blanks, dashes and small letters make no difference. */
const SAID = '7k3mx-9tq4r';
const OTHER = '00000 00000';
const BEGUN = '2026-03-02T08:00:00Z';
const LATER = '2026-03-02T09:00:00Z';

type Clock = BrowserContext['clock'];

/** The contents as they lie over the sheet in a frame of 714 x 666. */
async function openContents(driver: LessonDriver): Promise<Locator> {
  await driver.locator('player-bar button').filter({ hasText: 'Contents' }).click();
  const modules = driver.locator('outline-drawer course-outline .modules > li > button');
  await modules.nth(2).waitFor();
  return modules;
}

/** By the second module, which is closed, to the dialog that takes its code. */
async function askForCode(driver: LessonDriver): Promise<void> {
  const modules = await openContents(driver);
  expect(await modules.nth(1).innerText()).toContain('closed');
  await modules.nth(1).click();
  await driver.locator('closed-module #code').click();
  await driver.locator('code-dialog input').waitFor();
}

/** Types a code and waits for what is told of it; `clock` lets the time of a page go on whose clock stands still. */
async function enter(driver: LessonDriver, code: string, told: RegExp, clock?: Clock): Promise<void> {
  const dialog = driver.locator('code-dialog');
  await dialog.locator('input').fill(code);
  await dialog.locator('input').press('Enter');
  if (clock) {
    // The page is painted once before it is busy with the code.
    while (!told.test(await dialog.locator('#told').innerText())) await clock.fastForward(20);
  }
  await dialog.locator('#told').filter({ hasText: told }).waitFor();
}

/** From the dialog into the module that has been opened. */
async function goIn(driver: LessonDriver): Promise<void> {
  await driver.locator('code-dialog #go').click();
  await driver.locator('title-block').filter({ hasText: 'Lesson 2.1' }).waitFor();
}

/** The course has been opened anew: the second module is open, the third is not. */
async function expectOpened(driver: LessonDriver): Promise<void> {
  await driver.locator('title-block').filter({ hasText: 'Lesson 2.1' }).waitFor();
  const modules = await openContents(driver);
  expect(await modules.nth(1).innerText()).not.toContain('closed');
  expect(await modules.nth(2).innerText()).toContain('closed');
}

/** The intranet folder on a plain web server and on disk. */
async function intranetStage(): Promise<{ server: StaticServer; file: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'closed-modules-'));
  for (const { path, bytes } of builtWithCodes(closedModules(), '1.2', CODES).intranet) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const server = await StaticServer.start(folder);
  return {
    server,
    file: pathToFileURL(join(folder, 'index.html')).href,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

describe('a closed module without a host', () => {
  const stage = new Stage(intranetStage);
  let page: Page;
  afterEach(() => page.context().close());

  async function open(address: string): Promise<LessonDriver> {
    await page.goto(address);
    const driver = new LessonDriver(page);
    await driver.ready();
    return driver;
  }

  async function newPage(): Promise<void> {
    const context = await stage.browser.newContext({ viewport: { width: 714, height: 666 }, locale: 'en' });
    page = await context.newPage();
  }

  it('waits longer after each wrong code, over a reload too, and opens by the right one', async () => {
    await newPage();
    const { clock } = page.context();
    await clock.install({ time: BEGUN });
    const address = `${stage.site.server.origin}/course/index.html`;
    const driver = await open(address);
    await askForCode(driver);
    // From here on no time passes but what the test lets pass.
    await clock.pauseAt(LATER);
    const button = driver.locator('code-dialog #open');
    const blocked = driver.locator('code-dialog #open[aria-disabled="true"]');
    for (const [seconds, words] of [
      [5, 'Wait 5 seconds.'],
      [15, 'Wait 15 seconds.'],
      [30, 'Wait 30 seconds.'],
    ] as const) {
      await enter(driver, OTHER, new RegExp(`This code does not open module 2.*${words}`, 'su'), clock);
      await clock.fastForward(seconds * 1000 - 1000);
      await enter(driver, SAID, /^\s*Wait 5 seconds\./u);
      expect(await blocked.count()).toBe(1);
      await clock.fastForward(1000);
      await driver.locator('code-dialog #told').filter({ hasText: 'You can try again now.' }).waitFor();
      expect(await button.getAttribute('aria-disabled')).toBe(null);
    }
    await enter(driver, OTHER, /Wait 1 minute\./u, clock);

    await clock.resume();
    const again = await open(address);
    await askForCode(again);
    await enter(again, SAID, /^\s*Wait \d+ (seconds|minute)\./u);
    await clock.fastForward('01:00');
    await again.locator('code-dialog #told').filter({ hasText: 'You can try again now.' }).waitFor();
    await enter(again, SAID, /Module 2 is open now\./u);
    await goIn(again);
    await again.untilSaveState('saved');
    await expectOpened(await open(address));
  });

  it('opens by its code where the course is a file on the disk', async () => {
    await newPage();
    const driver = await open(stage.site.file);
    await askForCode(driver);
    await enter(driver, SAID, /Module 2 is open now\./u);
    await goIn(driver);
    await driver.untilSaveState('saved');
    await expectOpened(await open(stage.site.file));
  });
});

describe.each([
  ['1.2', 'strict'],
  ['2004-4th', 'strict-2004'],
] as const)('a closed module in a strict host of SCORM %s', (standard, host) => {
  const stage = new Stage(async () => {
    const { file, remove } = packageFile(builtWithCodes(closedModules(), standard, CODES).made.bytes);
    const site = await hostSite(file);
    remove();
    return site;
  });
  const sitDown = (): Promise<LearnerComputer> =>
    LearnerComputer.start(stage.browser, stage.site, { host, query: { key: 'codes' } });

  it('counts wrong codes on every computer, and stays open once its code was right', async () => {
    const first = await sitDown();
    const driver = await first.launch();
    await askForCode(driver);
    await enter(driver, OTHER, /Wait 5 seconds\./u);
    await driver.locator('code-dialog .close').click();
    await driver.untilSaveState('saved');
    await first.cutOff();

    const second = await sitDown();
    const { clock } = second.context;
    await clock.install();
    const again = await second.launch();
    await askForCode(again);
    await enter(again, OTHER, /Wait 15 seconds\./u);
    await clock.fastForward('00:15');
    await again.locator('code-dialog #told').filter({ hasText: 'You can try again now.' }).waitFor();
    await enter(again, SAID, /Module 2 is open now\./u);
    await goIn(again);
    await again.untilSaveState('saved');
    expect(await second.complaints()).toEqual([]);
    await second.cutOff();

    const third = await sitDown();
    await expectOpened(await third.launch());
    expect(await third.complaints()).toEqual([]);
    await third.cutOff();
  });
});
