import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { Desk2004, site2004 } from '../support/hosts/desk2004.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { LONG } from '../support/long-run.ts';
import { Stage } from '../support/stage.ts';

declare const testBystander: { readonly transcript: readonly string[] };

/** Each language at least once, each edition at least once; all of both in a long run. */
const RUNS = LONG
  ? LANGUAGES.flatMap((language) => [
      { edition: '2004-4th' as const, language },
      { edition: '2004-3rd' as const, language },
    ])
  : [
      { edition: '2004-4th' as const, language: 'en' as const },
      { edition: '2004-3rd' as const, language: 'de' as const },
    ];

describe.each(RUNS)('a learner in $language in a strict host of $edition', ({ edition, language }) => {
  const stage = new Stage(() => site2004(edition));
  const desk = new Desk2004(stage);

  it('answers, is cut off, comes back, finishes, and the tutor reads it in English', async () => {
    desk.keep(new LessonWork(language).practised(1).went(14));
    const first = await (await desk.start({ language: 'en', fixedChance: true })).launch();
    const kept = (element: string) => desk.computer.kept(`cmi.${element}`);
    expect(await first.locator('html').getAttribute('lang')).toBe(language);
    await first.answer(false);
    await first.untilSaveState('saved');
    expect(await kept('completion_status')).toBe('incomplete');
    expect(await kept('success_status')).toBe('');
    expect(await kept('score.raw')).toBe('');
    expect(Number(await kept('progress_measure'))).toBeGreaterThan(0.5);

    const again = await (await desk.start({ language: 'en' })).launch();
    expect(await again.sheetNumber()).toBe(14);
    await again.feedback.waitFor();
    await again.practise(17);
    await again.takeCheck([false, true, true, true, true, true]);
    await again.untilSaveState('saved');
    expect(await kept('completion_status')).toBe('completed');
    expect(await kept('success_status')).toBe('passed');
    expect(await kept('progress_measure')).toBe('1');
    expect(await kept('score.raw')).toBe('83.33');
    expect(await kept('score.scaled')).toBe('0.8333');
    expect(await kept('location')).toMatch(/^M02-L03-S\d\d$/);
    expect(await kept('learner_preference.language')).toBe(language);
    expect(await kept('interactions.0.timestamp')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.00Z$/);
    await expect(await desk.rows()).toMatchFileSnapshot('../fixtures/conversations/rows-of-2004.txt');

    await again.exit();
    expect(await desk.computer.calls('Terminate')).toBe(1);
    await desk.computer.leaveCourse();
    expect(await desk.computer.calls('Terminate')).toBe(1);
    expect(await desk.computer.calls('Initialize')).toBe(1);

    // After completion the work is given back as well.
    const after = await desk.computer.launch();
    await after.untilSaveState('saved');
    expect(await after.locator('html').getAttribute('lang')).toBe(language);
    expect(await kept('completion_status')).toBe('completed');
  });
});

describe('a strict 2004 host', () => {
  const stage = new Stage(() => site2004('2004-4th'));
  const desk = new Desk2004(stage);

  it('is spoken to in 2004 though a host of 1.2 stands beside it', async () => {
    const driver = await (await desk.start({ query: { both: '1' } })).launch();
    await driver.goOn();
    await driver.answer(true);
    await driver.untilSaveState('saved');
    expect(await desk.rows()).toContain('{lang=en}1/8 | q1 B');
    expect(await desk.computer.page.evaluate(() => testBystander.transcript)).toEqual([]);
    await desk.computer.leaveCourse();
    expect(await desk.computer.calls('Terminate')).toBe(1);
  });

  it.each([
    ['a review', { mode: 'review' }],
    ['a preview', { mode: 'browse' }],
  ])('gets nothing of %s', async (_name, query) => {
    const stored = desk.keep(new LessonWork().practised().checked().went(2));
    const driver = await (await desk.start({ query })).launch();
    await driver.message.waitFor();
    await driver.untilSaveState('view');
    await driver.answerMessage();
    await driver.locator('practice-question .state.right').waitFor();
    await driver.exit();
    await desk.computer.leaveCourse();
    for (const call of ['SetValue', 'Commit', 'Terminate']) expect(await desk.computer.calls(call)).toBe(0);
    expect(stage.site.server.stored.get(desk.key)).toBe(stored);
  });
});

describe('a 2004 package without a host', () => {
  const stage = new Stage(() => site2004('2004-3rd'));

  it('keeps the work on the computer by the local runtime', async () => {
    const page = await stage.browser.newPage();
    const failed: string[] = [];
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(`${stage.site.server.origin}/course/index.html`);
    await page.locator('title-block .sheet').waitFor();
    await page.locator('save-state').filter({ hasText: /\S/ }).first().waitFor();
    expect(await page.evaluate(() => 'piece_scorm12' in window && 'piece_local_runtime' in window)).toBe(true);
    expect(failed).toEqual([]);
    await page.close();
  });
});
