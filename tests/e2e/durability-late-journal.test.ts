import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

const JOURNAL = '**/course/journal.js*';

const stage = new Stage(hostSite);
let context: BrowserContext;
let page: Page;
let lesson: LessonDriver;

beforeEach(async () => {
  context = await stage.browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
});
afterEach(() => context.close());

async function open(): Promise<void> {
  page = await context.newPage();
  lesson = new LessonDriver(page);
  await page.goto(`${stage.site.server.origin}/course/index.html`);
}

const told = (words: string): Promise<void> => lesson.message.locator('h1').filter({ hasText: words }).waitFor();

/** A visit that leaves an answer on the second sheet. */
async function firstVisit(): Promise<void> {
  await open();
  await lesson.ready();
  await lesson.goOn();
  await lesson.answer(false);
  await lesson.untilSaveState('saved');
  await page.close();
}

describe.each([404, 500])(
  'a server that answers with %i for the journal on a return visit, and later gives it',
  (status) => {
    it('is waited for and told with its reason; the earlier work comes back by itself and is written with the new', async () => {
      await firstVisit();
      let asked = 0;
      let gives = false;
      await context.route(JOURNAL, (route) => {
        asked += 1;
        return gives ? route.continue() : route.fulfill({ status, body: 'no' });
      });
      await open();
      await told('Saving is not ready yet');
      expect(asked).toBeGreaterThan(1);
      await lesson.answerMessage();
      await lesson.untilSaveState('unsaved');
      await lesson.goTo(5);
      await lesson.answer(true);
      gives = true;
      await told('earlier work is here again');
      await lesson.answerMessage();
      expect(await lesson.sheetNumber()).toBe(5);
      await lesson.untilSaveState('saved');
      const results = async (): Promise<unknown> =>
        Object.values((await shownAttempt(page)).slots).map(({ result }) => result);
      expect(await results()).toEqual(['notyet', 'right']);
      await page.reload();
      await lesson.feedback.waitFor();
      expect(await results()).toEqual(['notyet', 'right']);
      expect(await lesson.message.count()).toBe(0);
    });
  },
);

describe('a server that is slow with the journal on a return visit', () => {
  it('is waited for with a text; who has done nothing yet is led to the earlier work when it comes', async () => {
    const computer = await LearnerComputer.start(stage.browser, stage.site, { host: 'lying', query: { key: 'late' } });
    const first = await computer.launch();
    await first.untilSaveState('saved');
    await first.goOn();
    await first.answer(false);
    await first.untilSaveState('saved');
    await computer.setNetwork('offline');
    stage.site.server.weather = 'gone';
    await first.goTo(5);
    await first.answer(true);
    await first.untilSaveState('kept');
    stage.site.server.weather = 'fine';

    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await computer.context.route(JOURNAL, async (route) => {
      await held;
      await route.continue();
    });
    const launched = computer.launch();
    await expect
      .poll(() => computer.page.frame('course')?.locator('main[role=status]').innerText(), { timeout: 8_000 })
      .toContain('looking for your saved work');
    const again = await launched;
    expect(await computer.page.frame('course')?.locator('main[role=status]').count()).toBe(0);
    await again.message.locator('h1').filter({ hasText: 'Saving is not ready yet' }).waitFor();
    await again.answerMessage();
    expect(await again.sheetNumber()).toBe(2);
    release();
    await again.message.locator('h1').filter({ hasText: 'earlier work is here again' }).waitFor();
    await again.answerMessage();
    await again.untilSheet(5);
    await again.locator('practice-question .state.right').waitFor();
    await again.untilSaveState('saved');
    expect((await computer.rows()).join()).toContain('q2');
    await computer.close();
  });
});

describe('storage that never answers', () => {
  it('is waited for with a text, and the course then goes on without it', async () => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    await open();
    const text = page.locator('main[role=status]');
    await text.filter({ hasText: 'The course is being opened' }).waitFor();
    await told('Saving is not ready yet');
    expect(await text.count()).toBe(0);
    await lesson.answerMessage();
    await lesson.untilSaveState('unsaved');
    await lesson.goOn();
    await lesson.answer(true);
  });
});
