import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { lessonSites } from '../support/lesson-sites.ts';
import { SCALE } from '../support/one-lesson.ts';
import { watchPages } from '../support/page-watch.ts';
import { compiledCourse, COURSE } from '../support/built-course.ts';

const LINES = 'm02-lines';
const FRAME = { width: 714, height: 666 };
const PHONE = { width: 390, height: 844 };
/** The sheet of the lesson that shows a part, from 1. */
const SHEET =
  1 +
  (compiledCourse(COURSE)
    .lessons.find(({ lesson }) => lesson.id === LINES)
    ?.lesson.screens.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === 'part')) ?? -1);

const sites = lessonSites();
afterAll(sites.close);

/** Goes to the sheet with the part and waits until it has been drawn. */
async function openPart(page: Page, address: string): Promise<LessonDriver> {
  await page.goto(address);
  const driver = new LessonDriver(page);
  await driver.ready();
  await driver.goTo(SHEET);
  await page.locator('part-viewer canvas').waitFor();
  await untilDrawn(page);
  return driver;
}

async function untilDrawn(page: Page): Promise<void> {
  const draws = (): Promise<unknown> =>
    page.locator('part-viewer').evaluate((viewer) => Reflect.get(viewer, 'draws') as unknown);
  await expect.poll(draws, { timeout: 15_000 }).not.toBe(0);
}

/** What can be seen of the part: the share of its place that is no paper, and how far the darkest of it stands out (WCAG contrast). */
async function seenOf(page: Page): Promise<{ readonly share: number; readonly contrast: number }> {
  const picture = await page.locator('part-viewer canvas').screenshot();
  const blank = await page.context().newPage();
  const found = await blank.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const luminance = (at: number): number => {
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((k) => {
        const value = (data[at + k] ?? 0) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    // A corner is paper: there is room around a part.
    const paper = luminance((3 * image.width + 3) * 4);
    let others = 0;
    let contrast = 1;
    for (let at = 0; at < data.length; at += 4) {
      const own = luminance(at);
      if (Math.abs(own - paper) > 0.01) others += 1;
      contrast = Math.max(contrast, (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05));
    }
    return { share: others / (data.length / 4), contrast };
  }, picture.toString('base64'));
  await blank.close();
  return found;
}

const position = (page: Page): Promise<string> => page.locator('part-viewer .position').innerText();
const named = (requests: readonly string[]): readonly string[] =>
  requests.flatMap((address) => /(?:part-\w+|part\.[\w-]+)\.js/u.exec(address)?.[0] ?? []);

describe('a part in space', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function watched(options: Parameters<Browser['newContext']>[0] = {}) {
    const context: BrowserContext = await browser.newContext({ viewport: FRAME, locale: 'en', ...options });
    const watch = await watchPages(context);
    return { context, watch, page: await context.newPage() };
  }

  it('breaks no rule of the policy, and brings the small piece where a processor imitates WebGL', async () => {
    const { context, watch, page } = await watched();
    await openPart(page, (await sites.of(LINES)).address);
    expect((await seenOf(page)).share).toBeGreaterThan(0.1);
    expect(watch.faults).toEqual([]);
    expect([...named(watch.requests)].sort()).toEqual([
      'part-elements.js',
      'part-software.js',
      'part.cylinder-hole.js',
    ]);
    await context.close();
  });

  it('is brought by no lesson that has none', async () => {
    const { context, watch, page } = await watched();
    await page.goto((await sites.of(SCALE)).address);
    const driver = new LessonDriver(page);
    await driver.ready();
    await driver.goTo(2);
    await page.locator('practice-question #check').waitFor();
    expect(watch.requests.length).toBeGreaterThan(5);
    expect(named(watch.requests)).toEqual([]);
    await context.close();
  });

  it('is drawn by three where the browser names a graphics processor, under the same policy', async () => {
    const { context, watch, page } = await watched();
    await page.addInitScript(() => {
      // Above all else what a browser says about its graphics.
      const { getParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getParameter = function (name: number): unknown {
        const isName = name === 0x1f01 || name === 0x9246;
        return isName ? 'ANGLE (Intel, Intel(R) UHD Graphics 620, D3D11)' : (getParameter.call(this, name) as unknown);
      };
    });
    await openPart(page, (await sites.of(LINES)).address);
    expect([...named(watch.requests)].sort()).toEqual(['part-elements.js', 'part-webgl.js', 'part.cylinder-hole.js']);
    expect((await seenOf(page)).share).toBeGreaterThan(0.1);
    expect(watch.faults).toEqual([]);
    await context.close();
  });

  it('is turned, seen through and left by the keyboard alone', async () => {
    const { context, page } = await watched();
    await openPart(page, (await sites.of(LINES)).address);
    expect(await position(page)).toBe('From the front and the left, looking down');
    await page.locator('part-viewer .stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => position(page)).toBe('From the front');
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      });
    const reached: string[] = [];
    for (let tab = 0; tab < 9; tab += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    expect(reached).toEqual([
      'Look more from the left',
      'Look more from above',
      'Look more from below',
      'Look more from the right',
      'Smaller',
      'Larger',
      'Back to the start',
      'See-through',
      '',
    ]);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('part-viewer input').getAttribute('aria-valuetext')).toBe('4\u00a0mm deep');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('course-player');
    expect(await focused()).not.toBe('');
    await context.close();
  });

  it.each(['dark', 'light'] as const)(
    'stands out in the %s colours that a system forces upon pages',
    async (scheme) => {
      const { context, page } = await watched({ forcedColors: 'active', colorScheme: scheme });
      await openPart(page, (await sites.of(LINES)).address);
      expect((await seenOf(page)).contrast).toBeGreaterThan(7);
      await context.close();
    },
  );

  it('shows its whole sheet in the frame of an LMS and on a phone in every language', async () => {
    const { context, page } = await watched();
    const driver = await openPart(page, (await sites.of(LINES)).address);
    const below: Record<string, readonly number[]> = {};
    for (const language of LANGUAGES) {
      await driver.chooseLanguage(language);
      await page.locator('part-viewer canvas').waitFor();
      const rest: number[] = [];
      for (const size of [FRAME, PHONE]) {
        await page.setViewportSize(size);
        rest.push(await page.locator('.content').evaluate((box) => box.scrollHeight - box.clientHeight));
      }
      await page.setViewportSize(FRAME);
      below[language] = rest;
    }
    expect(below).toEqual(Object.fromEntries(LANGUAGES.map((language) => [language, [0, 0]])));
    await context.close();
  });
});

describe('a part in space without any WebGL', () => {
  it('is drawn and turned in a folder opened as a file', async () => {
    const browser = await launchBrowser(['--disable-3d-apis']);
    try {
      const context = await browser.newContext({ viewport: FRAME, locale: 'en' });
      const watch = await watchPages(context);
      const page = await context.newPage();
      await openPart(page, pathToFileURL(join((await sites.of(LINES)).folder, 'index.html')).href);
      expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBe(null);
      const before = await page.locator('part-viewer canvas').screenshot();
      expect((await seenOf(page)).share).toBeGreaterThan(0.1);
      await page.locator('part-viewer .key').first().click();
      await expect.poll(() => position(page)).toBe('From the left, looking down');
      await expect.poll(async () => (await page.locator('part-viewer canvas').screenshot()).equals(before)).toBe(false);
      expect(watch.faults).toEqual([]);
      expect(named(watch.requests)).not.toContain('part-webgl.js');
      await context.close();
    } finally {
      await browser.close();
    }
  });
});
