import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/domain/quiz/response.ts';
import { builtPackage } from '../support/built-course.ts';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { KINDS, kindsCourse } from '../support/kinds-course.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { packageFile } from '../support/package-file.ts';
import { Stage } from '../support/stage.ts';

/** What is given to the question that is shown, as its element has it; the order of pairs makes no difference. */
async function given(driver: LessonDriver): Promise<Response> {
  const response = await driver.question.evaluate((element) => (element as unknown as { response: Response }).response);
  if (!('pairs' in response)) return response;
  return { ...response, pairs: [...response.pairs].sort((a, b) => (a.left < b.left ? -1 : 1)) };
}

describe.each([
  ['1.2', 'strict'],
  ['2004-4th', 'strict-2004'],
] as const)('a question of every kind in a strict host of SCORM %s', (standard, host) => {
  const stage = new Stage(async () => {
    const { file, remove } = packageFile(builtPackage(kindsCourse(), standard, 'question').bytes);
    const site = await hostSite(file);
    remove();
    return site;
  });
  const sitDown = (): Promise<LearnerComputer> =>
    LearnerComputer.start(stage.browser, stage.site, { host, fixedChance: true, query: { key: 'kinds' } });

  it('takes a wrong answer, then the right one, tells both to the tutor, and has them on another computer', async () => {
    const computer = await sitDown();
    const driver = await computer.launch();
    await driver.ready();
    const answers: Response[] = [];
    for (const kind of KINDS) {
      await driver.goOn();
      expect((await driver.answer(false)).question.kind).toBe(kind);
      await driver.answer(true);
      await driver.locator('practice-question .state.right').waitFor();
      answers.push(await given(driver));
    }
    await driver.untilSaveState('saved');
    const rows = (await computer.rows()).map((row) => row.replace(/\b\d+s\b/gu, 'Ns'));
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/conversations/rows-of-kinds-${standard}.txt`);
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();

    const other = await sitDown();
    const again = await other.launch();
    await again.ready();
    for (const [at, answer] of [...answers.entries()].reverse()) {
      await again.goTo(at + 2);
      await again.locator('practice-question .state.right').waitFor();
      expect(await given(again)).toEqual(answer);
    }
    expect(await other.complaints()).toEqual([]);
    await other.cutOff();
  });
});
