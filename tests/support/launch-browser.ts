import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';

/** The Chromium of the tests, headless. */
export async function launchBrowser(): Promise<Browser> {
  const found = findChromium();
  return chromium.launch({
    executablePath: found.path,
    args: [...CHROMIUM_ARGS],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}
