import { describe, expect, it } from 'vitest';
import { builtPackage, compiledCourse, COURSE } from '../support/built-course.ts';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { oneModule } from '../support/one-module.ts';
import { packageFile } from '../support/package-file.ts';
import { Stage } from '../support/stage.ts';

const PLACES = 12;
/** Questions on a topic that is repeated. */
const REPEATED = 3;

const HOSTS = [
  { standard: '1.2', host: 'strict', passed: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
  {
    standard: '2004-4th',
    host: 'strict-2004',
    passed: 'cmi.completion_status',
    score: 'cmi.score.raw',
  },
] as const;

/** Goes to the check of the module by the contents: before any lesson, as one who may skip them. */
async function openCheck(driver: LessonDriver): Promise<void> {
  await driver.locator('player-bar button').filter({ hasText: 'Contents' }).click();
  await driver
    .locator('outline-drawer course-outline .lessons button')
    .filter({ hasText: 'Test of the module' })
    .click();
  await driver.locator('lesson-check #start').waitFor();
}

/** Answers the items from number `from` to number `to`, those of one lesson not right; gives back which they were. */
async function answerItems(
  driver: LessonDriver,
  from: number,
  to: number,
  total: number,
  weak: string,
): Promise<string[]> {
  const asked: string[] = [];
  for (let number = from; number <= to; number += 1) {
    await driver.atItem(number, total);
    const { question } = await driver.shown();
    asked.push(question.id);
    await driver.fillIn(!question.id.startsWith(`${weak}-`));
    await driver.next.click();
  }
  return asked;
}

const outcomes = (driver: LessonDriver) => driver.locator('lesson-check .objective');

describe.each(HOSTS)('the check of a module in a strict host of SCORM $standard', (one) => {
  const stage = new Stage(async () => {
    const { file, remove } = packageFile(builtPackage(oneModule(compiledCourse(COURSE), 'm02'), one.standard).bytes);
    const site = await hostSite(file);
    remove();
    return site;
  });

  it('is taken, interrupted, goes on, fails, repeats what was weak with other items, and is passed', async () => {
    const { host } = one;
    const first = await LearnerComputer.start(stage.browser, stage.site, { host, language: 'en' });
    const driver = await first.launch();
    await driver.untilSaveState('saved');
    await openCheck(driver);
    await driver.locator('lesson-check #start').click();
    const before = await answerItems(driver, 1, 5, PLACES, 'lines');
    await driver.atItem(6, PLACES);
    const { question: sixth } = await driver.shown();
    await driver.untilSaveState('saved');
    expect(await first.kept('cmi.suspend_data')).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(await first.complaints()).toEqual([]);
    await first.cutOff();

    // Another computer, which has nothing but what the host kept.
    const second = await LearnerComputer.start(stage.browser, stage.site, { host, language: 'en' });
    const again = await second.launch();
    await again.atItem(6, PLACES);
    expect((await again.shown()).question.id).toBe(sixth.id);
    await again.back.click();
    await again.atItem(5, PLACES);
    expect((await again.shown()).question.id).toBe(before[4]);
    await again.next.click();
    const after = await answerItems(again, 6, PLACES, PLACES, 'lines');
    await again.locator('lesson-check #finish').click();
    await outcomes(again).first().waitFor();
    expect(await outcomes(again).count()).toBe(5);
    const lines = outcomes(again).filter({ hasText: 'Lines: the alphabet' });
    expect(await lines.innerText()).toContain('Learn first');
    await again.untilSaveState('saved');
    expect(await second.kept(one.passed)).toBe('incomplete');
    const rows = (await second.rows()).filter((row) => row.startsWith('t-m02-check-'));
    expect(rows).toHaveLength(PLACES + 1);
    expect(rows[PLACES]).toContain('lines 0 %');

    const repeat = again.locator('lesson-check #again');
    expect(await repeat.innerText()).toContain(`${REPEATED} questions`);
    await repeat.click();
    const repeated = await answerItems(again, 1, REPEATED, REPEATED, 'nothing');
    expect(repeated.every((id) => id.startsWith('lines-'))).toBe(true);
    expect(repeated.filter((id) => [...before, ...after].includes(id))).toEqual([]);
    await again.locator('lesson-check #finish').click();
    await outcomes(again).first().waitFor();
    expect(await lines.innerText()).toContain('Secure');
    await again.untilSaveState('saved');

    // Objectives stand in the order of slots.tsv: lines is the last of the five lessons.
    expect(await second.kept('cmi.objectives.4.id')).toBe('m02-o5-lines');
    expect(await second.kept('cmi.objectives.4.score.raw')).toBe('100');
    expect(await second.kept(`cmi.objectives.4.${host === 'strict' ? 'status' : 'success_status'}`)).toBe('passed');

    // The lessons may be skipped then: the course has no other module.
    expect(await second.kept(one.passed)).toBe('completed');
    expect(await second.kept(one.score)).toBe('100');
    if (host === 'strict-2004') expect(await second.kept('cmi.success_status')).toBe('passed');
    expect(await second.complaints()).toEqual([]);
    await second.cutOff();
  });
});
