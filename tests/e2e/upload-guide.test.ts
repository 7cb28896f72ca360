import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { launchBrowser } from '../support/launch-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 800, height: 1100 } })).newPage();
});

afterAll(() => browser.close());

/** Each page of a PDF is an object of its own, outside of compressed streams as Chromium writes them. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;
}

/** How much of a sheet of A4, less its margins of 8 mm, the printed text takes. */
async function shareOfSheet(): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1100 });
  const height = await page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  await page.emulateMedia({ media: 'screen' });
  return height / ((281 / 25.4) * 96);
}

describe('The printed upload guide', () => {
  it('is one accessible sheet of A4 with its style, in every language', async () => {
    const found: Record<string, unknown> = {};
    for (const language of LANGUAGES) {
      await page.goto(pathToFileURL(resolve(`dist/guides/upload.${language}.html`)).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found[language] = {
        lang: await page.locator('html').getAttribute('lang'),
        bordersOfCells: await page
          .locator('td')
          .first()
          .evaluate((cell) => getComputedStyle(cell).borderTopStyle),
        faults: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        pages: pagesOf(await page.pdf({ preferCSSPageSize: true })),
        // Other machines have other fonts: some room has to be left.
        hasRoom: (await shareOfSheet()) < 0.96,
      };
    }
    const sheet = { bordersOfCells: 'solid', faults: [], pages: 1, hasRoom: true };
    expect(found).toEqual(Object.fromEntries(LANGUAGES.map((lang) => [lang, { lang, ...sheet }])));
  });
});
