import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { drawn } from '../support/player-view.ts';
import { Stage } from '../support/stage.ts';

const SHEETS = 17;
const ITEMS = 6;
/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const LINE = 3;

const stage = new Stage(intranetSite);

interface Drawn {
  /** Its words, or what it is a part of. */
  readonly what: string;
  readonly isText: boolean;
  readonly contrast: number;
}

/** What is drawn in pictures, and how far its colour stands out from the ground that the system gives the page. */
function inPictures(pictures: Locator): Promise<readonly Drawn[]> {
  return pictures.evaluateAll((elements) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channels(color).map((value) =>
        value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    probe.style.backgroundColor = 'Canvas';
    const ground = luminance(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return elements.flatMap((element) => {
      const { fill, stroke, fillOpacity, visibility } = getComputedStyle(element);
      const paint = stroke === 'none' ? fill : stroke;
      // A quiet area behind what is drawn carries no meaning alone.
      if (paint === 'none' || Number(fillOpacity) < 1 || visibility === 'hidden') return [];
      const [light = 0, dark = 0] = [luminance(paint), ground].sort((a, b) => b - a);
      const isText = element.localName === 'text';
      return [
        {
          what: element.textContent || (element.closest('svg')?.outerHTML ?? ''),
          isText,
          contrast: (light + 0.05) / (dark + 0.05),
        },
      ];
    });
  });
}

async function faint(page: Page): Promise<readonly Drawn[]> {
  await drawn(page);
  const all = await inPictures(
    page.locator('svg :is(path, circle, ellipse, line, rect, polygon, polyline, text):visible'),
  );
  seen += all.length;
  return all.filter(({ isText, contrast }) => contrast < (isText ? TEXT : LINE));
}

let seen = 0;

describe.each(LONG ? (['dark', 'light'] as const) : (['dark'] as const))(
  'with the %s colours that a system forces upon pages',
  (colorScheme) => {
    it('draws every line, letter, symbol and bar so that it stands out', async () => {
      const context = await stage.browser.newContext({
        viewport: { width: 714, height: 666 },
        locale: 'en',
        forcedColors: 'active',
        colorScheme,
      });
      const page = await context.newPage();
      await page.goto(stage.site.address);
      const driver = new LessonDriver(page);
      await driver.ready();
      const found: Record<string, readonly Drawn[]> = {};
      const look = async (name: string): Promise<void> => {
        const faults = await faint(page);
        if (faults.length > 0) found[name] = faults;
      };
      seen = 0;
      for (let sheet = 1; sheet <= SHEETS; sheet += 1) {
        if (sheet > 1) await driver.goOn();
        await look(`sheet ${sheet}`);
      }
      await driver.takeCheck(Array.from({ length: ITEMS }, (_, item) => item % 2 === 0));
      await look('result');
      await page.locator('player-bar .bar > button.tool').first().click();
      await driver.locator('outline-drawer course-outline').waitFor();
      await look('outline');
      await context.close();
      expect(seen).toBeGreaterThan(100);
      expect(found).toEqual({});
    });
  },
);
