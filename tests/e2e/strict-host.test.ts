import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { launchBrowser } from '../support/launch-browser.ts';

interface StrictHost {
  readonly violations: readonly string[];
  readonly transcript: readonly string[];
  kept(element: string): string;
}

let browser: Browser;
let site: HostSite;
let context: BrowserContext;
let page: Page;

async function open(query: string, language = 'en'): Promise<LessonDriver> {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 760, height: 700 }, locale: language });
  page = await context.newPage();
  await page.goto(`${site.server.origin}/host.html?host=strict&${query}`);
  const driver = new LessonDriver(page.frameLocator('iframe'));
  await driver.ready();
  return driver;
}

async function host<K extends 'violations' | 'transcript'>(key: K): Promise<readonly string[]> {
  return page.evaluate((name) => (window as unknown as { testHost: StrictHost }).testHost[name], key);
}

async function kept(element: string): Promise<string> {
  return page.evaluate((name) => (window as unknown as { testHost: StrictHost }).testHost.kept(name), element);
}

beforeAll(async () => {
  browser = await launchBrowser();
  site = await hostSite();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(() => site.server.stored.clear());
afterEach(async () => {
  if (page && !page.isClosed()) expect(await host('violations')).toEqual([]);
});

describe.each(['en', 'de', 'ro'])('a learner in %s in a strict SCORM 1.2 host', (language) => {
  it('takes the lesson, is cut off, comes back, finishes, and the tutor reads it', async () => {
    const first = await open('key=a', language);
    await first.goOn();
    await first.answer(false);
    await first.answer(true);
    await first.saveState.filter({ hasText: /Saved|Gespeichert|Salvat/ }).waitFor();
    expect(await kept('cmi.core.lesson_status')).toBe('incomplete');
    expect((await host('transcript')).join('\n')).toContain('cmi.core.exit');

    // Cut off: the page goes without a goodbye, the browser's own memory with it.
    const again = await open('key=a', language);
    expect(await again.sheetNumber()).toBe(2);
    await again.feedback.waitFor();

    await again.practise(17);
    await again.takeCheck([true, true, true, true, true, true]);
    await again.saveState.filter({ hasText: /Saved|Gespeichert|Salvat/ }).waitFor();
    expect(await kept('cmi.core.lesson_status')).toBe('completed');
    expect(await kept('cmi.core.score.raw')).toBe('100');
    expect(await kept('cmi.interactions.0.id')).toBe('p-m02-scale-practice');
    expect(await kept('cmi.interactions.1.id')).toMatch(/^t-m02-scale-k\d\d-/);
    expect(await kept('cmi.interactions.7.id')).toBe('t-m02-scale-result');
  });
});
