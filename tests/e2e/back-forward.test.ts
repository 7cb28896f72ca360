import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { TimelessLearner } from '../support/hosts/timeless-learner.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';

let browser: Browser;
let site: HostSite;
/** Some builds of Chromium load a page again when a learner goes back to it. */
let keepsPages = false;

beforeAll(async () => {
  const { path, env } = findChromium({ whole: true });
  browser = await chromium.launch({
    executablePath: path,
    args: [...CHROMIUM_ARGS],
    // Playwright switches the cache off in which pages wait for Back.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  site = await hostSite();
  site.server.page('/blank.html', '<!doctype html><title>Another page</title>');
  keepsPages = await staysWhole(await browser.newPage());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Whether a page is as it was after another one and Back. */
async function staysWhole(page: Page): Promise<boolean> {
  await page.goto(`${site.server.origin}/blank.html`);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.goto(`${site.server.origin}/blank.html?other`);
  await page.goBack({ waitUntil: 'commit' });
  const stayed = await page.evaluate(() => Reflect.get(window, 'stayed') === true);
  await page.close();
  return stayed;
}

it('a learner who goes to another page and back finds the session alive: one Initialize, no Finish, nothing lost', async ({
  skip,
}) => {
  skip(!keepsPages, 'This browser keeps no page for Back');
  site.server.stored.set('back', new LessonWork().went(2).stored());
  // Time stands still, so that the answer is not sent before the page goes.
  const { computer, driver } = await TimelessLearner.start({ browser, site }, { key: 'back' });
  await driver.question.waitFor();
  await computer.page.evaluate(() => Object.assign(window, { stayed: true }));
  await driver.answer(false);
  await computer.page.goto(`${site.server.origin}/blank.html`);
  await computer.page.goBack({ waitUntil: 'commit' });
  expect(await computer.page.evaluate(() => Reflect.get(window, 'stayed') === true)).toBe(true);
  // Playwright does not know the frames of a page that has come back; the page itself does.
  await computer.page.waitForFunction(findInCourse, ['save-state', /^Saved/.source] as const);
  expect(await computer.page.evaluate(findInCourse, ['player-message', ''] as const)).toBe(false);
  expect(await computer.calls('LMSFinish')).toBe(0);
  await computer.page.evaluate(findInCourse, ['.next', '', 'press'] as const);
  await computer.page.waitForFunction(findInCourse, ['.sheet', /3 \D+ 17/.source] as const);
  await computer.leaveCourse();
  expect(await computer.calls('LMSInitialize')).toBe(1);
  expect(await computer.calls('LMSFinish')).toBe(1);
  const transcript = await computer.transcript();
  expect(transcript.slice(-1)[0]).toMatch(/^LMSFinish/);
  await expect(withoutTimes(transcript)).toMatchFileSnapshot('../fixtures/conversations/back-forward.txt');
  expect(await computer.complaints()).toEqual([]);
  expect(await computer.rows()).toEqual([expect.stringContaining('0/8 | q1 A')]);
  expect(await computer.kept('cmi.core.lesson_location')).toBe('M02-L03-S03');
  await computer.close();
});

/** Runs in the host's page: whether the course shows such an element with such words; presses it where asked to. */
function findInCourse([selector, words, press]: readonly [selector: string, words: string, press?: string]): boolean {
  const all = (root: ParentNode): Element[] =>
    Array.from(root.querySelectorAll('*')).flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const course = document.querySelector('iframe')?.contentDocument;
  const found = course ? all(course).filter((element) => element.matches(selector)) : [];
  if (press !== undefined)
    for (const element of found) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const text = (element: Element): string => `${element.textContent ?? ''}${element.shadowRoot?.textContent ?? ''}`;
  return found.some((element) => new RegExp(words).test(text(element).replace(/\s+/g, ' ').trim()));
}
