import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { courseOutputs } from '../../src/toolchain/package/course-outputs.ts';
import { readFolder } from '../../src/toolchain/package/read-folder.ts';
import { codeHashes } from '../../src/toolchain/package/trainer-codes.ts';
import { readUiTexts } from '../../src/toolchain/package/ui-texts.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { StaticServer } from '../support/static-server.ts';
import { threeModuleCourse } from '../support/three-modules.ts';

const folder = mkdtempSync(join(tmpdir(), 'closed-modules-'));
let browser: Browser;
let server: StaticServer;

/** A course of three modules that open by mastery, on a plain http server, where there is no crypto.subtle to lean on. */
beforeAll(async () => {
  const course = threeModuleCourse(['en']);
  const gated = { ...course, index: { ...course.index, nextModule: 'mastery' as const } };
  const ui = readUiTexts('locales', ['en']);
  if (!ui.ok) throw new Error(ui.problems.join('\n'));
  const outputs = courseOutputs({
    course: gated,
    codes: codeHashes(gated.index, { m02: '7K3MX9TQ4R' }),
    ui: ui.value,
    player: readFolder('dist/player'),
    playerVersion: '0.0.0',
    licences: 'none',
    site: { retentionDays: 180, downloads: false },
    status: 'completed',
    standards: ['1.2'],
  });
  if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
  for (const { path, bytes } of outputs.value.intranet) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  [browser, server] = await Promise.all([launchBrowser(), StaticServer.start(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const modules = (page: Page) => page.locator('course-outline .modules > li > button');
const dialog = (page: Page) => page.locator('code-dialog');

async function askForCode(page: Page): Promise<void> {
  await modules(page).nth(1).click();
  await page.locator('closed-module #code').click();
  await dialog(page).locator('input').waitFor();
}

async function enter(page: Page, code: string, told: string): Promise<void> {
  await dialog(page).locator('input').fill(code);
  await page.keyboard.press('Enter');
  await dialog(page).locator('#told').filter({ hasText: told }).waitFor();
}

it('a closed module is opened by its code alone, a wrong one waits over a reload, and it stays open', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en' });
  const open = () => page.goto(`${server.origin}/course/index.html`);
  await open();
  await modules(page).nth(2).waitFor();
  await page.mouse.move(200, 200);
  expect(await modules(page).nth(1).innerText()).toContain('closed');
  await askForCode(page);
  await enter(page, '00000 00000', 'This code does not open module 2.');

  await open();
  await modules(page).nth(2).waitFor();
  await page.mouse.move(200, 200);
  await askForCode(page);
  // However long the reload has taken, the wait after a second wrong code is longer.
  await dialog(page).locator('#open:not([aria-disabled])').waitFor();
  await enter(page, '00000 00000', 'Wait 15 seconds.');
  await dialog(page).locator('#open:not([aria-disabled])').waitFor();
  await enter(page, '7k3mx-9tq4r', 'Module 2 is open now.');
  await dialog(page).locator('#go').click();
  await page.locator('title-block').filter({ hasText: 'Lesson 2.1' }).waitFor();
  await page.locator('save-state').filter({ hasText: 'Saved' }).waitFor();

  await open();
  await page.locator('title-block').filter({ hasText: 'Lesson 2.1' }).waitFor();
  expect(await modules(page).nth(1).innerText()).not.toContain('closed');
  expect(await modules(page).nth(2).innerText()).toContain('closed');
  await page.close();
});
