import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { launchBrowser } from '../support/launch-browser.ts';

const SHEET = { width: Math.round((182 / 25.4) * 96), height: 1000 };

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  // The page's own policy lets no script in, not even that of the accessibility check.
  page = await (await browser.newContext({ viewport: SHEET, bypassCSP: true })).newPage();
  page.on('request', (request) => asked.push(request.url()));
});

afterAll(() => browser.close());

describe('The printed answer key', () => {
  // All languages have the same pages; the longest words are German.
  const languages = process.env.TEST_LONG === '1' ? LANGUAGES : (['de', 'ro'] as const);

  it.each(languages)('is accessible, whole and within the sheet in %s', async (language) => {
    const address = pathToFileURL(resolve(`dist/packages/answer-key.${language}.html`)).href;
    asked.length = 0;
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    const seen = await page.evaluate(() => {
      const inner = document.querySelector('main')?.getBoundingClientRect();
      const cut = [...document.querySelectorAll('article, td, code, .dwg')].filter(
        (element) => element.getBoundingClientRect().right > (inner?.right ?? 0) + 1,
      );
      const figures = [...document.querySelectorAll('.dwg svg')].map((svg) => svg.getBoundingClientRect().height);
      const line = document.querySelector('.dwg .w:not(.hi)');
      return {
        language: document.documentElement.lang,
        articles: document.querySelectorAll('article').length,
        withoutRight: [...document.querySelectorAll('article')]
          .filter((article) => article.querySelector('tr.right td')?.textContent?.startsWith('✓') !== true)
          .map((article) => article.textContent),
        cut: cut.map((element) => element.textContent),
        flat: figures.filter((height) => height < 20),
        ink: line && getComputedStyle(line).stroke,
      };
    });
    expect(seen).toMatchObject({ language, withoutRight: [], cut: [], flat: [], ink: 'rgb(0, 0, 0)' });
    expect(seen.articles).toBeGreaterThan(100);
    await page.emulateMedia({ media: 'screen' });
    // Questions are all built alike; every eighth, of all kinds, keeps the check short.
    await page.evaluate(() => {
      for (const [at, article] of document.querySelectorAll('article').entries()) if (at % 8 !== 0) article.remove();
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(asked).toEqual([address]);
  });
});
