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

/** Where a snapshot is now: on the disk, in this page alone; or nowhere, since work lies there that nobody has seen. */
export type WriteOutcome = 'disk' | 'page' | 'unseen';

/** Longest wait for the database to answer, in milliseconds: some browsers neither open it nor say no. */
const PATIENCE = 4000;
/** Longest wait for its code, which may come over a slow network, in milliseconds. */
const CODE_PATIENCE = 8000;

/** The database has not answered in time; it may still. */
class Silence extends Error {
  override readonly name = 'Silence';
}

/**
 * The database as long as it answers, the page's memory when it does not: missing, refused, full, or silent.
 * Nothing here rejects; each answer says whether the disk has it. A later write tries a database that refused one
 * again, since a full disk may have room again; while one is silent, or its code has not come, nobody waits for it again.
 *
 * Where there is no database yet, reading does not bring its code: the first screen of a new learner does without.
 *
 * What could not be read is not written over: work of an earlier launch may lie there that nobody else has. The journal's
 * writer is told (`unseen`) and takes it up; the runtime's row is free once the journal has taken a write.
 */
export class SafeStore {
  readonly #memory: MemoryStore;
  #database: CourseStore | undefined;
  #coming: Promise<CourseStore> | undefined;
  /** Its code did not come when it was last waited for. */
  #codeLacks = false;
  /** What the database has been asked and has not answered. */
  #unanswered: Promise<unknown> | undefined;
  /** Keys of the runtime's rows whose first reading has failed. */
  readonly #unread = new Set<string>();
  /** Those that this page has read or written: what lies there it has seen. */
  readonly #seen = new Set<string>();
  #trouble: unknown;

  constructor(
    private readonly clock: StoreClock,
    private readonly late: LateDatabase,
  ) {
    this.#memory = new MemoryStore(() => clock.now());
  }

  /** Why the database was last passed over, for the diagnostics page; undefined while it works. */
  get trouble(): string | undefined {
    const error = this.#trouble;
    if (error === undefined) return undefined;
    return error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error);
  }

  /** Whether it was passed over because it or its code has not answered yet, not because it was refused. */
  get isLate(): boolean {
    return this.#trouble instanceof Silence || (this.#trouble !== undefined && this.#codeLacks);
  }

  /** Brings the code of the database before it is needed, or once more when it has not come. */
  async prepare(): Promise<void> {
    try {
      await this.#bring(CODE_PATIENCE);
    } catch {
      // The next write tells.
    }
  }

  async read(key: string): Promise<JournalRead> {
    const newer = await this.#memory.read(key);
    if (newer.snapshot) return newer;
    return (await this.#ifThere((store) => store.read(key)))?.value ?? newer;
  }

  /** What lies on the disk, whatever this page holds; undefined where it cannot be read. */
  async readDisk(key: string): Promise<JournalRead | undefined> {
    return (await this.#try((store) => store.read(key)))?.value;
  }

  async write(key: string, snapshot: Snapshot): Promise<WriteOutcome> {
    const done = await this.#try((store) => store.write(key, snapshot));
    if (done?.value) {
      this.#memory.removeJournal(key);
      // The journal holds more than the runtime's row, and has taken up what lay there.
      this.#unread.delete(key);
      return 'disk';
    }
    await this.#memory.write(key, snapshot);
    return done ? 'unseen' : 'page';
  }

  async remove(key: string, withDrawings = false): Promise<void> {
    await this.#memory.remove(key, withDrawings);
    await this.#ifThere((store) => store.remove(key, withDrawings));
  }

  async purge(olderThan: number, kept: string): Promise<void> {
    await this.#ifThere((store) => store.purge(olderThan, kept));
  }

  async readRuntime(key: string): Promise<string | undefined> {
    const read = await this.#ifThere((store) => store.readRuntime(key));
    if (!this.#seen.has(key)) (read ? this.#seen : this.#unread).add(key);
    return read?.value ?? (await this.#memory.readRuntime(key));
  }

  async writeRuntime(key: string, text: string): Promise<boolean> {
    const isFree = !this.#unread.has(key) || (await this.#isFree(key));
    if (isFree && (await this.#try((store) => store.writeRuntime(key, text)))) return true;
    await this.#memory.writeRuntime(key, text);
    return false;
  }

  /** Whether nothing lies in a row of the runtime that could not be read before. */
  async #isFree(key: string): Promise<boolean> {
    const read = await this.#try((store) => store.readRuntime(key));
    if (!read || read.value !== undefined) return false;
    this.#unread.delete(key);
    this.#seen.add(key);
    return true;
  }

  /** What is only read or removed needs no database that is not there; a value of undefined stands for that. */
  async #ifThere<T>(use: (store: CourseStore) => Promise<T>): Promise<{ readonly value: T | undefined } | undefined> {
    try {
      if (!this.#database && !(await this.#answer(() => this.late.exists()))) return { value: undefined };
      // Whoever comes back waits longer for what was done before than for what is to be kept.
      if (!this.#codeLacks) await this.#bring(CODE_PATIENCE);
    } catch (error) {
      this.#trouble = error;
      return undefined;
    }
    return await this.#try(use);
  }

  async #try<T>(use: (store: CourseStore) => Promise<T>): Promise<{ readonly value: T } | undefined> {
    try {
      const database = this.#codeLacks ? this.#database : await this.#bring(PATIENCE);
      if (!database) return undefined;
      const value = await this.#answer(() => use(database));
      this.#trouble = undefined;
      return { value };
    } catch (error) {
      this.#trouble = error;
      return undefined;
    }
  }

  /** The database, when its code comes in time; a slow network is no silent database. */
  async #bring(patience: number): Promise<CourseStore> {
    if (this.#database) return this.#database;
    this.#coming ??= this.late
      .bring()
      .then((database) => {
        this.#codeLacks = false;
        return (this.#database = database);
      })
      .finally(() => {
        this.#coming = undefined;
      });
    try {
      return await this.#inTime(this.#coming, patience);
    } catch (error) {
      // Only its code is a file; what a browser refuses is a DOMException.
      this.#codeLacks = !(error instanceof DOMException);
      this.#trouble = error;
      throw error;
    }
  }

  /** What the database answers. While it owes an answer, it is asked nothing else. */
  async #answer<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#unanswered) throw new Silence('the database does not answer');
    const answer = ask();
    try {
      return await this.#inTime(answer, PATIENCE);
    } catch (error) {
      if (error instanceof Silence) {
        const settled = (): void => void (this.#unanswered = undefined);
        this.#unanswered = answer.then(settled, settled);
      }
      throw error;
    }
  }

  #inTime<T>(work: Promise<T>, patience: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = this.clock.setTimeout(() => reject(new Silence('the database does not answer')), patience);
      work.then(resolve, reject).finally(() => this.clock.clearTimeout(timer));
    });
  }
}
