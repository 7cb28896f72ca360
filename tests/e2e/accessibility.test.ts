import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NOTICE_LOOKS } from '../../src/components/player/notice-looks.ts';
import { shuffle } from '../../src/domain/quiz/seeded.ts';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { useTheme } from '../support/player-view.ts';
import { Stage } from '../support/stage.ts';

/** Which views are looked at in a short run; any number. */
const SEED = Number(process.env.TEST_SEED ?? 7);
const SAMPLE = 5;
const SHEETS = 17;
const ITEMS = 6;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface View {
  readonly name: string;
  /** Brings the view up from the one before, as a learner would. */
  readonly show: (driver: LessonDriver, page: Page) => Promise<void>;
}

const practice = (selector: string) => `practice-question ${selector}`;

async function answerWrong(driver: LessonDriver): Promise<void> {
  await driver.answer(false);
  // A hint is no feedback: only now is the answer kept and told.
  await driver.locator(practice('#again')).waitFor();
}

async function openMenu(page: Page, id: string): Promise<void> {
  await page.locator(`popup-menu#${id} button`).first().click();
  await page.locator(`popup-menu#${id} [role^="menuitem"]`).first().waitFor();
}

/** The sheets; at a question also what is said about a wrong answer, hints, and about the right one. */
function sheetViews(sheet: number): readonly View[] {
  const at = (driver: LessonDriver) => driver.goTo(sheet);
  const plain: View = { name: `sheet ${sheet}`, show: at };
  if (![2, 5, 6, 7, 9, 10, 12, 14].includes(sheet)) return [plain];
  return [
    plain,
    {
      name: `sheet ${sheet}, nothing answered yet`,
      show: async (driver) => {
        await at(driver);
        await driver.locator(practice('#check')).click();
        await driver.locator('.missing').first().waitFor();
      },
    },
    {
      name: `sheet ${sheet}, wrong answer and hint`,
      show: async (driver) => {
        await at(driver);
        await answerWrong(driver);
        await driver.locator(practice('#more-hint')).click();
        await driver.locator(practice('#hint')).waitFor();
      },
    },
    {
      name: `sheet ${sheet}, solution`,
      show: async (driver) => {
        await at(driver);
        for (let tries = 0; tries < 3; tries += 1) await answerWrong(driver);
        const hint = driver.locator(practice('#more-hint'));
        while (await hint.isVisible()) await hint.click();
        await driver.locator(practice('#solve')).click();
        await driver.locator(practice('#solve')).waitFor({ state: 'hidden' });
      },
    },
    {
      name: `sheet ${sheet}, right answer`,
      show: async (driver) => {
        await at(driver);
        await driver.answer(true);
      },
    },
  ];
}

const OVERLAYS: readonly View[] = [
  {
    name: 'term',
    show: async (driver, page) => {
      await driver.goTo(15);
      await page.locator('words-block .tool').first().click();
      await page.locator('term-dialog .close').waitFor();
    },
  },
  { name: 'languages', show: (_, page) => openMenu(page, 'language') },
  { name: 'menu', show: (_, page) => openMenu(page, 'more') },
  {
    name: 'help',
    show: async (_, page) => {
      await openMenu(page, 'more');
      await page.locator('popup-menu#more [role="menuitem"]').nth(-2).click();
      await page.locator('help-dialog .close').waitFor();
    },
  },
  {
    name: 'technical details',
    show: async (_, page) => {
      await page.keyboard.press('Alt+Shift+KeyD');
      await page.locator('details-dialog .close').waitFor();
    },
  },
  {
    name: 'outline',
    show: async (_, page) => {
      await page.locator('player-bar .bar > button.tool').first().click();
      await page.locator('outline-drawer course-outline').waitFor();
    },
  },
];

/** Every message, put where the player puts it: what brings them up is tested with storage and hosts. */
const MESSAGES: readonly View[] = Object.keys(NOTICE_LOOKS).map((kind) => ({
  name: `message ${kind}`,
  show: async (_, page) => {
    await page.locator('.content').evaluate((content, notice) => {
      const message = Object.assign(document.createElement('player-message'), { kind: notice, canGoOn: true });
      for (const shown of content.children) shown.toggleAttribute('hidden', true);
      content.append(message);
    }, kind);
    await page.locator('player-message').last().locator('h1').waitFor();
  },
}));

