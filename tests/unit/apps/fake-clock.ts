import type { Clock } from '../../../src/apps/learner/clock.ts';

/** A clock that stands until a test moves it. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 4, 4, 8);
  #next = 1;
  readonly #timers = new Map<number, { readonly at: number; readonly callback: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, milliseconds: number): unknown {
    const id = this.#next++;
    this.#timers.set(id, { at: this.#now + milliseconds, callback });
    return id;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(Number(timer));
  }

  /** This browser paints at once. */
  afterPaint(callback: () => void): () => void {
    const timer = this.setTimeout(callback, 0);
    return () => this.clearTimeout(timer);
  }

  /** Forgets every timer, as a browser that is killed does. */
  stop(): void {
    this.#timers.clear();
  }

  /** Milliseconds until the next timer; undefined while none waits. */
  get nextIn(): number | undefined {
    const times = [...this.#timers.values()].map(({ at }) => at - this.#now);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Moves on, and calls what is due in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, { at, callback }] = due;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      callback();
    }
    this.#now = end;
  }
}
