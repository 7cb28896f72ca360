import { afterEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import type { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { TimelessLearner } from '../support/hosts/timeless-learner.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

declare const testBystander: { readonly transcript: readonly string[] } | undefined;

const stage = new Stage(hostSite);
let computer: LearnerComputer | undefined;

afterEach(async () => {
  await computer?.cutOff();
  computer = undefined;
});

describe.each([
  ['a second after the course', { late: '1000' }],
  ['in the frame above the next', { frame: 'nested' }],
  ['above frames whose API is none', { frame: 'junk' }],
  ['above a frame of another origin', { frame: 'foreign' }],
  ['beside that of a host of SCORM 2004', { both: '1' }],
  ['in the page that opened a window for the course', { frame: 'window' }],
  ['in the page that opened a window around the course', { frame: 'window-frame' }],
  ['above the frame that opened a window for the course', { frame: 'frame-window' }],
])('a host whose API is there %s', (name, query) => {
  it('is found, and hears what every host hears', async () => {
    stage.site.server.stored.set(name, new LessonWork().went(2).stored());
    const learner = await TimelessLearner.start(stage, { key: name, ...query });
    ({ computer } = learner);
    await learner.calls((driver) => driver.answer(true));
    const conversation = await learner.conversation();
    await expect(withoutTimes(conversation)).toMatchFileSnapshot('../fixtures/conversations/one-answer.txt');
    expect(await computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
    expect(await computer.complaints()).toEqual([]);
    const other = () => (typeof testBystander === 'undefined' ? [] : testBystander.transcript);
    expect(await computer.page.evaluate(other)).toEqual([]);
  });
});

describe('a page of another origin around the course, with no host above it', () => {
  it('is left alone, and the work is kept on this computer', async () => {
    const context = await stage.browser.newContext({ viewport: { width: 760, height: 700 }, locale: 'en' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(stage.site.foreign);
    const driver = new LessonDriver(page.frameLocator('iframe'));
    await driver.ready();
    await driver.goOn();
    await driver.answer(true);
    await driver.untilSaveState('saved');
    expect(await driver.message.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