const TEST_VIEWS: readonly View[] = [
  {
    name: 'test, introduction',
    show: async (driver) => {
      await driver.goTo(SHEETS);
      await driver.locator('lesson-check #start').waitFor();
    },
  },
  ...Array.from({ length: ITEMS }, (_, item) => ({
    name: `test, item ${item + 1}`,
    show: async (driver: LessonDriver) => {
      const start = driver.locator('lesson-check #start');
      if (await start.isVisible()) await start.click();
      else {
        await driver.fillIn(item % 2 === 0);
        await driver.next.click();
      }
      await driver.atItem(item + 1, ITEMS);
    },
  })),
  {
    name: 'test, all items',
    show: async (driver) => {
      await driver.next.click();
      await driver.locator('lesson-check #finish').waitFor();
    },
  },
  {
    name: 'test, result',
    show: async (driver) => {
      await driver.locator('lesson-check #finish').click();
      await driver.locator('lesson-check #review').waitFor();
    },
  },
  ...Array.from({ length: ITEMS }, (_, item) => ({
    name: `test, answer ${item + 1}`,
    show: async (driver: LessonDriver) => {
      const review = driver.locator('lesson-check #review');
      await (item === 0 ? review : driver.next).click();
      await driver.atItem(item + 1, ITEMS);
    },
  })),
  {
    name: 'end of the lesson',
    show: async (driver) => {
      await driver.locator('lesson-check #overview').click();
      await driver.locator('lesson-check #review').waitFor();
      await driver.next.click();
      await driver.locator('end-sheet h1').waitFor();
    },
  },
  {
    name: 'exit',
    show: async (_, page) => {
      await openMenu(page, 'more');
      await page.locator('popup-menu#more [role="menuitem"]').last().click();
      await page.locator('exit-sheet h1').waitFor();
    },
  },
];

const stage = new Stage(intranetSite);

/** What axe finds in both themes, in words. */
async function found(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'contrast'] as const) {
    await useTheme(page, theme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The themes differ in colours alone.
    const rules = theme === 'light' ? axe.withTags(TAGS) : axe.withRules('color-contrast');
    const { violations } = await rules.analyze();
    for (const { id, nodes } of violations) faults.push(`${name}, ${theme}: ${id} ${nodes.map((node) => node.html)}`);
  }
  await useTheme(page, 'light');
  return faults;
}

/** Views of which each stands for itself: a short run looks at some. */
function sampled(views: readonly View[]): readonly View[] {
  return LONG ? views : shuffle(SEED, views).slice(0, SAMPLE);
}

async function open(): Promise<{ page: Page; driver: LessonDriver; close: () => Promise<void> }> {
  const context = await stage.browser.newContext({ viewport: { width: 714, height: 666 }, locale: 'de' });
  const page = await context.newPage();
  await page.goto(stage.site.address);
  const driver = new LessonDriver(page);
  await driver.ready();
  return { page, driver, close: () => context.close() };
}

describe('axe finds nothing by WCAG 2.2 AA, in light and in strong contrast,', () => {
  it('on the sheets, whatever has been answered', async () => {
    const faults: string[] = [];
    const { page, driver, close } = await open();
    const views = Array.from({ length: SHEETS - 1 }, (_, sheet) => sheetViews(sheet + 1)).flat();
    const chosen = new Set(sampled(views));
    // In the order of the lesson, so that one walk shows them all.
    for (const view of views.filter((one) => chosen.has(one))) {
      await view.show(driver, page);
      faults.push(...(await found(page, view.name)));
    }
    await close();
    expect(faults).toEqual([]);
  });

  it('in the test, its result and review, at the end and after Exit', async () => {
    const faults: string[] = [];
    const { page, driver, close } = await open();
    const chosen = new Set(sampled(TEST_VIEWS));
    for (const view of TEST_VIEWS) {
      await view.show(driver, page);
      if (chosen.has(view)) faults.push(...(await found(page, view.name)));
    }
    await close();
    expect(faults).toEqual([]);
  });

  it('in dialogs, menus and messages', async () => {
    const faults: string[] = [];
    const { page, driver, close } = await open();
    for (const view of sampled([...OVERLAYS, ...MESSAGES])) {
      await page.reload();
      await driver.ready();
      await view.show(driver, page);
      faults.push(...(await found(page, view.name)));
    }
    await close();
    expect(faults).toEqual([]);
  });
});
