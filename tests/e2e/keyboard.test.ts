import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../src/domain/course/rich-text.ts';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { RealKeys } from '../support/real-keys.ts';
import { Stage } from '../support/stage.ts';

const SHEETS = 17;
const ITEMS = 6;

const stage = new Stage(intranetSite);
let context: BrowserContext;
let page: Page;
let driver: LessonDriver;
let keys: RealKeys;

beforeEach(async () => {
  context = await stage.browser.newContext({ viewport: { width: 714, height: 666 }, locale: 'en' });
  page = await context.newPage();
  await page.goto(stage.site.address);
  driver = new LessonDriver(page);
  await driver.ready();
  keys = new RealKeys(page);
});
afterEach(() => context.close());

/** Gives the right answer to the question that is shown, without pressing Check. */
async function answerByKeys(): Promise<void> {
  const { question, texts } = await driver.shown();
  if (question.kind === 'choice') {
    await keys.tabTo('choice-question input, input[type="radio"]');
    await keys.press('Space');
    const steps = question.options.findIndex(({ id }) => id === question.answer);
    for (let step = 0; step < steps; step += 1) await keys.press('ArrowDown');
  } else if (question.kind === 'multiple') {
    for (const option of question.options) {
      await keys.press('Tab');
      await keys.tabTo('input[type="checkbox"]');
      if (option.right) await keys.press('Space');
    }
  } else if (question.kind === 'match') {
    // The next open item is chosen by itself.
    for (const { right } of question.pairs) {
      await keys.tabTo('.rights button', plainText(texts.right?.[right] ?? []).replace(/\s+/g, ' '));
      await keys.press('Enter');
    }
  } else if (question.kind === 'number') {
    await keys.tabTo('input');
    await keys.type(String(question.answer));
  } else {
    throw new Error(`The lesson is known to ask nothing of the kind ${question.kind}`);
  }
}

/** Next by keys; the focus is then on the heading of the new sheet. */
async function goOnByKeys(to: number): Promise<void> {
  await keys.tabTo('.next');
  await keys.press('Enter');
  await driver.untilSheet(to);
  await keys.untilOn('h1');
}

describe('a learner with a keyboard alone', () => {
  it('takes the whole lesson, every kind of question and the test, and always sees the focus', async () => {
    for (let sheet = 1; sheet < SHEETS; sheet += 1) {
      if ((await driver.locator('practice-question').count()) > 0) {
        await answerByKeys();
        await keys.tabTo('#check');
        await keys.press('Enter');
        await driver.locator('practice-question .state.right').waitFor();
        await keys.untilOn('#feedback');
      }
      while (await driver.locator('steps-block .btn.go').isVisible()) {
        await keys.tabTo('.btn.go');
        await keys.press('Space');
      }
      while (await driver.locator('example-block .btn.go').isVisible()) {
        await keys.tabTo('.btn.go');
        await keys.press('Enter');
      }
      await goOnByKeys(sheet + 1);
    }
    await keys.tabTo('#start');
    await keys.press('Enter');
    for (let item = 1; item <= ITEMS; item += 1) {
      await driver.atItem(item, ITEMS);
      await keys.untilOn('h1');
      await answerByKeys();
      await keys.tabTo('.next');
      await keys.press('Enter');
    }
    await driver.locator('lesson-check #finish').waitFor();
    await keys.untilOn('h1');
    await keys.tabTo('#finish');
    await keys.press('Enter');
    await driver.locator('lesson-check .score').waitFor();
    expect(await driver.locator('lesson-check .score b').innerText()).toBe('100%');
    await keys.untilOn('h1');
    await keys.tabTo('.next');
    await keys.press('Enter');
    await driver.locator('end-sheet h1').waitFor();
    await keys.untilOn('h1');
    expect(keys.unseen).toEqual([]);
  });

  it('switches the language and keeps place and focus', async () => {
    await goOnByKeys(2);
    await keys.tabTo('popup-menu#language button, #language button, button[aria-haspopup="menu"]', 'English');
    await keys.press('Enter');
    await keys.untilOn('[role="menuitemradio"]');
    while ((await keys.focused()).words !== 'Deutsch') await keys.press('ArrowDown');
    await keys.press('Enter');
    await driver.locator('popup-menu#language button:has-text("Deutsch")').first().waitFor();
    await expect.poll(async () => (await keys.focused()).words).toBe('Deutsch');
    expect(await driver.sheetNumber()).toBe(2);
    await driver.locator('practice-question:has-text("Frage 1 von 8")').waitFor();
  });

  it('opens the outline, leaves it by Escape, and is back at its button', async () => {
    await keys.tabTo('button', 'Contents');
    await keys.press('Enter');
    await driver.locator('outline-drawer course-outline').waitFor();
    expect(await driver.locator('course-outline [aria-current]').innerText()).toMatch(/^\d\.\d \p{L}/u);
    await keys.press('Tab');
    await keys.press('Escape');
    await driver.locator('outline-drawer course-outline').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await keys.focused()).words).toBe('Contents');
  });

  it('opens and leaves a word, the help and the menu without losing the focus', async () => {
    await keys.tabTo('.term');
    const word = (await keys.focused()).words;
    await keys.press('Enter');
    await keys.untilOn('.close');
    await keys.press('Escape');
    await keys.untilOn('.term');
    expect((await keys.focused()).words).toBe(word);
    await keys.tabTo('button', 'More');
    await keys.press('Space');
    await keys.untilOn('[role^="menuitem"]');
    await keys.press('Escape');
    await expect.poll(async () => (await keys.focused()).words).toBe('More');
  });

  it('opens the technical details by Alt, Shift and D, and is back where it was', async () => {
    await goOnByKeys(2);
    await keys.tabTo('input[type="radio"]');
    await keys.press('Alt+Shift+KeyD');
    await keys.untilOn('.close');
    await keys.press('Escape');
    await keys.untilOn('input[type="radio"]');
  });
});
