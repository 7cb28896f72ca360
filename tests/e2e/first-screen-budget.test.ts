import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureFirstScreen, type FirstScreen } from '../../bench/measure-first-screen.ts';
import { hostSite } from '../support/host-site.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { REAL_PACKAGE } from '../support/real-packages.ts';
import { twelveModulePackage } from '../support/twelve-modules.ts';

let browser: Browser;
let own: FirstScreen;
let twelve: FirstScreen;

beforeAll(async () => {
  browser = await launchBrowser();
  own = await measured();
  const generated = twelveModulePackage();
  twelve = await measured(generated.file);
  generated.remove();
});
afterAll(() => browser?.close());

async function measured(file = REAL_PACKAGE): Promise<FirstScreen> {
  const site = await hostSite(file);
  try {
    return await measureFirstScreen(browser, site);
  } finally {
    await site.close();
  }
}

describe('the first screen in a host, from a cold start, the icon included', () => {
  it('takes at most 6 requests', () => {
    expect(own.requests).toBeGreaterThan(2);
    expect(own.requests).toBeLessThanOrEqual(6);
  });

  it('weighs at most 400 KB, since Moodle does not compress scripts', () => {
    expect(own.bytes).toBeLessThanOrEqual(400_000);
  });

  it('weighs at most 130 KB compressed', () => {
    expect(own.gzipBytes).toBeLessThanOrEqual(130_000);
  });

  it('grows by less than 5 % when the course has twelve modules', () => {
    expect(twelve.requests).toBe(own.requests);
    expect(Math.abs(twelve.bytes / own.bytes - 1)).toBeLessThan(0.05);
    expect(Math.abs(twelve.gzipBytes / own.gzipBytes - 1)).toBeLessThan(0.05);
  });
});
