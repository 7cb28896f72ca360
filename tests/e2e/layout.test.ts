import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/course/language.ts';
import { compiledCourse, COURSE } from '../support/built-course.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { lessonSites } from '../support/lesson-sites.ts';
import { LONG } from '../support/long-run.ts';
import { SCALE } from '../support/one-lesson.ts';
import { drawn } from '../support/player-view.ts';
import { smallTexts } from '../support/small-texts.ts';
import { Stage } from '../support/stage.ts';

/** The frame that an LMS gives a course on a screen of 1024 x 768. */
const FRAME = { width: 714, height: 666 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
const SHEETS = 17;
const ITEMS = 6;
const MODULE_CHECK = 'm02-check';
/** Every lesson of the course, with the number of its sheets and of the items of its test. */
const LESSONS = compiledCourse(COURSE)
  .lessons.filter(({ language }) => language === 'en')
  .map(({ lesson }) => ({ id: lesson.id, sheets: lesson.screens.length, items: lesson.check?.draw ?? 0 }));

const COLUMN = '.text p, .text li, callout-block p, .steps li, .points li';

/** What is wrong with the layout of what is shown, in words; empty when nothing is. */
async function faultsInFrame(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(FRAME);
  await drawn(page);
  const below = await page.locator('.content').evaluate((box) => box.scrollHeight - box.clientHeight);
  const columns = await page.locator(COLUMN).evaluateAll((elements) =>
    elements.map((element) => ({
      em: element.getBoundingClientRect().width / parseFloat(getComputedStyle(element).fontSize),
      words: element.textContent.trim(),
    })),
  );
  const labels = await page.locator('figure-drawing svg text').evaluateAll((elements) =>
    elements
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({
        // Turned text leaves its figure at other sides than the box says.
        turned: Math.abs((element as SVGTextElement).getScreenCTM()?.b ?? 0) > 0.01,
        beyond: Math.max(
          (element.closest('svg')?.getBoundingClientRect().left ?? 0) - element.getBoundingClientRect().left,
          element.getBoundingClientRect().right - (element.closest('svg')?.getBoundingClientRect().right ?? 0),
        ),
        words: element.textContent.trim(),
      })),
  );
  return [
    ...(below > 0 ? [`${below} px are below the frame`] : []),
    ...(await smallTexts(page)),
    ...columns.filter(({ em }) => em > 27.01).map(({ em, words }) => `${em.toFixed(1)} em wide: ${words}`),
    ...labels
      .filter(({ beyond, turned }) => !turned && beyond > 1)
      .map(({ beyond, words }) => `label ${beyond.toFixed(1)} px out of its figure: ${words}`),
  ];
}

/** A question of practice is seen as a whole on a phone, from the first word to the last button. */
async function faultsOnPhone(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(PHONE);
  await drawn(page);
  const below = await page.locator('.content').evaluate((box) => box.scrollHeight - box.clientHeight);
  return below > 0 ? [`${below} px are below the edge of a phone`] : [];
}

async function faultsWhenNarrow(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(NARROW);
  await drawn(page);
  const across = await page.locator('.content').evaluate((box) => box.scrollWidth - box.clientWidth);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const longer = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  return [
    ...(across > 0 ? [`the sheet scrolls by ${across} px`] : []),
    ...(longer > 0 ? [`the page is ${longer} px longer than the window`] : []),
    ...(beyond > 0 ? [`the page scrolls by ${beyond} px`] : []),
  ];
}

/** How much of the learner's results has to be scrolled to, in the frame of an LMS; closes them again. */
async function hiddenInResults(driver: LessonDriver): Promise<{ readonly below: number; readonly across: number }> {
  await driver.locator('player-bar button').first().click();
  await driver.locator('outline-drawer .results').click();
  await driver.locator('results-dialog #next').waitFor();
  // The part of the dialog that scrolls, and what stands in it.
  const hidden = await driver.locator('results-dialog .body').evaluateAll((bodies) => ({
    below: Math.max(...bodies.map((body) => body.scrollHeight - body.clientHeight)),
    across: Math.max(...bodies.map((body) => body.scrollWidth - body.clientWidth)),
  }));
  await driver.locator('results-dialog .close').click();
  return hidden;
}

