import { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import type { Lms } from '../../../src/domain/tracking/lms.ts';
import { CONFIG, LESSON } from './course.ts';
import type { FakeServer } from './fake-host.ts';
import type { Computer } from './session-bench.ts';

/**
 * A session whose browser is killed at a given point. Points are counted before and after everything that it does to
 * the world: journal, host, and the question whether the server still answers. From then on nothing of it happens.
 */
export class KillableSession {
  readonly session: LearnerSession;
  /** Resolves when the browser is killed. */
  readonly killed: Promise<'killed'>;
  points = 0;
  #dead = false;
  #die: () => void = () => undefined;

  constructor(
    private readonly computer: Computer,
    private readonly server: FakeServer,
    /** From 1; beyond the last point nothing is killed. */
    private readonly killAt: number,
  ) {
    this.killed = new Promise((resolve) => (this.#die = () => resolve('killed')));
    const store = computer.store();
    const { clock } = computer;
    this.session = new LearnerSession({
      config: CONFIG,
      openHost: () => this.#step(async () => ({ lms: this.#lms(), confirm: () => this.#step(async () => server.up) })),
      store: {
        read: (key) => this.#step(() => store.read(key)),
        write: (key, snapshot) => this.#step(() => store.write(key, snapshot)),
        readDisk: (key) => this.#step(() => store.readDisk(key)),
        remove: (key, withDrawings) => this.#step(() => store.remove(key, withDrawings)),
        prepare: () => store.prepare(),
        get isLate() {
          return store.isLate;
        },
        get trouble() {
          return store.trouble;
        },
      },
      keyOf: (learner) => learner,
      lock: { claim: async () => true, tell: () => undefined, heard: undefined, release: () => undefined },
      lessons: { lessons: [LESSON], reportTexts: {}, has: () => true, forReport: async () => undefined },
      wishes: ['en'],
      clock: {
        now: () => clock.now(),
        setTimeout: (callback, milliseconds) => (this.#dead ? 0 : clock.setTimeout(callback, milliseconds)),
        clearTimeout: (timer) => clock.clearTimeout(timer),
        afterPaint: (callback) => (this.#dead ? () => undefined : clock.afterPaint(callback)),
      },
      random: () => 0.5,
    });
  }

  /** What comes of the work, or `killed`. */
  async until<T>(work: Promise<T>): Promise<T | 'killed'> {
    return await Promise.race([work, this.killed]);
  }

  #lms(): Lms {
    const page = this.server.open();
    const lost = { accepted: false, refused: [], pending: 0 };
    const call = <T>(work: () => T, instead: T): T => {
      if (this.#isKilled()) return instead;
      const result = work();
      this.#isKilled();
      return result;
    };
    return {
      launch: page.launch,
      hosted: true,
      description: page.description,
      commit: (commit) => call(() => page.commit(commit), lost),
      resend: (commit) => call(() => page.resend(commit), lost),
      finish: (commit) => call(() => page.finish(commit), lost),
      log: () => page.log(),
    };
  }

  async #step<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isKilled()) return await never();
    const result = await work();
    return this.#isKilled() ? await never() : result;
  }

  #isKilled(): boolean {
    if (this.#dead) return true;
    this.points += 1;
    if (this.points !== this.killAt) return false;
    this.#dead = true;
    this.computer.clock.stop();
    this.#die();
    return true;
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
