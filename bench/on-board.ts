import type { CDPSession, Page } from 'playwright-core';
import type { LessonDriver } from '../tests/support/lesson-driver.ts';
import { pageScript } from './page-script.ts';

/** The course of a host's page with the script that works at its drawing board. */
export interface Board {
  readonly client: CDPSession;
  /** Evaluates an expression in the frame of the course and waits for its promise. */
  readonly run: <T>(expression: string) => Promise<T>;
}

export async function onBoard(page: Page, driver: LessonDriver): Promise<Board> {
  await driver.locator('exercise-block #draw').waitFor();
  const body = driver.locator('body');
  await body.evaluate(await pageScript('board-page.ts'));
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  return { client, run: async <T>(expression: string): Promise<T> => (await body.evaluate(expression)) as T };
}
