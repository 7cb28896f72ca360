import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { hostSite } from '../support/host-site.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import { LONG } from '../support/long-run.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);
const desk = new StrictDesk(stage);

/** Seconds differ from run to run. */
function withoutTimes(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`.replace(/\b\d+s\b/g, 'Ns');
}

/** Goes on after a power cut, on another computer, to the end of the course; the tutor's rows are as approved. */
async function finishElsewhere(language: string, sheet: number, rows: string): Promise<void> {
  const again = await (await desk.start({ language })).launch();
  const { computer } = desk;
  expect(await again.sheetNumber()).toBe(sheet);
  await again.feedback.waitFor();
  expect(await again.locator('html').getAttribute('lang')).toBe(language);

  await again.practise(17);
  expect(await computer.kept('cmi.core.score.raw')).toBe('');
  expect(await computer.kept('cmi.core.lesson_status')).toBe('incomplete');
  await again.takeCheck([false, true, true, true, true, true]);
  await again.untilSaveState('saved');
  expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
  expect(await computer.kept('cmi.core.score.raw')).toBe('83.33');
  expect(await computer.kept('cmi.core.score.min')).toBe('0');
  expect(await computer.kept('cmi.core.score.max')).toBe('100');
  await expect(withoutTimes(await computer.rows())).toMatchFileSnapshot(`../fixtures/conversations/${rows}`);

  await again.exit();
  expect(await computer.calls('LMSFinish')).toBe(1);
  await computer.leaveCourse();
  expect(await computer.calls('LMSFinish')).toBe(1);
  expect(await computer.calls('LMSInitialize')).toBe(1);
}

describe.each(LONG ? LANGUAGES : (['en'] as const))('a learner in %s in a strict SCORM 1.2 host', (language) => {
  it('takes the lesson, is cut off, comes back, finishes, and the tutor reads it in English', async () => {
    const first = await (await desk.start({ language, fixedChance: true })).launch();
    await first.goOn();
    await first.answer(false);
    await first.seeHint();
    await first.answer(true);
    await first.practise(6);
    await first.answer(false);
    await first.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');
    expect(await desk.computer.kept('cmi.student_preference.language')).toBe(language);
    expect(await desk.computer.calls('LMSInitialize')).toBe(1);
    await finishElsewhere(language, 6, 'rows-of-one-lesson.txt');
  });
});

describe.each(['de', 'ro'] as const)('a learner in %s near the end of the lesson', (language) => {
  it('answers, is cut off, comes back, finishes, and the tutor reads it in English', async () => {
    desk.store(new LessonWork(language).practised(1).went(14).stored());
    const first = await (await desk.start({ language: 'en' })).launch();
    expect(await first.locator('html').getAttribute('lang')).toBe(language);
    await first.answer(false);
    await first.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');
    await finishElsewhere(language, 14, 'rows-of-the-end-of-a-lesson.txt');
  });
});

describe('a strict SCORM 1.2 host', () => {
  it('gets the best score from 0 to 100, and completed only when the check is passed', async () => {
    desk.store(new LessonWork().practised().stored());
    const driver = await (await desk.start()).launch();
    await driver.takeCheck([false, false, false, false, false, false]);
    await driver.untilSaveState('saved');
    const low = Number(await desk.computer.kept('cmi.core.score.raw'));
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(50);
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');

    await driver.locator('lesson-check #again').click();
    await driver.answerCheck([true, true, true, true, true, true]);
    await driver.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.score.raw')).toBe('100');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect((await desk.computer.rows()).slice(-1)[0]).toMatch(/^t-m02-scale-result {2}=.*6 of 6, 100 % \| 2x/);
  });

  it('keeps a finished lesson as it is, and shows it, however the check goes the next time', async () => {
    desk.store(new LessonWork().practised().checked().stored());
    const driver = await (await desk.start()).launch();
    await driver.locator('lesson-check .score').filter({ hasText: '100' }).waitFor();
    await driver.untilSaveState('saved');

    await driver.locator('lesson-check #again').click();
    await driver.answerCheck([false, false, false, false, false, false]);
    await driver.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await desk.computer.kept('cmi.core.score.raw')).toBe('100');

    await driver.goTo(16);
    await driver.goTo(14);
    await driver.locator('practice-question .state.right').waitFor();
    await driver.exit();
    expect(await desk.computer.calls('LMSFinish')).toBe(1);
    const next = await desk.computer.launch();
    expect(await next.sheetNumber()).toBe(14);
    await next.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await desk.computer.kept('cmi.core.score.raw')).toBe('100');
  });

  it('hears Finish once when the page goes without Exit', async () => {
    const driver = await (await desk.start()).launch();
    await driver.goOn();
    await driver.answer(false);
    await driver.untilSaveState('saved');
    await desk.computer.leaveCourse();
    expect(await desk.computer.calls('LMSFinish')).toBe(1);
    expect((await desk.computer.transcript()).slice(-1)[0]).toMatch(/^LMSFinish/);
  });
});

describe.each([
  ['a review', { mode: 'review' }],
  ['a preview', { mode: 'browse' }],
  ['a launch without credit', { credit: 'no' }],
])('%s', (_name, query) => {
  it('shows the work, says that nothing is changed, and writes nothing', async () => {
    const stored = new LessonWork().practised().checked().went(2).stored();
    desk.store(stored);
    const driver = await (await desk.start({ query })).launch();
    await driver.message.waitFor();
    await driver.untilSaveState('view');
    await driver.answerMessage();
    await driver.locator('practice-question .state.right').waitFor();
    await driver.goTo(4);
    await driver.chooseLanguage('de');
    await driver.goTo(2);
    await driver.exit();
    await desk.computer.leaveCourse();
    for (const call of ['LMSSetValue', 'LMSCommit', 'LMSFinish']) expect(await desk.computer.calls(call)).toBe(0);
    expect(stage.site.server.stored.get(desk.key)).toBe(stored);

    // Nothing of it has stayed on this computer either.
    const normal = await desk.computer.launch({ key: `${desk.key}-new`, mode: 'normal', credit: 'yes' });
    await normal.untilSaveState('saved');
    expect(await normal.message.count()).toBe(0);
    expect(await normal.sheetNumber()).toBe(1);
  });
});
