import { afterEach, beforeEach, expect } from 'vitest';
import type { HostSite } from '../host-site.ts';
import type { Stage } from '../stage.ts';
import type { HostKind } from './host-kind.ts';
import { LearnerComputer, type ComputerOptions } from './learner-computer.ts';

/** Where a learner sits down at one computer after the other, always in a strict host; it may complain of nothing. */
export class StrictDesk {
  /** Of the stored work. Another for each test, since a page that is closed may still send what it has. */
  key = '';
  #computer: LearnerComputer | undefined;
  #tests = 0;

  /** @param host the strict host of the page's standard, as `LearnerComputer` knows it */
  constructor(
    private readonly stage: Stage<HostSite>,
    private readonly host: HostKind = 'strict',
  ) {
    beforeEach(() => {
      this.key = `work-${(this.#tests += 1)}`;
    });
    afterEach(async () => expect(await this.computer.complaints()).toEqual([]));
  }

  get computer(): LearnerComputer {
    if (!this.#computer) throw new Error('Nobody has sat down at a computer');
    return this.#computer;
  }

  /** Puts `work` into the host's store, as `LessonWork.stored` gives it. */
  store(work: string): void {
    this.stage.site.server.stored.set(this.key, work);
  }

  /** Another computer; the one before is cut off as by a power cut. */
  async start(options: Partial<ComputerOptions> = {}): Promise<LearnerComputer> {
    if (this.#computer) {
      expect(await this.#computer.complaints()).toEqual([]);
      await this.#computer.cutOff();
    }
    const { browser, site } = this.stage;
    const query = { key: this.key, ...options.query };
    return (this.#computer = await LearnerComputer.start(browser, site, { host: this.host, ...options, query }));
  }
}
