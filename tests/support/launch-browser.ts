import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';

/**
 * The Chromium of the tests, headless.
 *
 * @param more further arguments of its command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = findChromium();
  return chromium.launch({
    executablePath: found.path,
    args: [...CHROMIUM_ARGS, ...more],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}
