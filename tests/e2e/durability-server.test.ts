import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import type { Weather } from '../support/static-server.ts';

/** The piece that brings the questions; it is asked for when the first screen stands. */
const LATER = '**/course/later-elements.js';

/** The questions of a lesson's test; they come after the lesson. */
const POOLS = '**/course/content/*.check.js*';
const GERMAN = '**/course/content/de*.js*';

let browser: Browser;
let site: HostSite;
let context: BrowserContext;
let page: Page;
let root: FrameLocator;
let lesson: LessonDriver;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await hostSite();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  site.server.stored.clear();
  site.server.weather = 'fine';
  await newComputer();
});
afterEach(() => context.close());

/** A browser without any trace of work. */
async function newComputer(): Promise<void> {
  context = await browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
  page = await context.newPage();
  root = page.frameLocator('iframe');
  lesson = new LessonDriver(root);
}

async function open(): Promise<void> {
  await page.goto(`${site.server.origin}/host.html?host=lying&mode=normal&key=server`);
  await lesson.ready();
}

/** The server as the host's commits and the course's own files meet it. */
async function server(weather: Weather): Promise<void> {
  site.server.weather = weather;
  await page.evaluate(
    (network) => {
      (window as unknown as { testHost: { network: string } }).testHost.network = network;
    },
    weather === 'fine' ? 'up' : 'offline',
  );
}

/** Lets one file alone meet such a server. */
async function spoil(address: string, weather: Exclude<Weather, 'fine'>): Promise<void> {
  await page.route(address, (route) => {
    switch (weather) {
      case 'gone':
        return route.abort();
      case 'error-500':
        return route.fulfill({ status: 500, body: 'error' });
      case 'login-page':
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' });
    }
  });
}

async function press(action: RegExp): Promise<void> {
  await root.locator('player-message button').filter({ hasText: action }).click();
}

const saved = (): Promise<void> => lesson.saveState.filter({ hasText: /^\s*Saved/ }).waitFor();

const kept = (): Promise<void> => lesson.saveState.filter({ hasText: 'Kept here' }).waitFor();

describe('a server that is gone after the first screen', () => {
  it('lets the lesson go on, and gets everything when it is back', async () => {
    await open();
    await lesson.goOn();
    await lesson.question.waitFor();
    await saved();
    await server('gone');
    await lesson.answer(false);
    await kept();
    // The second commit in vain, after five seconds: the learner is told with the next sheet, and goes on.
    await lesson.silence.waitFor();
    expect(await root.locator('player-message').count()).toBe(0);
    await lesson.next.click();
    await root.locator('player-message h1').filter({ hasText: 'does not answer' }).waitFor();
    await press(/Go on/);
    await lesson.practise(6);
    await lesson.answer(false);
    await kept();

    await server('fine');
    await root.locator('course-player').evaluate(() => dispatchEvent(new Event('online')));
    await saved();
    const { values } = JSON.parse(site.server.stored.get('server') ?? '{}') as { values: Record<string, string> };
    expect(values['cmi.interactions.0.id']).toBe('p-m02-scale-practice');
    const { slots } = await shownAttempt(root);

    // Nothing but what the host has: another computer.
    await context.close();
    await newComputer();
    await open();
    expect(await lesson.sheetNumber()).toBe(6);
    const results = (all: typeof slots): unknown =>
      Object.entries(all).map(([slot, { result, tries }]) => [slot, result, tries]);
    expect(results((await shownAttempt(root)).slots)).toEqual(results(slots));
  });

  it('lets the lesson go on as far as the test, which comes when the server is back', async () => {
    await spoil(POOLS, 'gone');
    await open();
    await lesson.goTo(16);
    await lesson.next.click();
    await root.locator('screen-view').filter({ hasText: 'being loaded' }).waitFor();
    await page.unroute(POOLS);
    await lesson.locator('lesson-check #start').click();
    await lesson.question.waitFor();
  });
});

describe.each(['gone', 'error-500', 'login-page'] as const)('a server that is %s after the first screen', (weather) => {
  it('is not believed by the title block', async () => {
    await open();
    await lesson.goOn();
    await lesson.question.waitFor();
    await saved();
    // The host says "true" to every commit; only the course's own look at the server shows what it is worth.
    await server(weather);
    await lesson.answer(false);
    await kept();
    expect(await root.locator('player-message').count()).toBe(0);
    await server('fine');
    await root.locator('course-player').evaluate(() => dispatchEvent(new Event('online')));
    await saved();
  });

  it('says so when the questions cannot come, and brings them when it is back', async () => {
    await spoil(LATER, weather);
    await open();
    await root.locator('player-message h1').filter({ hasText: 'could not be loaded' }).waitFor();
    await press(/Go on/);
    await lesson.next.click();
    await root.locator('practice-question').filter({ hasText: 'being loaded' }).waitFor();
    await page.unroute(LATER);
    await lesson.answer(true);
  });

  it('keeps the language when another one cannot come', async () => {
    await open();
    await lesson.goOn();
    await lesson.question.waitFor();
    await spoil(GERMAN, weather);
    await root.locator('popup-menu#language button').first().click();
    await root.locator('popup-menu#language [lang="de"]').click();
    await root.locator('player-message h1').filter({ hasText: 'could not be loaded' }).waitFor();
    await press(/Go on/);
    await lesson.answer(true);
    await page.unroute(GERMAN);
    await lesson.chooseLanguage('de');
    await lesson.heading.filter({ hasText: /\S/ }).waitFor();
    expect(await root.locator('html').getAttribute('lang')).toBe('de');
  });
});
