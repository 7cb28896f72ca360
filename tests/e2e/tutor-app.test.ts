import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleLearners } from '../../src/toolchain/sample/sample-learners.ts';
import { sampleReport } from '../../src/toolchain/sample/sample-report.ts';
import type { CourseKey } from '../../src/domain/review/course-key.ts';
import { focusWalk } from '../support/focus-walk.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openTutor, readFiles, takeIn, TUTOR_FILE } from '../support/tutor-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The course as the built app knows it. */
function builtKey(): CourseKey {
  const scope: { tutorContent?: Record<string, { courses: readonly CourseKey[] }> } = {};
  new Function('self', readFileSync('dist/tutor/content/de.js', 'utf8'))(scope);
  const key = scope.tutorContent?.['de']?.courses.find(({ questions }) => questions.length > 20);
  if (!key) throw new Error('dist/tutor knows no large course');
  return key;
}

test('the built tutor app opens from a folder, takes in a report, shows pictures and mistakes, is walked by keyboard, and keeps it all sealed', async () => {
  const key = builtKey();
  const file = join(mkdtempSync(join(tmpdir(), 'tutor-')), 'report.txt');
  writeFileSync(file, sampleReport(key.title, sampleLearners(key, 12, 3, Date.now())));
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => request.url().startsWith('http') && faults.push(request.url()));
  await openTutor(page, TUTOR_FILE);
  await readFiles(page, file);
  await page.getByText('12 Personen').first().waitFor();
  await takeIn(page);
  expect(await page.locator('group-view tbody tr').count()).toBeGreaterThanOrEqual(12);
  await page.locator('nav button').nth(2).click();
  const pictured = key.questions.find(({ figures, part }) => figures.length > 0 && part === 'practice');
  await page.locator('question-view .link', { hasText: new RegExp(`^\\s*${pictured?.key ?? ''}\\s*$`, 'u') }).click();
  await page.locator('question-view figure-drawing svg').first().waitFor();

  await walkByKeyboard(page);

  await page.reload();
  await page.locator('#secret').fill('wrong horse battery');
  await page.locator('tutor-gate button[type=submit]').click();
  await page.locator('tutor-gate [role=alert]').waitFor();
  await page.locator('#secret').fill('correct horse battery');
  await page.locator('tutor-gate button[type=submit]').click();
  await page.locator('group-view data-table').first().waitFor();
  expect(await page.locator('group-view tbody tr').count()).toBeGreaterThanOrEqual(12);
  expect(faults).toEqual([]);
  await context.close();
});

/** Every view by Enter on its button, every control of it by the tabulator, and a file by the dialog. */
async function walkByKeyboard(page: Page): Promise<void> {
  const views = page.locator('nav button');
  for (let at = 0; at < (await views.count()); at += 1) {
    await views.nth(at).focus();
    await page.keyboard.press('Enter');
    await page.locator(`nav button[aria-current]:nth-of-type(${at + 1})`).waitFor();
    const { order, controls } = await focusWalk(page);
    expect(order, `view ${at + 1}`).toEqual(Array.from({ length: controls }, (_, place) => place));
  }
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.bar > .tool').first().focus();
  await page.keyboard.press('Enter');
  const list = join(mkdtempSync(join(tmpdir(), 'tutor-')), 'names.txt');
  writeFileSync(list, `code\tname\n#key\t${'0'.repeat(64)}\n7F2K-9QXM\tAnn\n`);
  await (await chooser).setFiles(list);
  await page.locator('import-view #adopt').waitFor();
  const { order, controls } = await focusWalk(page);
  expect(order).toEqual(Array.from({ length: controls }, (_, place) => place));
  await page.locator('import-view .btn:not(.go)').focus();
  await page.keyboard.press('Enter');
  await page.locator('data-view').waitFor();
}

test('nothing of the tutor app is in what learners get', () => {
  const files = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const given = [...files('dist/player'), ...(existsSync('dist/intranet') ? files('dist/intranet') : [])];
  expect(given.length).toBeGreaterThan(10);
  const words = (
    JSON.parse(readFileSync('locales/en/tutor.json', 'utf8')) as { readonly data: { readonly title: string } }
  ).data.title;
  for (const path of given.filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(path, 'utf8');
    for (const own of ['tutorContent', 'tutor-app', words]) expect(text.includes(own), `${path}: ${own}`).toBe(false);
  }
});
