import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { hostSite } from '../support/host-site.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { drawn } from '../support/player-view.ts';
import { realPackages } from '../support/real-packages.ts';
import { smallTexts } from '../support/small-texts.ts';
import { Stage } from '../support/stage.ts';

const COURSE = 'first-steps';
const LAST_SHEET = 5;

/** The package of the course as it is uploaded. */
function packageFile(): string {
  const zip = realPackages().find(({ course, standard }) => course === COURSE && standard === 'SCORM 1.2')?.zip;
  if (zip === undefined) throw new Error(`The build has made no SCORM 1.2 package of ${COURSE}`);
  return zip;
}

const stage = new Stage(() => hostSite(packageFile()));
const desk = new StrictDesk(stage);

describe('the course that shows how to use a course, in a strict SCORM 1.2 host', () => {
  it('asks, is left, goes on at another computer, and is completed by its last sheet without a score', async () => {
    const first = await (await desk.start({ language: 'ro' })).launch();
    expect(await first.locator('html').getAttribute('lang')).toBe('ro');
    expect(await first.sheet.innerText()).toMatch(/^\s*1\D+5\s*$/);
    const headings = new Set([await first.heading.innerText()]);
    await first.goOn();
    headings.add(await first.heading.innerText());
    await first.goOn();
    await first.answer(false);
    await first.seeHint();
    await first.answer(true);
    await first.untilSaveState('saved');
    await first.exit();
    expect(await desk.computer.calls('LMSFinish')).toBe(1);
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');

    const again = await (await desk.start({ language: 'en' })).launch();
    expect(await again.locator('html').getAttribute('lang')).toBe('ro');
    expect(await again.sheetNumber()).toBe(3);
    await again.locator('practice-question .state.right').waitFor();
    for (let sheet = 4; sheet <= LAST_SHEET; sheet += 1) {
      await again.goOn();
      headings.add(await again.heading.innerText());
    }
    expect(headings.size).toBe(LAST_SHEET - 1);
    await again.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');

    await again.next.click();
    await again.locator('end-sheet h1').waitFor();
    await again.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await desk.computer.kept('cmi.core.score.raw')).toBe('');
    const rows = await desk.computer.rows();
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('../fixtures/conversations/rows-of-the-second-course.txt');
    await again.exit();
    await desk.computer.leaveCourse();
    expect(await desk.computer.calls('LMSFinish')).toBe(1);

    const finished = await desk.computer.launch();
    await finished.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('completed');
  });
});

describe('the intranet folder of the course', () => {
  const folder = new Stage(() => intranetSite(`dist/intranet/${COURSE}`));

  // German and French have the longest texts.
  const spoken = LONG ? LANGUAGES : (['de', 'fr'] as const);

  it.each(spoken)('shows every sheet in %s without scrolling in the frame that an LMS gives it', async (language) => {
    const { page, driver, close } = await open({ width: 714, height: 666 }, language);
    const found: string[] = [];
    for (let sheet = 1; sheet <= LAST_SHEET; sheet += 1) {
      if (sheet > 1) await driver.goOn();
      // The elements of questions come later than the first sheets.
      if ((await driver.locator('practice-question').count()) > 0) await driver.question.waitFor();
      found.push(...(await faults(page, driver, `sheet ${sheet}`)));
    }
    await close();
    expect(found).toEqual([]);
  });

  it.each(spoken)(
    'fits a phone in %s, with the hint, the solution and what is said about every answer too',
    async (language) => {
      const { page, driver, close } = await open({ width: 390, height: 844 }, language);
      const found: string[] = [];
      const look = async (name: string): Promise<void> => void found.push(...(await faults(page, driver, name)));
      for (let sheet = 1; sheet <= LAST_SHEET; sheet += 1) {
        if (sheet > 1) await driver.goOn();
        if ((await driver.locator('practice-question').count()) === 0) {
          await look(`sheet ${sheet}`);
          continue;
        }
        await driver.question.waitFor();
        await look('question');
        await driver.seeHint();
        await look('hint');
        const { question } = await driver.shown();
        if (question.kind !== 'choice') throw new Error(`expected a question with options, found ${question.kind}`);
        const [right, ...others] = [...question.options.keys()].sort(
          (one, other) =>
            Number(question.options[other]?.id === question.answer) -
            Number(question.options[one]?.id === question.answer),
        );
        const press = (id: string): Promise<void> => driver.locator(`practice-question ${id}`).click();
        const answer = async (option = 0): Promise<void> => {
          if (await driver.locator('practice-question #again').isVisible()) await press('#again');
          await driver.question.locator('label.option').nth(option).click();
          await press('#check');
          await driver.feedback.waitFor();
          await look(`answer ${option + 1}`);
        };
        // Twice, since there is one more button after some tries.
        for (const option of [...others, ...others]) await answer(option);
        await press('#solve');
        await look('solution');
        await answer(right);
      }
      await close();
      expect(found).toEqual([]);
    },
  );

  it('begins in the language of the link that led to it, whatever the browser speaks', async () => {
    const { driver, close } = await open({ width: 714, height: 666 }, 'fr', '#ro');
    expect(await driver.locator('html').getAttribute('lang')).toBe('ro');
    await close();
  });

  async function open(viewport: { readonly width: number; readonly height: number }, locale: string, link = '') {
    const context = await folder.browser.newContext({ viewport, locale });
    const page = await context.newPage();
    await page.goto(folder.site.address + link);
    const driver = new LessonDriver(page);
    await driver.ready();
    return { page, driver, close: () => context.close() };
  }
});

/** What does not fit the window or is too small to read, in words. */
async function faults(page: Page, driver: LessonDriver, name: string): Promise<readonly string[]> {
  await drawn(page);
  const below = await driver.locator('.content').evaluate((box) => box.scrollHeight - box.clientHeight);
  const small = await smallTexts(page);
  return [...(below > 0 ? [`${name}: ${below} px below`] : []), ...small.map((text) => `${name}: ${text}`)];
}
