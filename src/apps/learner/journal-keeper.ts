import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { Snapshot } from '../../adapters/storage/snapshot.ts';
import type { Clock } from './clock.ts';

/** Waits before the journal is tried again, in milliseconds; the last one repeats. */
const WAITS = [1_000, 2_000, 5_000, 15_000];

/** Other windows may go on writing; nobody writes so often between a look and a write. */
const MOST_LOOKS = 5;

export interface JournalKeeperOptions {
  readonly store: Pick<SafeStore, 'write' | 'readDisk' | 'prepare' | 'remove'>;
  readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>;
  /** What the journal should hold now; undefined where it is to stay as it is. */
  readonly snapshot: () => Snapshot | undefined;
  /** Work that this page has not seen lies in the journal. Taken up at once, since it is written over next. */
  readonly takeUp: (found: Snapshot) => void;
  /** Called after each try that nobody waits for. */
  readonly triedAgain: () => void;
}

/**
 * Writes the work to the journal, one write after the other, and goes on trying while only the page has it: a disk may
 * have room again, a file may still come. Work that this page has not seen is taken up before it is written over.
 */
export class JournalKeeper {
  /** The journal's key of the learner. */
  key = '';
  #durable = false;
  #writing: Promise<unknown> = Promise.resolve();
  #timer: unknown;
  #tries = 0;

  constructor(private readonly options: JournalKeeperOptions) {}

  /** Whether the journal holds the last change. */
  get durable(): boolean {
    return this.#durable;
  }

  /** Resolves when the journal holds the work as it then is, or is known not to. */
  async keep(): Promise<void> {
    const written = this.#writing.then(() => this.#write());
    this.#writing = written;
    await written;
    if (this.#durable) this.stop();
    else this.#tryLater();
  }

  /** Removes the learner's journal, with the drawings or without, once nothing is being written. */
  async remove(withDrawings: boolean): Promise<void> {
    this.stop();
    await this.#writing.then(() => this.options.store.remove(this.key, withDrawings));
  }

  /** Nothing is tried again on its own. */
  stop(): void {
    if (this.#timer !== undefined) this.options.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tries = 0;
  }

  async #write(): Promise<void> {
    const { store, snapshot, takeUp } = this.options;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const work = snapshot();
      // Nothing is to be written: nothing can be lost.
      this.#durable = work === undefined;
      if (!work) return;
      const outcome = await store.write(this.key, work);
      this.#durable = outcome === 'disk';
      if (outcome !== 'unseen') return;
      const read = await store.readDisk(this.key);
      if (!read) return;
      if (read.snapshot) takeUp(read.snapshot);
    }
  }

  #tryLater(): void {
    if (this.#timer !== undefined) return;
    const wait = WAITS[Math.min(this.#tries, WAITS.length - 1)] ?? 0;
    this.#tries += 1;
    this.#timer = this.options.clock.setTimeout(() => void this.#tryAgain(), wait);
  }

  async #tryAgain(): Promise<void> {
    await this.options.store.prepare();
    if (this.#timer === undefined) return; // Stopped, or kept, meanwhile.
    this.#timer = undefined;
    await this.keep();
    this.options.triedAgain();
  }
}
