import { afterEach, describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);
let computer: LearnerComputer;

afterEach(async () => computer.cutOff());

describe.each([
  ['a second after the course', { late: '1000' }],
  ['in the frame above the next', { frame: 'nested' }],
  ['above a frame whose API is none', { frame: 'junk' }],
])('a host whose API is there %s', (name, query) => {
  it('is found, and gets what the learner does', async () => {
    computer = await LearnerComputer.start(stage.browser, stage.site, {
      host: 'strict',
      query: { key: name, ...query },
    });
    const driver = await computer.launch();
    await driver.goOn();
    await driver.answer(true);
    await driver.untilSaveState('saved');
    expect(await computer.rows()).toEqual([expect.stringContaining('1/8 | q1 B')]);
    expect(await computer.calls('LMSInitialize')).toBe(1);
    expect(await computer.complaints()).toEqual([]);
  });
});
