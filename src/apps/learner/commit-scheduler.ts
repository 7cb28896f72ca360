import type { Clock } from './clock.ts';
import { LONGEST_WAIT, REST, retryWait } from './save-policy.ts';

export interface CommitSchedulerOptions {
  readonly clock: Pick<Clock, 'now' | 'setTimeout' | 'clearTimeout' | 'afterPaint'>;
  /** Sends what is there. `again` after a lost commit. Must call the host before it first waits for anything. */
  readonly send: (again: boolean) => Promise<boolean>;
  /** Called after each try. */
  readonly done: (confirmed: boolean, failures: number) => void;
}

/** When commits are made: at once after an answer, later for the rest, again and again after a lost one. */
export class CommitScheduler {
  #callOff: () => void = () => undefined;
  /** When the waiting timer is due; Infinity while none waits. */
  #due = Infinity;
  /** Whether the waiting timer may be put off, since nobody waits for it. */
  #mayRest = false;
  /** When the oldest change that can wait was made. */
  #oldest: number | undefined;
  #running: Promise<boolean> | undefined;
  #again = false;
  #stopped = false;
  #failures = 0;

  constructor(private readonly options: CommitSchedulerOptions) {}

  /** Lost commits in a row. */
  get failures(): number {
    return this.#failures;
  }

  /** Commits once the screen shows the answer: a commit freezes the page. */
  soon(): void {
    this.#wait(0, (commit) => this.options.clock.afterPaint(commit));
  }

  /** Commits when the learner rests, in 30 seconds at the latest. A lost commit's retry takes it along. */
  later(): void {
    const now = this.options.clock.now();
    this.#oldest ??= now;
    if (this.#due < Infinity && !this.#mayRest) return;
    this.#timerEnd();
    this.#wait(Math.max(0, Math.min(REST, this.#oldest + LONGEST_WAIT - now)));
    this.#mayRest = true;
  }

  /** Commits now; true when the host has confirmed all that was there. */
  async now(): Promise<boolean> {
    this.#timerEnd();
    if (this.#stopped) return false;
    if (this.#running) {
      this.#again = true;
      return await this.#running;
    }
    this.#running = this.#run();
    return await this.#running;
  }

  /** Begins anew after `stop`. */
  resume(): void {
    this.#stopped = false;
    this.#oldest = undefined;
    this.#failures = 0;
  }

  /** No commit begins after this. */
  stop(): void {
    this.#stopped = true;
    this.#timerEnd();
  }

  async #run(): Promise<boolean> {
    try {
      let confirmed: boolean;
      do {
        this.#again = false;
        this.#oldest = undefined;
        confirmed = await this.options.send(this.#failures > 0);
        this.#failures = confirmed ? 0 : this.#failures + 1;
        this.options.done(confirmed, this.#failures);
      } while (this.#again && !this.#stopped);
      if (!confirmed && !this.#stopped) this.#wait(retryWait(this.#failures));
      return confirmed;
    } finally {
      // At once, not when the caller goes on: a call in between would wait for a run that has ended.
      this.#running = undefined;
    }
  }

  /** Keeps the earlier of two waits. */
  #wait(milliseconds: number, begin = this.#timer(milliseconds)): void {
    const due = this.options.clock.now() + milliseconds;
    if (this.#stopped || due >= this.#due) return;
    this.#timerEnd();
    this.#due = due;
    this.#mayRest = false;
    this.#callOff = begin(() => {
      this.#due = Infinity;
      void this.now();
    });
  }

  /** Begins a wait, and gives what calls it off. */
  #timer(milliseconds: number): (callback: () => void) => () => void {
    const { clock } = this.options;
    return (callback) => {
      const timer = clock.setTimeout(callback, milliseconds);
      return () => clock.clearTimeout(timer);
    };
  }

  #timerEnd(): void {
    if (this.#due < Infinity) this.#callOff();
    this.#due = Infinity;
  }
}
