import { afterAll, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { newerPackage } from '../support/hosts/newer-package.ts';
import { Stage } from '../support/stage.ts';

const HEADING = 'Another heading';

const newer = newerPackage(HEADING);
const stage = new Stage(() => hostSite(newer.file));
afterAll(newer.remove);

describe('a newer version of the course in the same activity', () => {
  it('goes on with the work of the older one, row by row', async () => {
    const work = new LessonWork().practised().checked().went(2);
    expect(work.index.hash).not.toBe(newer.hash);
    stage.site.server.stored.set('course', work.stored());
    const computer = await LearnerComputer.start(stage.browser, stage.site, { host: 'strict' });
    const driver = await computer.launch();
    expect(await driver.sheetNumber()).toBe(2);
    await driver.locator('practice-question .state.right').waitFor();
    await driver.untilSaveState('saved');
    expect(await driver.message.count()).toBe(0);
    await driver.goTo(1);
    expect(await driver.heading.innerText()).toBe(HEADING);
    await driver.goTo(2);
    await driver.untilSaveState('saved');
    expect(await computer.kept('cmi.core.lesson_status')).toBe('completed');
    expect(await computer.kept('cmi.core.score.raw')).toBe('100');
    expect(await computer.kept('cmi.suspend_data')).toContain(`.${newer.hash}.`);
    expect(await computer.complaints()).toEqual([]);
    await computer.cutOff();
  });
});
