import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

/** A browser and a site for the tests of one file; both are there from the first test to the last. */
export class Stage<Site extends { readonly close: () => Promise<void> }> {
  #browser: Browser | undefined;
  #site: Site | undefined;

  /** @param args of the browser, beside the usual ones */
  constructor(openSite: () => Promise<Site>, args: readonly string[] = []) {
    beforeAll(async () => {
      this.#browser = await launchBrowser(args);
      this.#site = await openSite();
    });
    afterAll(async () => {
      await this.#browser?.close();
      await this.#site?.close();
    });
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('The browser is there only while tests run');
    return this.#browser;
  }

  get site(): Site {
    if (!this.#site) throw new Error('The site is there only while tests run');
    return this.#site;
  }
}