/** The languages with the longest words or signs of their own; all of them in the long series. */
function spokenIn(at: number, lesson: string): readonly Language[] {
  if (LONG) return LANGUAGES;
  return lesson === SCALE || lesson === MODULE_CHECK ? ['de', 'ro'] : at % 2 === 0 ? ['de'] : ['ro'];
}

const stage = new Stage(() => Promise.resolve(lessonSites()));

async function open(
  language: string,
  lesson = SCALE,
): Promise<{ page: Page; driver: LessonDriver; close: () => Promise<void> }> {
  const context = await stage.browser.newContext({ viewport: FRAME, locale: language });
  const page = await context.newPage();
  await page.goto((await stage.site.of(lesson)).address);
  const driver = new LessonDriver(page);
  await driver.ready();
  return { page, driver, close: () => context.close() };
}

describe.each(LESSONS.flatMap((lesson, at) => spokenIn(at, lesson.id).map((language) => ({ ...lesson, language }))))(
  'the lesson $id in $language',
  ({ id, sheets, items, language }) => {
    it('fits the frame of an LMS sheet by sheet, and never scrolls sideways on the narrowest screen', async () => {
      const { page, driver, close } = await open(language, id);
      const found: Record<string, readonly string[]> = {};
      const look = async (name: string): Promise<void> => {
        const practises = (await driver.locator('practice-question').count()) > 0;
        const faults = [
          ...(await faultsInFrame(page)),
          ...(practises ? await faultsOnPhone(page) : []),
          ...(await faultsWhenNarrow(page)),
        ];
        if (faults.length > 0) found[name] = faults;
        await page.setViewportSize(FRAME);
      };
      for (let sheet = 1; sheet <= sheets; sheet += 1) {
        if (sheet > 1) await driver.goOn();
        const asks = driver.locator('practice-question, lesson-check');
        // The elements of questions come later than the first sheets.
        if ((await asks.count()) > 0) await driver.locator('practice-question #check, lesson-check #start').waitFor();
        const draws = driver.locator('exercise-block');
        if ((await draws.count()) > 0) await driver.locator('exercise-block #draw:enabled').waitFor();
        await look(`sheet ${sheet}`);
        const step = driver.locator('steps-block .btn.go');
        while (await step.isVisible()) await step.click();
        const all = driver.locator('example-block .buttons .btn').last();
        if (await all.isVisible()) await all.click();
        if ((await driver.locator('steps-block, example-block').count()) > 0) await look(`sheet ${sheet}, all of it`);
      }
      if (items > 0) await driver.locator('lesson-check #start').click();
      for (let draw = 1; draw <= (items === 0 ? 0 : LONG ? 3 : 1); draw += 1) {
        for (let item = 1; item <= items; item += 1) {
          await driver.atItem(item, items);
          await look(`item ${item} of draw ${draw}`);
          await driver.next.click();
        }
        await driver.locator('lesson-check #finish').waitFor();
        await look(`overview of draw ${draw}`);
        await driver.locator('lesson-check #finish').click();
        await driver.locator('lesson-check #again').waitFor();
        if (id === MODULE_CHECK) {
          await look(`result of draw ${draw}`);
          expect(await hiddenInResults(driver)).toEqual({ below: 0, across: 0 });
        }
        expect(await faultsWhenNarrow(page)).toEqual([]);
        await page.setViewportSize(FRAME);
        await driver.locator('lesson-check #again').click();
      }
      await close();
      expect(found).toEqual({});
    });
  },
);

it('draws a bar as long as the result for every topic of the test', async () => {
  const { driver, close } = await open('en');
  await driver.goTo(SHEETS);
  await driver.takeCheck(Array.from({ length: ITEMS }, () => true));
  const shares = await driver
    .locator('lesson-check .meter')
    .evaluateAll((meters) =>
      meters.map(
        (meter) =>
          (meter.querySelector('.bar')?.getBoundingClientRect().width ?? 0) / meter.getBoundingClientRect().width,
      ),
    );
  expect(shares.length).toBeGreaterThan(0);
  for (const share of shares) expect(share).toBeCloseTo(1, 2);
  await close();
});
