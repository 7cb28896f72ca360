import type { CourseStore, JournalRead } from './course-store.ts';
import { MemoryStore } from './memory-store.ts';
import type { Snapshot } from './snapshot.ts';

/** The browser's clock and timers, handed in. */
export interface StoreClock {
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Longest wait for the database in milliseconds: some browsers neither open it nor say no. */
const PATIENCE = 4000;

/**
 * The database as long as it answers, the page's memory when it does not: missing, refused, full, or silent.
 * Nothing here rejects; each answer says whether the disk has it. A later write tries a database that refused one
 * again, since a full disk may have room again; a silent one is given up, since each try would cost the wait.
 */
export class SafeStore {
  readonly #memory: MemoryStore;
  #database: CourseStore | undefined;
  #trouble: string | undefined;

  /** @param open makes the database; may throw where the browser has none. */
  constructor(
    private readonly clock: StoreClock,
    open: () => CourseStore,
  ) {
    this.#memory = new MemoryStore(() => clock.now());
    try {
      this.#database = open();
    } catch (error) {
      this.#note(error);
    }
  }

  /** Why the database was last passed over, for the diagnostics page; undefined while it works. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  async read(key: string): Promise<JournalRead> {
    const newer = await this.#memory.read(key);
    if (newer.snapshot) return newer;
    const read = await this.#try((store) => store.read(key));
    return read ? read.value : newer;
  }

  /** True when the snapshot is on the disk, false when only this page has it. */
  async write(key: string, snapshot: Snapshot): Promise<boolean> {
    if (await this.#try((store) => store.write(key, snapshot))) {
      await this.#memory.remove(key);
      return true;
    }
    await this.#memory.write(key, snapshot);
    return false;
  }

  async remove(key: string): Promise<void> {
    await this.#memory.remove(key);
    await this.#try((store) => store.remove(key));
  }

  async purge(olderThan: number, kept: string): Promise<void> {
    await this.#try((store) => store.purge(olderThan, kept));
  }

  async readRuntime(key: string): Promise<string | undefined> {
    const read = await this.#try((store) => store.readRuntime(key));
    return read ? read.value : await this.#memory.readRuntime(key);
  }

  async writeRuntime(key: string, text: string): Promise<boolean> {
    if (await this.#try((store) => store.writeRuntime(key, text))) return true;
    await this.#memory.writeRuntime(key, text);
    return false;
  }

  async #try<T>(use: (store: CourseStore) => Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (!this.#database) return undefined;
    try {
      const value = await this.#inTime(use(this.#database));
      this.#trouble = undefined;
      return { value };
    } catch (error) {
      this.#note(error);
      return undefined;
    }
  }

  #inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = this.clock.setTimeout(() => {
        this.#database = undefined;
        reject(new Error('the database does not answer'));
      }, PATIENCE);
      work.then(resolve, reject).finally(() => this.clock.clearTimeout(timer));
    });
  }

  #note(error: unknown): void {
    this.#trouble = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
