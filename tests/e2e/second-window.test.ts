import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);
let context: BrowserContext;

beforeEach(async () => {
  stage.site.server.stored.clear();
  context = await stage.browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
});
afterEach(() => context.close());

async function alone(): Promise<{ page: Page; lesson: LessonDriver }> {
  const page = await context.newPage();
  await page.goto(`${stage.site.server.origin}/course/index.html`);
  return { page, lesson: new LessonDriver(page) };
}

describe('a second window of the same course on one computer', () => {
  it('is told, writes nothing, and leaves the first one as it is', async () => {
    const first = await alone();
    await first.lesson.ready();
    await first.lesson.goOn();
    await first.lesson.answer(false);

    const second = await alone();
    const notice = second.page.locator('player-message h1');
    await notice.filter({ hasText: 'already open' }).waitFor();
    await second.lesson.saveState.filter({ hasText: 'Second window' }).waitFor();
    await second.page.locator('player-message button.go').click();
    await second.lesson.feedback.waitFor();
    await second.lesson.answer(true);
    await second.lesson.goOn();
    await second.lesson.saveState.filter({ hasText: 'Second window' }).waitFor();

    await first.lesson.saveState.filter({ hasText: 'Saved' }).waitFor();
    const { place, slots } = await shownAttempt(first.page);
    await second.page.close();
    await first.page.reload();
    await first.lesson.ready();
    await first.lesson.feedback.waitFor();
    const kept = await shownAttempt(first.page);
    expect(kept.place).toEqual(place);
    expect(kept.slots).toEqual(slots);
  });

  it('goes on with the work once the first one is closed', async () => {
    const first = await alone();
    await first.lesson.ready();
    const second = await alone();
    await second.page.locator('player-message').waitFor();
    // Done after the second window was opened: it knows of it all the same.
    await first.lesson.goOn();
    await first.lesson.answer(false);
    const { slots } = await shownAttempt(first.page);
    await first.page.close();

    await second.page.reload();
    await second.lesson.ready();
    await second.lesson.feedback.waitFor();
    expect(await second.page.locator('player-message').count()).toBe(0);
    expect((await shownAttempt(second.page)).slots).toEqual(slots);
    await second.lesson.answer(true);
    await second.lesson.saveState.filter({ hasText: 'Saved' }).waitFor();
  });

  it('takes over without being opened again, but not before the first one is closed', async () => {
    const first = await alone();
    await first.lesson.ready();
    const second = await alone();
    const notice = second.page.locator('player-message');
    const takeOver = notice.locator('button').filter({ hasText: 'Go on here' });
    await takeOver.click();
    await first.lesson.goOn();
    await first.lesson.answer(false);
    await first.lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await second.lesson.saveState.filter({ hasText: 'Second window' }).waitFor();
    const { slots } = await shownAttempt(first.page);
    await first.page.close();

    await takeOver.click();
    await notice.waitFor({ state: 'detached' });
    await second.lesson.untilSheet(2);
    await second.lesson.feedback.waitFor();
    expect((await shownAttempt(second.page)).slots).toEqual(slots);
    await second.lesson.answer(true);
    await second.lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    await second.page.reload();
    await second.lesson.locator('practice-question .state.right').waitFor();
  });

  it('does not speak to the host', async () => {
    const open = async (): Promise<{ page: Page; lesson: LessonDriver }> => {
      const page = await context.newPage();
      await page.goto(`${stage.site.server.origin}/host.html?host=strict&key=two`);
      return { page, lesson: new LessonDriver(page.frameLocator('iframe')) };
    };
    const calls = (page: Page): Promise<number> =>
      page.evaluate(() => (window as unknown as { testHost: { transcript: string[] } }).testHost.transcript.length);
    const first = await open();
    await first.lesson.ready();
    await first.lesson.goOn();
    const second = await open();
    await second.page.frameLocator('iframe').locator('player-message button.go').click();
    await second.lesson.answer(true);
    await second.lesson.saveState.filter({ hasText: 'Second window' }).waitFor();
    expect(await calls(second.page)).toBe(0);
    await first.lesson.answer(false);
    await first.lesson.saveState.filter({ hasText: 'Saved' }).waitFor();
    const { slots } = await shownAttempt(first.page.frameLocator('iframe'));
    expect(Object.values(slots).map(({ tries }) => tries)).toEqual([1]);
  });
});
