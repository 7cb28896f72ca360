import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

const PASSPHRASE = 'correct horse battery';

/** The built app in its folder, as a double click opens it. */
export const TUTOR_FILE = pathToFileURL('dist/tutor/index.html').href;

/** Opens the app, chooses a passphrase and goes on behind the recovery sheet; in whatever language it speaks. */
export async function openTutor(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#secret').fill(PASSPHRASE);
  await page.locator('#again').fill(PASSPHRASE);
  await page.locator('tutor-gate button[type=submit]').click();
  await page.locator('tutor-gate .sheet .btn:not(.go)').click();
  await page.locator('.drop').waitFor();
}

/** Reads files up to the preview. */
export async function readFiles(page: Page, ...files: readonly string[]): Promise<void> {
  await page.locator('#files').setInputFiles([...files]);
  await page.locator('import-view').waitFor();
}

/** Takes in what the preview shows. */
export async function takeIn(page: Page): Promise<void> {
  await page.locator('import-view .btn.go').click();
  await page.locator('group-view data-table').first().waitFor();
}
