import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(() => intranetSite());
let context: BrowserContext;
let page: Page;
let lesson: LessonDriver;

beforeEach(async () => {
  context = await stage.browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
  page = await context.newPage();
  lesson = new LessonDriver(page);
});
afterEach(() => context.close());

const PIECES = ['journal.js', 'later-elements.js', 'figure-questions.js', 'local-runtime.js'] as const;

/**
 * A cache that holds a package's earlier build of a file; `stubborn` it knows a file by its path, whatever else stands in
 * the address, else it is passed by with another address.
 */
async function cacheOlder(file: string, older: (text: string) => string, stubborn = false): Promise<void> {
  let given = 0;
  await context.route(`**/course/${file}*`, async (route) => {
    given += 1;
    if (given > 1 && !stubborn) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: older(await response.text()) });
  });
}

/** A piece as an earlier build wrote it: another fingerprint, and a trace where it runs. */
function olderPiece(text: string): string {
  const build = /"([0-9a-f]{8})"\}\s*$/.exec(text)?.[1];
  if (build === undefined) throw new Error('The piece does not say which build it is of');
  return text.replaceAll(build, '00000000').replace('){', '){self.olderPieceRan=true;');
}

describe('a cache that still holds pieces of an earlier package at the same address', () => {
  it('is passed by: the lesson goes on and is kept', async () => {
    for (const piece of PIECES) await cacheOlder(piece, olderPiece);
    await page.goto(stage.site.address);
    await lesson.ready();
    await lesson.goOn();
    await lesson.answer(true);
    await lesson.untilSaveState('saved');
    expect(await page.evaluate(() => Reflect.get(window, 'olderPieceRan'))).toBeUndefined();
    await page.reload();
    await lesson.locator('practice-question .state.right').waitFor();
  });

  it('and cannot be passed by is told as a course that has been renewed', async () => {
    await cacheOlder('later-elements.js', olderPiece, true);
    await page.goto(stage.site.address);
    await page.locator('player-message h1').filter({ hasText: 'renewed' }).waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'olderPieceRan'))).toBeUndefined();
  });

  it('is passed by for the texts of the player too', async () => {
    const older = (text: string): string =>
      text.replace(/\["en\/build"\]="\w+"/, '["en/build"]="00000000"').replace('"next":"Next"', '"next":"Older word"');
    await cacheOlder('content/en.js', older);
    await page.goto(stage.site.address);
    await lesson.ready();
    expect(await lesson.next.innerText()).toContain('Next');
  });
});

it('every script of the course is asked for by an address that names its build', async () => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script')
      scripts.push(new URL(request.url()).pathname + new URL(request.url()).search);
  });
  await page.goto(stage.site.address);
  await lesson.ready();
  await lesson.goOn();
  await lesson.answer(true);
  expect(scripts.some((script) => script.includes('journal.js'))).toBe(true);
  expect(scripts.filter((script) => !/\?(?:[0-9a-f]{8}(?:-[0-9a-f]{8})?$|n=)/.test(script))).toEqual([]);
});
