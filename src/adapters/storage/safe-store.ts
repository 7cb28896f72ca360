import type { CourseStore, JournalRead } from './course-store.ts';
import { MemoryStore } from './memory-store.ts';
import type { Snapshot } from './snapshot.ts';

/** The browser's clock and timers, handed in. */
export interface StoreClock {
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The database, whose code is a file of its own. */
export interface LateDatabase {
  /** Whether this computer has it already; true where that cannot be told. */
  exists(): Promise<boolean>;
  /** Brings it; rejects when its code does not come or storage is refused, and is then asked again. */
  bring(): Promise<CourseStore>;
}

/** Longest wait for the database in milliseconds: some browsers neither open it nor say no. */
const PATIENCE = 4000;

/**
 * The database as long as it answers, the page's memory when it does not: missing, refused, full, or silent.
 * Nothing here rejects; each answer says whether the disk has it. A later write tries a database that refused one
 * again, since a full disk may have room again; a silent one is given up, since each try would cost the wait.
 *
 * Where there is no database yet, reading does not bring its code: the first screen of a new learner does without.
 *
 * What could not be read is not written over: work of an earlier launch may lie there that nobody else has. It is found
 * and taken up at the next launch.
 */
export class SafeStore {
  readonly #memory: MemoryStore;
  #database: CourseStore | undefined;
  #coming: Promise<CourseStore> | undefined;
  #givenUp = false;
  /** The rows whose first reading has failed, by `journal` or `runtime` and their key. */
  readonly #unread = new Set<string>();
  /** The rows that this page has read or written: what lies there it has seen. */
  readonly #seen = new Set<string>();
  #trouble: string | undefined;

  constructor(
    private readonly clock: StoreClock,
    private readonly late: LateDatabase,
  ) {
    this.#memory = new MemoryStore(() => clock.now());
  }

  /** Why the database was last passed over, for the diagnostics page; undefined while it works. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Brings the code of the database before it is needed. */
  async prepare(): Promise<void> {
    try {
      await this.#bring();
    } catch {
      // The first write asks for it again, and tells.
    }
  }

  async read(key: string): Promise<JournalRead> {
    const newer = await this.#memory.read(key);
    if (newer.snapshot) return newer;
    const read = await this.#ifThere((store) => store.read(key), `journal ${key}`);
    return read ? read.value : newer;
  }

  /** True when the snapshot is on the disk, false when only this page has it. */
  async write(key: string, snapshot: Snapshot): Promise<boolean> {
    const row = `journal ${key}`;
    const isFree =
      !this.#unread.has(row) ||
      (await this.#isFree(row, async (store) => (await store.read(key)).snapshot === undefined));
    if (isFree && (await this.#try((store) => store.write(key, snapshot)))) {
      await this.#memory.remove(key);
      return true;
    }
    await this.#memory.write(key, snapshot);
    return false;
  }

  async remove(key: string): Promise<void> {
    await this.#memory.remove(key);
    if (!this.#unread.has(`journal ${key}`)) await this.#ifThere((store) => store.remove(key));
  }

  async purge(olderThan: number, kept: string): Promise<void> {
    await this.#ifThere((store) => store.purge(olderThan, kept));
  }

  async readRuntime(key: string): Promise<string | undefined> {
    const read = await this.#ifThere((store) => store.readRuntime(key), `runtime ${key}`);
    return read ? read.value : await this.#memory.readRuntime(key);
  }

  async writeRuntime(key: string, text: string): Promise<boolean> {
    const row = `runtime ${key}`;
    const isFree =
      !this.#unread.has(row) ||
      (await this.#isFree(row, async (store) => (await store.readRuntime(key)) === undefined));
    if (isFree && (await this.#try((store) => store.writeRuntime(key, text)))) return true;
    await this.#memory.writeRuntime(key, text);
    return false;
  }

  /** Whether nothing lies in a row that could not be read before. */
  async #isFree(row: string, isEmpty: (store: CourseStore) => Promise<boolean>): Promise<boolean> {
    if (!(await this.#try(isEmpty))?.value) return false;
    this.#unread.delete(row);
    this.#seen.add(row);
    return true;
  }

  /** What is only read or removed needs no database that is not there. A `row` that cannot be read is noted. */
  async #ifThere<T>(use: (store: CourseStore) => Promise<T>, row?: string): Promise<{ readonly value: T } | undefined> {
    try {
      const isThere = this.#givenUp || this.#database || (await this.#inTime(this.late.exists(), () => this.#giveUp()));
      if (!isThere) {
        this.#noteRow(row, true);
        return undefined;
      }
    } catch (error) {
      this.#note(error);
      this.#noteRow(row, false);
      return undefined;
    }
    const done = await this.#try(use);
    this.#noteRow(row, done !== undefined);
    return done;
  }

  #noteRow(row: string | undefined, wasRead: boolean): void {
    if (row === undefined || this.#seen.has(row)) return;
    (wasRead ? this.#seen : this.#unread).add(row);
  }

  async #try<T>(use: (store: CourseStore) => Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (this.#givenUp) return undefined;
    try {
      // A slow network is no silent database: its code may still come.
      const database = await this.#inTime(this.#bring(), () => undefined);
      const value = await this.#inTime(use(database), () => this.#giveUp());
      this.#trouble = undefined;
      return { value };
    } catch (error) {
      this.#note(error);
      return undefined;
    }
  }

  #bring(): Promise<CourseStore> {
    if (this.#database) return Promise.resolve(this.#database);
    this.#coming ??= this.late
      .bring()
      .then((database) => (this.#database = database))
      .finally(() => {
        this.#coming = undefined;
      });
    return this.#coming;
  }

  #giveUp(): void {
    this.#givenUp = true;
  }

  #inTime<T>(work: Promise<T>, onSilence: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = this.clock.setTimeout(() => {
        onSilence();
        reject(new Error('the database does not answer'));
      }, PATIENCE);
      work.then(resolve, reject).finally(() => this.clock.clearTimeout(timer));
    });
  }

  #note(error: unknown): void {
    this.#trouble = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
