import { describe, expect, it } from 'vitest';
import { builtPackage, compiledCourse, COURSE } from '../support/built-course.ts';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { oneModule } from '../support/one-module.ts';
import { packageFile } from '../support/package-file.ts';
import { Stage } from '../support/stage.ts';

const PLACES = 12;
/** So many items are answered before the learner is cut off. */
const BEFORE = 3;

const offer = (driver: LessonDriver) => driver.locator('placement-offer button');

/** The rows of the module's test that say of a question that it was answered right. */
async function rightInTest(computer: LearnerComputer): Promise<readonly string[]> {
  return (await computer.rows()).filter((row) => /^t-m02-check-.* {2}= {2}correct$/u.test(row));
}

describe.each([
  ['1.2', 'strict', 'cmi.core.lesson_status', 'cmi.core.score.raw'],
  ['2004-4th', 'strict-2004', 'cmi.completion_status', 'cmi.score.raw'],
] as const)('the first sheet of a module in a strict host of SCORM %s', (standard, host, status, score) => {
  const stage = new Stage(async () => {
    const { file, remove } = packageFile(builtPackage(oneModule(compiledCourse(COURSE), 'm02'), standard).bytes);
    const site = await hostSite(file);
    remove();
    return site;
  });
  const sitDown = (key: string): Promise<LearnerComputer> =>
    LearnerComputer.start(stage.browser, stage.site, { host, language: 'en', query: { key } });

  it('leads to the test; who passes it, even cut off on the way, may skip the lessons', async () => {
    const computer = await sitDown('taken');
    const driver = await computer.launch();
    await offer(driver).click();
    await driver.locator('lesson-check #start').click();
    for (let item = 1; item <= BEFORE; item += 1) {
      await driver.atItem(item, PLACES);
      await driver.fillIn(true);
      await driver.next.click();
    }
    await driver.atItem(BEFORE + 1, PLACES);
    const { question } = await driver.shown();
    await driver.untilSaveState('saved');
    expect(await computer.kept(status)).toBe('incomplete');
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();

    const other = await sitDown('taken');
    const again = await other.launch();
    await again.atItem(BEFORE + 1, PLACES);
    expect((await again.shown()).question.id).toBe(question.id);
    for (let item = BEFORE + 1; item <= PLACES; item += 1) {
      await again.atItem(item, PLACES);
      await again.fillIn(true);
      await again.next.click();
    }
    await again.locator('lesson-check #finish').click();
    await again.locator('lesson-check .objective').first().waitFor();
    await again.untilSaveState('saved');
    expect(await other.kept(status)).toBe('completed');
    expect(await other.kept(score)).toBe('100');
    expect(await rightInTest(other)).toHaveLength(PLACES);

    await again.locator('player-bar button').filter({ hasText: 'Contents' }).click();
    const lessons = again.locator('outline-drawer course-outline .lessons button');
    expect(await lessons.first().innerText()).toContain('can be skipped');
    await lessons.first().click();
    await again.untilSheet(1);
    // Nothing is offered twice.
    expect(await offer(again).count()).toBe(0);
    expect(await other.complaints()).toEqual([]);
    await other.cutOff();
  });

  it('leads into the lesson as well, and offers the test again to who comes back', async () => {
    const computer = await sitDown('declined');
    const driver = await computer.launch();
    await offer(driver).waitFor();
    await driver.goOn();
    await driver.answer(true);
    await driver.untilSaveState('saved');
    expect(await rightInTest(computer)).toEqual([]);
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();

    const other = await sitDown('declined');
    const again = await other.launch();
    await again.locator('practice-question .state.right').waitFor();
    expect(await again.sheetNumber()).toBe(2);
    await again.back.click();
    await again.untilSheet(1);
    await offer(again).waitFor();
    expect(await other.kept(status)).toBe('incomplete');
    expect(await other.kept(score)).toBe('');
    expect(await other.complaints()).toEqual([]);
    await other.cutOff();
  });
});
