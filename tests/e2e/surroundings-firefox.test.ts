import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { firefox, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { drawCheck, firstSeed } from '../../src/domain/quiz/draw-check.ts';
import { askedQuestion } from '../../src/domain/quiz/variants.ts';
import { intranetSite, type IntranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import { compiledTestCourse } from '../support/test-course.ts';

const PROGRAM = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== undefined && existsSync(path),
);

describe('in Firefox', () => {
  let intranet: IntranetSite;
  let profile: string;
  let context: BrowserContext | undefined;

  beforeEach(({ skip }) => skip(PROGRAM === undefined, 'Firefox is not installed here; FIREFOX_PATH names it'));
  beforeAll(async () => {
    intranet = await intranetSite();
    profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  });
  afterAll(async () => {
    await context?.close();
    await intranet?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** A Firefox on the same profile, after the one before was closed. */
  async function started(): Promise<Page> {
    await context?.close();
    context = await firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      executablePath: PROGRAM ?? '',
      locale: 'en-US',
      viewport: { width: 800, height: 720 },
      // As Firefox is by default; Playwright loosens it, and files then load what they may not.
      firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true },
    });
    return await context.newPage();
  }

  it.each(['on a web server', 'as a file'])('the lesson runs alone %s and is there after a restart', async (where) => {
    const address = where === 'as a file' ? pathToFileURL(join(intranet.folder, 'index.html')).href : intranet.address;
    const page = await started();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(address);
    const lesson = new LessonDriver(page);
    await lesson.ready();
    await lesson.goOn();
    await lesson.answer(false);
    await lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();
    for (const language of [...LANGUAGES].reverse()) {
      await lesson.chooseLanguage(language);
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    }
    const { slots } = await shownAttempt(page);
    expect(faults).toEqual([]);

    const again = await started();
    await again.goto(address);
    const back = new LessonDriver(again);
    await back.ready();
    expect(await back.sheetNumber()).toBe(2);
    await back.feedback.waitFor();
    expect((await shownAttempt(again)).slots).toEqual(slots);
  });

  it('the test asks the same questions with the same numbers as by the same seed elsewhere', async () => {
    const page = await started();
    await page.goto(intranet.address);
    const driver = new LessonDriver(page);
    await driver.ready();
    const { seed } = await shownAttempt(page);
    const [compiled] = compiledTestCourse().lessons;
    const { screens, check } = compiled?.lesson ?? {};
    if (!screens || !check) throw new Error('The lesson has no test');
    await driver.goTo(screens.length);
    await driver.locator('lesson-check #start').click();
    const asked: unknown[] = [];
    for (let item = 1; item <= check.draw; item += 1) {
      await driver.atItem(item, check.draw);
      const { id, values } = (await driver.shown()).question;
      asked.push({ id, values });
      await driver.next.click();
    }
    const drawn = drawCheck(check, firstSeed(check, seed)).map((question) => askedQuestion(question, seed));
    expect(asked).toEqual(drawn.map(({ id, values }) => ({ id, values })));
  });
});
