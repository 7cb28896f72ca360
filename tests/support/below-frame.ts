import type { Page } from 'playwright-core';
import type { LessonDriver } from './lesson-driver.ts';

/** The frame that an LMS gives a course on a screen of 1024 x 768, and a whole screen of a common laptop. */
const FRAMES = [
  { width: 714, height: 666 },
  { width: 1366, height: 768 },
] as const;
/** What of a course in a host's page lies below the frame, in words with how it came about; empty when all is in sight. */
export async function below(page: Page, driver: LessonDriver, state: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, height } of FRAMES) {
    await page.locator('iframe').evaluate(
      (frame, size) => {
        frame.setAttribute('width', String(size.width));
        frame.setAttribute('height', String(size.height));
      },
      { width, height },
    );
    const pixels = await driver.locator('.content').evaluate(async (box, wanted) => {
      const next = (): Promise<unknown> => new Promise(requestAnimationFrame);
      while (innerWidth !== wanted) await next();
      await document.fonts.ready;
      await next();
      await next();
      return box.scrollHeight - box.clientHeight;
    }, width);
    if (pixels > 0) found.push(`${state}: ${pixels} px below ${width} x ${height}`);
  }
  return found;
}
