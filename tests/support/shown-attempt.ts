import type { FrameLocator, Page } from 'playwright-core';
import { parseAttempt } from '../../src/adapters/storage/snapshot.ts';
import type { Attempt } from '../../src/domain/tracking/attempt.ts';

/** The learner's work as the diagnostics page shows it; in the page itself, or in a host's frame. */
export async function shownAttempt(root: Page | FrameLocator): Promise<Attempt> {
  const attempt = parseAttempt(JSON.parse(await shownDetail(root, 'Attempt now')));
  if (!attempt) throw new Error('The diagnostics page shows no attempt');
  return attempt;
}

/** One line of the diagnostics page, by its label. */
export async function shownDetail(root: Page | FrameLocator, label: string): Promise<string> {
  await root.locator('course-player').evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { altKey: true, shiftKey: true, code: 'KeyD' }));
  });
  const details = root.locator('details-dialog');
  const text = await details.locator(`div:has(> dt:text-is("${label}")) > dd`).textContent();
  await details.locator('button').first().click();
  await details.locator('dialog').waitFor({ state: 'hidden' });
  return text ?? '';
}
