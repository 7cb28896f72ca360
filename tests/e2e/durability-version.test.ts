import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NEWER_VERSION, putNewerVersion } from '../support/intranet-newer-version.ts';
import { intranetSite, type IntranetSite } from '../support/intranet-site.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt, shownDetail } from '../support/shown-attempt.ts';

let browser: Browser;
let intranet: IntranetSite;
let context: BrowserContext;
let page: Page;
let lesson: LessonDriver;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  intranet = await intranetSite();
  context = await browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
  page = await context.newPage();
  lesson = new LessonDriver(page);
  await page.goto(intranet.address);
  await lesson.ready();
});
afterEach(async () => {
  await context.close();
  await intranet.close();
});

describe('a newer version of the course, put over the old one on an intranet server', () => {
  it('goes on with the answers that were given in the old one', async () => {
    await lesson.goOn();
    await lesson.answer(true);
    await lesson.goTo(6);
    await lesson.answer(false);
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    const { slots } = await shownAttempt(page);
    putNewerVersion(intranet.folder);

    await page.reload();
    await lesson.ready();
    expect(await shownDetail(page, 'Course')).toContain(NEWER_VERSION);
    expect(await page.locator('player-message').count()).toBe(0);
    expect(await lesson.sheetNumber()).toBe(6);
    await lesson.feedback.waitFor();
    expect((await shownAttempt(page)).slots).toEqual(slots);
    // The first question is now one sheet further on.
    await lesson.goTo(3);
    await lesson.locator('practice-question .state.right').waitFor();
  });

  it('is noticed by a lesson that is under way, which goes on after it was opened again', async () => {
    await lesson.goOn();
    await lesson.answer(false);
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    putNewerVersion(intranet.folder);
    await page.locator('popup-menu#language button').first().click();
    await page.locator('popup-menu#language [lang="fr"]').click();
    await page.locator('player-message h1').filter({ hasText: 'renewed' }).waitFor();
    await page.locator('player-message button.go').click();
    await page.locator('practice-question, screen-view').first().waitFor();
    await lesson.goTo(3);
    await lesson.feedback.waitFor();
    expect(await shownDetail(page, 'Course')).toContain(NEWER_VERSION);
  });
});
