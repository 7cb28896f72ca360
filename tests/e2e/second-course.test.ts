import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { hostSite } from '../support/host-site.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { drawn } from '../support/player-view.ts';
import { realPackages } from '../support/real-packages.ts';
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
  it.each(LONG ? LANGUAGES : (['de', 'fr'] as const))(
    'shows every sheet in %s without scrolling in the frame that an LMS gives it',
    async (language) => {
      const context = await folder.browser.newContext({ viewport: { width: 714, height: 666 }, locale: language });
      const page = await context.newPage();
      await page.goto(folder.site.address);
      const driver = new LessonDriver(page);
      await driver.ready();
      const below: number[] = [];
      for (let sheet = 1; sheet <= LAST_SHEET; sheet += 1) {
        if (sheet > 1) await driver.goOn();
        // The elements of questions come later than the first sheets.
        if ((await driver.locator('practice-question').count()) > 0) await driver.question.waitFor();
        await drawn(page);
        below.push(await driver.locator('.content').evaluate((box) => box.scrollHeight - box.clientHeight));
      }
      await context.close();
      expect(below).toEqual(Array.from({ length: LAST_SHEET }, () => 0));
    },
  );
});
