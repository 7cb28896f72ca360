import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { intranetFolder, intranetSite, type IntranetSite } from '../support/intranet-site.ts';
import { KillableBrowser } from '../support/killable-browser.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { watchPages } from '../support/page-watch.ts';
import { shownAttempt } from '../support/shown-attempt.ts';

let intranet: IntranetSite;

beforeAll(async () => {
  intranet = await intranetSite();
});
afterAll(() => intranet?.close());

async function answerOne(page: Page): Promise<void> {
  const lesson = new LessonDriver(page);
  await lesson.ready();
  await lesson.goOn();
  await lesson.answer(false);
  await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
}

async function expectKept(page: Page): Promise<void> {
  const lesson = new LessonDriver(page);
  await lesson.ready();
  expect(await lesson.sheetNumber()).toBe(2);
  await lesson.feedback.waitFor();
  expect(Object.values((await shownAttempt(page)).slots).map(({ tries }) => tries)).toEqual([1]);
}

describe('the intranet folder opened as a file', () => {
  it('works, keeps answers over a reload and a restart of the browser, and loads all languages', async () => {
    const { folder, remove } = intranetFolder();
    const browser = new KillableBrowser();
    const address = pathToFileURL(join(folder, 'index.html')).href;
    try {
      const context = await browser.start();
      const watch = await watchPages(context);
      const page = await context.newPage();
      await page.goto(address);
      await answerOne(page);
      await page.reload();
      await expectKept(page);
      const lesson = new LessonDriver(page);
      for (const language of [...LANGUAGES].reverse()) {
        if ((await page.locator('html').getAttribute('lang')) !== language) await lesson.chooseLanguage(language);
        await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
        await lesson.feedback.waitFor();
      }
      expect(watch.faults).toEqual([]);
      expect(watch.requests.filter((request) => !request.startsWith('file:'))).toEqual([]);
      await browser.kill();

      const again = await (await browser.start()).newPage();
      await again.goto(address);
      await expectKept(again);
    } finally {
      await browser.remove();
      remove();
    }
  });

  it('has work of its own in each folder', async () => {
    const [one, other] = [intranetFolder(), intranetFolder()];
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(one.folder, 'index.html')).href);
      await answerOne(page);
      await page.goto(pathToFileURL(join(other.folder, 'index.html')).href);
      const lesson = new LessonDriver(page);
      await lesson.ready();
      expect(await lesson.sheetNumber()).toBe(1);
      expect(await page.locator('player-message').count()).toBe(0);
    } finally {
      await browser.close();
      one.remove();
      other.remove();
    }
  });
});

describe('plain http on a host name, which is no secure context', () => {
  it('works and keeps answers', async () => {
    const found = findChromium();
    const browser = await chromium.launch({
      executablePath: found.path,
      args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP schule.intranet 127.0.0.1'],
      env: { ...(process.env as Record<string, string>), ...found.env },
    });
    try {
      const context = await browser.newContext({ locale: 'en' });
      const watch = await watchPages(context);
      const page = await context.newPage();
      await page.goto(`http://schule.intranet:${intranet.server.port}/course/index.html`);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await answerOne(page);
      await page.reload();
      await expectKept(page);
      await page.close();
      const again = await context.newPage();
      await again.goto(`http://schule.intranet:${intranet.server.port}/course/index.html`);
      await expectKept(again);
      expect(watch.faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('a sandboxed frame of another origin, without storage', () => {
  it('goes on in memory, and says so', async () => {
    intranet.server.page(
      '/outer.html',
      `<!doctype html><title>Outer</title><iframe sandbox="allow-scripts" width="760" height="700" src="${intranet.address}"></iframe>`,
    );
    const browser = await launchBrowser();
    try {
      const context: BrowserContext = await browser.newContext({ viewport: { width: 800, height: 740 }, locale: 'en' });
      const page = await context.newPage();
      const exceptions: string[] = [];
      page.on('pageerror', ({ message }) => exceptions.push(message));
      await page.goto(`http://localhost:${intranet.server.port}/outer.html`);
      const frame = page.frameLocator('iframe');
      const lesson = new LessonDriver(frame);
      await frame.locator('player-message h1').filter({ hasText: 'keeps nothing' }).waitFor();
      await frame.locator('player-message button.go').click();
      await lesson.saveState.filter({ hasText: 'Not saved' }).waitFor();
      await lesson.goOn();
      await lesson.answer(true);
      await lesson.chooseLanguage('pt');
      expect(exceptions).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
