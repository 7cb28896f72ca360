import { describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);
const desk = new StrictDesk(stage);

describe('a learner who is cut off in the middle of the check', () => {
  interface Run {
    readonly at: number;
    readonly run: { readonly items: readonly { readonly id: string }[]; readonly responses: readonly unknown[] };
  }

  async function run(driver: LessonDriver): Promise<unknown> {
    return driver.locator('lesson-check').evaluate((element) => {
      const { at, run } = element as unknown as Run;
      return { at, items: run.items.map(({ id }) => id), responses: run.responses.map((one) => one ?? null) };
    });
  }

  it('finds the same questions, orders and answers on another computer', async () => {
    desk.store(new LessonWork().practised().stored());
    const driver = await (await desk.start()).launch();
    await driver.locator('lesson-check #start').click();
    const words: (readonly string[])[] = [];
    for (const right of [false, true, false]) {
      await driver.atItem(words.length + 1, 6);
      words.push(await driver.optionWords());
      await driver.fillIn(right);
      await driver.next.click();
    }
    await driver.atItem(4, 6);
    words.push(await driver.optionWords());
    await driver.untilSaveState('saved');
    const before = await run(driver);

    const again = await (await desk.start()).launch();
    await again.atItem(4, 6);
    expect(await run(again)).toEqual(before);
    expect(await again.optionWords()).toEqual(words[3]);
    for (const item of [3, 2, 1]) {
      await again.back.click();
      await again.atItem(item, 6);
      expect(await again.optionWords()).toEqual(words[item - 1]);
    }
    expect(await desk.computer.kept('cmi.core.score.raw')).toBe('');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');
  });
});

describe('a learner who changes the language in the middle of a lesson', () => {
  it('keeps place, answers and rows, and finds the language again', async () => {
    desk.store(new LessonWork().went(6).stored());
    const driver = await (await desk.start()).launch();
    await driver.answer(false);
    await driver.untilSaveState('saved');
    const rows = await desk.computer.rows();
    await driver.chooseLanguage('ro');
    expect(await driver.sheetNumber()).toBe(6);
    await driver.feedback.waitFor();
    expect(await driver.question.locator('input').inputValue()).toBe('20');
    await driver.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.student_preference.language')).toBe('ro');
    expect(await desk.computer.rows()).toEqual(rows);

    const again = await (await desk.start()).launch();
    expect(await again.locator('html').getAttribute('lang')).toBe('ro');
    expect(await again.sheetNumber()).toBe(6);
    await again.feedback.waitFor();
    expect(await again.question.locator('input').inputValue()).toBe('20');
  });
});

describe('a second attempt in the host beside work on this computer', () => {
  async function firstAttempt(): Promise<void> {
    const driver = await (await desk.start()).launch();
    await driver.goOn();
    await driver.answer(true);
    await driver.untilSaveState('saved');
  }

  /** The question is asked, and before it is answered the host gets none of the work. */
  async function secondAttempt(): Promise<LessonDriver> {
    const driver = await desk.computer.launch({ attempt: 'new' });
    await driver.message.locator('footer button').nth(1).waitFor();
    expect(await driver.next.isDisabled()).toBe(true);
    expect(await desk.computer.kept('cmi.suspend_data')).toBe('');
    expect(await desk.computer.rows()).toEqual([]);
    return driver;
  }

  it('goes on with the work when the learner says so', async () => {
    await firstAttempt();
    const driver = await secondAttempt();
    await driver.answerMessage(0);
    await driver.locator('practice-question .state.right').waitFor();
    expect(await driver.sheetNumber()).toBe(2);
    await driver.untilSaveState('saved');
    expect(await desk.computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
  });

  it('begins anew when the learner says so, and asks only once', async () => {
    await firstAttempt();
    const driver = await secondAttempt();
    await driver.answerMessage(1);
    expect(await driver.sheetNumber()).toBe(1);
    await driver.goOn();
    await driver.locator('practice-question #check').waitFor();
    await driver.answer(false);
    await driver.untilSaveState('saved');
    expect(await desk.computer.rows()).toEqual([expect.stringContaining('0/8 | q1 A')]);

    const again = await desk.computer.launch();
    await again.feedback.waitFor();
    expect(await again.message.count()).toBe(0);
    expect(await again.sheetNumber()).toBe(2);
  });
});

describe.each([
  ['damaged', (data: string) => `${data.slice(0, -1)}${data.endsWith('A') ? 'B' : 'A'}`],
  ['cut short', (data: string) => data.slice(0, 60)],
  ['of another course', () => 'page=7;score=3'],
  ['of a later form', (data: string) => data.replace(/^v1\./, 'v9.')],
])('suspend data that are %s', (_name, spoil) => {
  const finished = () => new LessonWork().practised().checked();

  it('are told to the learner, and status and score stay', async () => {
    const work = finished();
    desk.store(work.stored(spoil(work.suspendData)));
    const driver = await (await desk.start()).launch();
    await driver.message.waitFor();
    await driver.answerMessage();
    expect(await driver.sheetNumber()).toBe(1);
    await driver.goOn();
    await driver.answer(false);
    await driver.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await desk.computer.kept('cmi.core.score.raw')).toBe('100');
  });
});

describe('suspend data that are damaged', () => {
  it('are mended from the work on this computer', async () => {
    const driver = await (await desk.start()).launch();
    await driver.goOn();
    await driver.answer(true);
    await driver.untilSaveState('saved');
    const kept = stage.site.server.stored.get(desk.key) ?? '';
    stage.site.server.stored.set(`${desk.key}-spoilt`, kept.replace(/("cmi\.suspend_data":"[^"]{30})./, '$1~'));
    const again = await desk.computer.launch({ key: `${desk.key}-spoilt` });
    await again.message.waitFor();
    await again.answerMessage();
    expect(await again.sheetNumber()).toBe(2);
    await again.locator('practice-question .state.right').waitFor();
    await again.untilSaveState('saved');
    expect(await desk.computer.kept('cmi.suspend_data')).toMatch(/^v1\.\d+p\.technical-drawing\.[\w.-]+$/);
  });
});
