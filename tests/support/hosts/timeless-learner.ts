import type { Browser } from 'playwright-core';
import type { SaveState } from '../../../src/domain/tracking/save-state.ts';
import type { HostSite } from '../host-site.ts';
import type { LessonDriver } from '../lesson-driver.ts';
import type { HostKind } from './host-kind.ts';
import { LearnerComputer, type ComputerOptions } from './learner-computer.ts';

/** A learner whose time stands still, so that only what a step needs at once is sent with it. */
export class TimelessLearner {
  private constructor(
    readonly computer: LearnerComputer,
    public driver: LessonDriver,
  ) {}

  /**
   * @param begun what the title block says of the work once the course has begun
   * @param host a strict one, of the standard of the site's package
   */
  static async start(
    { browser, site }: { readonly browser: Browser; readonly site: HostSite },
    query: NonNullable<ComputerOptions['query']>,
    begun: SaveState = 'saved',
    host: HostKind = 'strict',
  ): Promise<TimelessLearner> {
    const computer = await LearnerComputer.start(browser, site, { host, fixedChance: true, query });
    await computer.context.clock.install({ time: '2026-03-02T08:00:00Z' });
    const driver = await computer.launch();
    await driver.untilSaveState(begun);
    await computer.context.clock.pauseAt('2026-03-02T09:00:00Z');
    return new TimelessLearner(computer, driver);
  }

  /**
   * Opens the course anew on the same computer, an hour later.
   * @param shown what must be seen of it before time stands still again
   */
  async launch(
    query: NonNullable<ComputerOptions['query']>,
    shown: (driver: LessonDriver) => Promise<unknown>,
  ): Promise<void> {
    const { clock } = this.computer.context;
    await clock.resume();
    this.driver = await this.computer.launch(query);
    await shown(this.driver);
    await clock.pauseAt('2026-03-02T10:00:00Z');
  }

  /** Does a step, lets the time pass that a commit waits for, and gives back the calls that the host got. */
  async calls(
    step: (driver: LessonDriver) => Promise<unknown>,
    milliseconds = 1,
    done: SaveState = 'saved',
  ): Promise<readonly string[]> {
    const before = (await this.computer.transcript()).length;
    await step(this.driver);
    // More than once where need be: a commit is only planned when the journal has been written.
    await this.driver.untilSaveState(done, () => this.computer.context.clock.fastForward(milliseconds));
    return (await this.computer.transcript()).slice(before);
  }

  /** Lets the time pass that a commit waits for, until the host has heard such a call, whatever it answered. */
  async untilHeard(call: RegExp): Promise<void> {
    for (;;) {
      if ((await this.computer.transcript()).some((line) => call.test(line))) return;
      await this.computer.context.clock.fastForward(1);
    }
  }

  /** Ends the session by the menu, takes the course away, and gives back all calls that the host has got. */
  async conversation(): Promise<readonly string[]> {
    await this.driver.exit();
    await this.computer.leaveCourse();
    return this.computer.transcript();
  }
}
