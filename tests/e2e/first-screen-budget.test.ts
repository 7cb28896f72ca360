import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  measureFirstScreen,
  weighLanguages,
  type FirstScreen,
  type LanguageWeights,
} from '../../bench/measure-first-screen.ts';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { hostSite, type HostSite } from '../support/host-site.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { REAL_PACKAGE, realPackages } from '../support/real-packages.ts';
import { twelveModulePackage } from '../support/twelve-modules.ts';

let browser: Browser;
let weights: LanguageWeights;
let twelve: FirstScreen;
/** Of the packages that the build has made beside the one that is weighed in every language. */
const OTHERS = realPackages().filter(({ zip }) => zip !== REAL_PACKAGE);
const others = new Map<string, FirstScreen>();

beforeAll(async () => {
  browser = await launchBrowser();
  weights = await on(REAL_PACKAGE, (site) => weighLanguages(browser, site, LANGUAGES));
  const generated = twelveModulePackage();
  twelve = await on(generated.file, (site) => measureFirstScreen(browser, site, { language: weights.costliest }));
  generated.remove();
  for (const { file, zip, standard } of OTHERS) {
    const host = standard === 'SCORM 1.2' ? 'strict' : 'strict-2004';
    others.set(file, await on(zip, (site) => measureFirstScreen(browser, site, { language: weights.costliest, host })));
  }
});
afterAll(() => browser?.close());

async function on<T>(file: string, measure: (site: HostSite) => Promise<T>): Promise<T> {
  const site = await hostSite(file);
  try {
    return await measure(site);
  } finally {
    await site.close();
  }
}

/** The language's own file tells that its first screen was measured, not another one's. */
function of(language: (typeof LANGUAGES)[number]): FirstScreen {
  const screen = weights.all.get(language);
  expect(screen?.files.map(({ path }) => path)).toContain(`content/${language}.js`);
  return screen as FirstScreen;
}

describe.each(LANGUAGES)('the first screen in a host in %s, from a cold start, the icon included', (language) => {
  it('takes at most 6 requests', () => {
    expect(of(language).requests).toBeGreaterThan(2);
    expect(of(language).requests).toBeLessThanOrEqual(6);
  });

  it('weighs at most 400 KB, since Moodle does not compress scripts', () => {
    expect(of(language).bytes).toBeLessThanOrEqual(400_000);
  });

  it('weighs at most 130 KB compressed', () => {
    expect(of(language).gzipBytes).toBeLessThanOrEqual(130_000);
  });
});

describe.each(OTHERS)('the first screen of $file, $standard, in the costliest language', ({ file }) => {
  it('takes at most 6 requests, 400 KB, 130 KB compressed and 3 MB of heap', () => {
    const screen = others.get(file);
    expect(screen?.files.map(({ path }) => path)).toContain(`content/${weights.costliest}.js`);
    expect(screen?.requests).toBeLessThanOrEqual(6);
    expect(screen?.bytes).toBeLessThanOrEqual(400_000);
    expect(screen?.gzipBytes).toBeLessThanOrEqual(130_000);
    expect(screen?.heapBytes).toBeLessThanOrEqual(3_000_000);
  });
});

it('the packages whose first screens are weighed are those of several courses and of every standard', () => {
  expect(new Set(OTHERS.map(({ course }) => course)).size).toBeGreaterThan(1);
  expect(new Set(OTHERS.map(({ standard }) => standard)).size).toBe(3);
});

describe('the first screen in its costliest language', () => {
  it('takes at most 3 MB of heap', () => {
    const { heapBytes } = of(weights.costliest);
    expect(heapBytes).toBeGreaterThan(0);
    expect(heapBytes).toBeLessThanOrEqual(3_000_000);
  });

  it('does without what later screens need', () => {
    const paths = of(weights.costliest).files.map(({ path }) => path);
    expect(paths.filter((path) => /journal|later-elements|figure-questions|local-runtime|check/.test(path))).toEqual(
      [],
    );
  });

  it('grows by less than 5 % when the course has twelve modules', () => {
    const own = of(weights.costliest);
    expect(twelve.requests).toBe(own.requests);
    expect(Math.abs(twelve.bytes / own.bytes - 1)).toBeLessThan(0.05);
    expect(Math.abs(twelve.gzipBytes / own.gzipBytes - 1)).toBeLessThan(0.05);
  });
});
