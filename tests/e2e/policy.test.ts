import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { watchPages } from '../support/page-watch.ts';
import { shownDetail } from '../support/shown-attempt.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);

describe("under the policy default-src 'self'", () => {
  it('a whole lesson breaks no rule, raises no error and asks no other host', async () => {
    const context = await stage.browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'en' });
    const watch = await watchPages(context);
    const page = await context.newPage();
    const response = await page.goto(`${stage.site.server.origin}/course/index.html`);
    expect(response?.headers()['content-security-policy']).toBe("default-src 'self'");
    const lesson = new LessonDriver(page);
    await lesson.ready();
    await lesson.practise(17);
    await lesson.takeCheck([true, true, false, true, true, true]);
    await lesson.chooseLanguage('ro');
    await shownDetail(page, 'Course');
    await page.locator('popup-menu#more button').first().click();
    await page.locator('popup-menu#more [role="menuitem"]').last().click();
    await page.locator('exit-sheet h1').waitFor();
    expect(watch.faults).toEqual([]);
    expect(watch.requests.length).toBeGreaterThan(5);
    expect(watch.requests.filter((address) => !address.startsWith(stage.site.server.origin))).toEqual([]);
    await context.close();
  });

  it('notices what breaks it', async () => {
    const context = await stage.browser.newContext();
    const watch = await watchPages(context);
    const page = await context.newPage();
    await page.goto(`${stage.site.server.origin}/course/index.html`);
    await new LessonDriver(page).ready();
    await page.evaluate(() => document.body.append(document.createElement('style')));
    await page.evaluate(() => document.querySelector('style')?.append('p{}'));
    await expect.poll(() => watch.faults.filter((fault) => fault.startsWith('policy: style-src'))).not.toEqual([]);
    await context.close();
  });

  it('the page has no script and no style of its own', () => {
    const html = readFileSync(join(stage.site.folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|crossorigin/i);
    const scripts = html.match(/<script\b[^>]*>[^<]*/gi) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toMatch(/^<script [^>]*\bsrc="[^"]+"[^>]*>$/);
  });
});
