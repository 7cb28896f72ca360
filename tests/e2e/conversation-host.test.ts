import { describe, expect, it } from 'vitest';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer } from '../support/hosts/learner-computer.ts';
import { LessonWork } from '../support/hosts/lesson-work.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

const stage = new Stage(hostSite);

/** A learner whose time stands still, so that only what a step needs at once is sent with it. */
class TimelessLearner {
  private constructor(
    readonly computer: LearnerComputer,
    readonly driver: LessonDriver,
  ) {}

  static async start(key: string): Promise<TimelessLearner> {
    const computer = await LearnerComputer.start(stage.browser, stage.site, {
      host: 'strict',
      fixedChance: true,
      query: { key },
    });
    await computer.context.clock.install({ time: '2026-03-02T08:00:00Z' });
    const driver = await computer.launch();
    await driver.untilSaveState('saved');
    await computer.context.clock.pauseAt('2026-03-02T09:00:00Z');
    return new TimelessLearner(computer, driver);
  }

  /** Does a step, lets the time pass that a commit waits for, and gives back the calls that the host got. */
  async calls(step: (driver: LessonDriver) => Promise<unknown>, milliseconds = 1): Promise<readonly string[]> {
    const before = (await this.computer.transcript()).length;
    await step(this.driver);
    // More than once where need be: a commit is only planned when the journal has been written.
    await this.driver.untilSaveState('saved', () => this.computer.context.clock.fastForward(milliseconds));
    return (await this.computer.transcript()).slice(before);
  }
}

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

/** Times, and suspend data that hold them, differ from run to run; so does whether a time has changed. */
function withoutTimes(calls: readonly string[]): string {
  const text = calls
    .filter((call, at) => {
      const name = /session_time|latency/.exec(call)?.[0];
      return name === undefined || calls.findIndex((other) => other.includes(name)) === at;
    })
    .join('\n')
    .replace(/"\d{4}:\d\d:\d\d"/g, '"HHHH:MM:SS"')
    .replace(/"\d\d:\d\d:\d\d"/g, '"HH:MM:SS"')
    .replace(/\b\d+s\b/g, 'Ns')
    .replace(/"v1\.(\d+)p\.technical-drawing\.[\w.-]+"/g, '"v1.$1p.technical-drawing…"');
  return `${text}\n`;
}

describe('what a course says to a strict SCORM 1.2 host', () => {
  it('is the approved conversation', async () => {
    const learner = await TimelessLearner.start('conversation');
    await learner.calls((driver) => driver.goOn(), 5_000);
    await learner.calls((driver) => driver.answer(false));
    await learner.calls((driver) => driver.answer(true));
    await learner.driver.exit();
    await learner.computer.leaveCourse();
    const transcript = await learner.computer.transcript();
    expect(await learner.computer.complaints()).toEqual([]);
    await expect(withoutTimes(transcript)).toMatchFileSnapshot('../fixtures/conversations/strict-host.txt');
    await learner.computer.close();
  });

  it('is one commit an answer, under 1 KB beside suspend data', async () => {
    stage.site.server.stored.set('answers', new LessonWork().practised().stored());
    const learner = await TimelessLearner.start('answers');
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
