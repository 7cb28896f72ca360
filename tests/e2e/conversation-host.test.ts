import { describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { site2004 } from '../support/hosts/desk2004.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import { TimelessLearner } from '../support/hosts/timeless-learner.ts';
import { withoutTimes } from '../support/hosts/without-times.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);

/** What a commit carries as a form does, suspend data left out. */
function bytes(calls: readonly string[]): number {
  const values = new Map<string, string>();
  for (const call of calls) {
    const [, name = '', value = ''] = /^LMSSetValue\("([^"]+)", "(.*)"\) ->/.exec(call) ?? [];
    if (name !== '' && name !== 'cmi.suspend_data') values.set(name, value);
  }
  const fields = [...values].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return fields.join('&').length;
}

describe('what a course says to a strict SCORM 1.2 host', () => {
  it('is the approved conversation', async () => {
    const learner = await TimelessLearner.start(stage, { key: 'conversation' });
    await learner.calls((driver) => driver.goOn(), 5_000);
    await learner.calls((driver) => driver.answer(false));
    await learner.calls((driver) => driver.answer(true));
    const transcript = await learner.conversation();
    expect(await learner.computer.complaints()).toEqual([]);
    await expect(withoutTimes(transcript)).toMatchFileSnapshot('../fixtures/conversations/strict-host.txt');
    await learner.computer.close();
  });

  it('is the approved conversation of a new attempt beside the work on this computer', async () => {
    const learner = await TimelessLearner.start(stage, { key: 'attempts' });
    await learner.calls((driver) => driver.goOn(), 5_000);
    await learner.calls((driver) => driver.answer(true));
    await learner.launch({ attempt: 'new' }, ({ message }) => message.locator('footer button').nth(1).waitFor());
    const asked = await learner.computer.transcript();
    expect(asked.filter((call) => call.includes('suspend_data", "'))).toEqual([]);
    await learner.calls((driver) => driver.answerMessage(0));
    const transcript = await learner.conversation();
    expect(await learner.computer.complaints()).toEqual([]);
    await expect(withoutTimes(transcript)).toMatchFileSnapshot('../fixtures/conversations/new-attempt.txt');
    await learner.computer.close();
  });

  it('is one commit an answer, under 1 KB beside suspend data', async () => {
    stage.site.server.stored.set('answers', new LessonWork().practised().stored());
    const learner = await TimelessLearner.start(stage, { key: 'answers' });
    await learner.calls(async (driver) => {
      await driver.locator('lesson-check #start').click();
      await driver.atItem(1, 6);
    }, 31_000);
    for (let item = 1; item <= 6; item += 1) {
      const calls = await learner.calls(async (driver) => {
        await driver.atItem(item, 6);
        await driver.fillIn(item !== 2);
        await driver.next.click();
        await (item < 6 ? driver.atItem(item + 1, 6) : driver.locator('lesson-check #finish').waitFor());
      });
      expect(calls.filter((call) => call.startsWith('LMSCommit'))).toHaveLength(1);
      expect(bytes(calls)).toBeLessThan(1024);
      expect(calls.join('\n')).toContain('cmi.suspend_data');
    }
    const end = await learner.calls(async (driver) => {
      await driver.locator('lesson-check #finish').click();
      await driver.locator('lesson-check .score').waitFor();
    });
    expect(end.filter((call) => call.startsWith('LMSCommit'))).toHaveLength(1);
    expect(bytes(end)).toBeLessThan(1024);
    expect(end.join('\n')).toContain('"cmi.core.lesson_status", "completed"');
    await learner.computer.close();
  });
});

describe('what a course says to a strict host of SCORM 2004', () => {
  it('is the approved conversation', async () => {
    const site = await site2004('2004-4th');
    const learner = await TimelessLearner.start(
      { browser: stage.browser, site },
      { key: 'spoken' },
      'saved',
      'strict-2004',
    );
    await learner.calls((driver) => driver.goOn(), 5_000);
    await learner.calls((driver) => driver.answer(false));
    await learner.calls((driver) => driver.answer(true));
    const transcript = await learner.conversation();
    expect(await learner.computer.complaints()).toEqual([]);
    await expect(withoutTimes(transcript)).toMatchFileSnapshot('../fixtures/conversations/strict-host-2004.txt');
    await learner.computer.close();
    await site.close();
  });
});
