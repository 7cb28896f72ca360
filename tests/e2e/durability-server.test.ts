import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { shownAttempt } from '../support/shown-attempt.ts';
import type { Weather } from '../support/static-server.ts';
import { Stage } from '../support/stage.ts';

/** The piece that brings the questions; it is asked for when the first screen stands. */
const LATER = '**/course/later-elements.js*';

/** The questions of a lesson's test; they come after the lesson. */
const POOLS = '**/course/content/*.check.js*';
const GERMAN = '**/course/content/de*.js*';

const stage = new Stage(hostSite);
let computer: LearnerComputer;
let page: Page;
let root: FrameLocator;
let lesson: LessonDriver;
/** Of the stored work. Another for each test, since a page that is closed may still send what it has. */
let key = '';
let tests = 0;

beforeEach(async () => {
  key = `server-${(tests += 1)}`;
  stage.site.server.weather = 'fine';
  await newComputer();
});
afterEach(() => computer.close());

/** A browser without any trace of work. */
async function newComputer(): Promise<void> {
  const query = { key, mode: 'normal' };
  computer = await LearnerComputer.start(stage.browser, stage.site, { host: 'lying', query });
}

/** Opens the course; on that sheet, with what the host holds of a learner who has got there. */
async function open(sheet?: number): Promise<void> {
  if (sheet !== undefined) {
    const { values } = new LessonWork().went(sheet);
    stage.site.server.stored.set(key, JSON.stringify({ values, totalSeconds: 60 }));
  }
  lesson = await computer.launch();
  ({ page } = computer);
  root = page.frameLocator('iframe');
  await lesson.ready();
}

/** The server as the host's commits and the course's own files meet it. */
async function server(weather: Weather): Promise<void> {
  stage.site.server.weather = weather;
  await computer.setNetwork(weather === 'fine' ? 'up' : 'offline');
}

/** Lets one file alone meet such a server. */
async function spoil(address: string, weather: Exclude<Weather, 'fine'>): Promise<void> {
  await computer.context.route(address, (route) => {
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
    await open(2);
    await lesson.question.waitFor();
    await saved();
    await server('gone');
    await lesson.answer(false);
    await kept();
    // The second commit in vain: the learner is told with the next sheet, and goes on.
    await computer.tellOnline();
    await lesson.silence.waitFor();
    expect(await root.locator('player-message').count()).toBe(0);
    await lesson.next.click();
    await root.locator('player-message h1').filter({ hasText: 'does not answer' }).waitFor();
    await press(/Go on/);
    await lesson.practise(6);
    await lesson.answer(false);
    await kept();

    await server('fine');
    await computer.tellOnline();
    await saved();
    const { values } = JSON.parse(stage.site.server.stored.get(key) ?? '{}') as { values: Record<string, string> };
    expect(values['cmi.interactions.0.id']).toBe('p-m02-scale-practice');
    const { slots } = await shownAttempt(root);

    // Nothing but what the host has: another computer.
    await computer.cutOff();
    await newComputer();
    await open();
    expect(await lesson.sheetNumber()).toBe(6);
    const results = (all: typeof slots): unknown =>
      Object.entries(all).map(([slot, { result, tries }]) => [slot, result, tries]);
    expect(results((await shownAttempt(root)).slots)).toEqual(results(slots));
  });

  it('lets the lesson go on as far as the test, says that it is missing, and brings it when asked again', async () => {
    await spoil(POOLS, 'gone');
    await open(16);
    await lesson.next.click();
    const told = root.locator('player-message h1').filter({ hasText: 'could not be loaded' });
    await told.waitFor();
    await press(/Go on/);
    await root.locator('screen-view').filter({ hasText: 'being loaded' }).waitFor();
    await lesson.back.click();
    await lesson.next.click();
    await told.waitFor();
    await computer.context.unroute(POOLS);
    await press(/Try again/);
    await lesson.locator('lesson-check #start').click();
    await lesson.question.waitFor();
  });
});

const WEATHERS = ['gone', 'error-500', 'login-page'] as const;

describe.each(WEATHERS)('a server that is %s after the first screen', (weather) => {
  it('is not believed by the title block', async () => {
    await open(2);
    await lesson.question.waitFor();
    await saved();
    // The host says "true" to every commit; only the course's own look at the server shows what it is worth.
    await server(weather);
    await lesson.answer(false);
    await kept();
    expect(await root.locator('player-message').count()).toBe(0);
    await server('fine');
    await computer.tellOnline();
    await saved();
  });
});

// Files are asked for several times before the learner is told.
describe.each(LONG ? WEATHERS : (['gone'] as const))('files that a server which is %s does not give', (weather) => {
  it('are told of when they are the questions, and come when it is back', async () => {
    await spoil(LATER, weather);
    await open();
    await root.locator('player-message h1').filter({ hasText: 'could not be loaded' }).waitFor();
    await press(/Go on/);
    await lesson.next.click();
    await root.locator('practice-question').filter({ hasText: 'being loaded' }).waitFor();
    await computer.context.unroute(LATER);
    await lesson.answer(true);
  });

  it('leave the language as it is when they are of another one', async () => {
    await open(2);
    await lesson.question.waitFor();
    await spoil(GERMAN, weather);
    await root.locator('popup-menu#language button').first().click();
    await root.locator('popup-menu#language [lang="de"]').click();
    await root.locator('player-message h1').filter({ hasText: 'could not be loaded' }).waitFor();
    await press(/Go on/);
    await lesson.answer(true);
    await computer.context.unroute(GERMAN);
    await lesson.chooseLanguage('de');
    await lesson.heading.filter({ hasText: /\S/ }).waitFor();
    expect(await root.locator('html').getAttribute('lang')).toBe('de');
  });
});
