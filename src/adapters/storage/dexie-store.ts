import Dexie, { type DexieOptions, type Table } from 'dexie';
import { checksum } from './checksum.ts';
import { begunRows, ownerOf, rowsToRemove, type CourseStore, type JournalRead } from './course-store.ts';
import { parseSnapshot, type Snapshot } from './snapshot.ts';

interface JournalRow {
  readonly key: string;
  /** Grows with every write of a key. */
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly checksum: string;
  /** The snapshot as JSON. */
  readonly text: string;
}

interface RuntimeRow {
  readonly key: string;
  readonly savedAt: number;
  readonly checksum: string;
  readonly text: string;
}

/** How many snapshots of a learner are kept: a row that was torn leaves the one before it. */
const KEPT = 2;

/** The course's rows in IndexedDB, each change in one transaction that waits for the disk. */
export class DexieStore implements CourseStore {
  readonly #db: Dexie;
  readonly #journal: Table<JournalRow, [string, number]>;
  readonly #runtime: Table<RuntimeRow, string>;
  /** The newest generation of each key that has been read or written here. */
  readonly #seen = new Map<string, number>();

  constructor(
    name: string,
    private readonly now: () => number,
    options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
  ) {
    this.#db = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' });
    this.#db.version(1).stores({ journal: '[key+generation], savedAt', runtime: 'key, savedAt' });
    this.#journal = this.#db.table('journal');
    this.#runtime = this.#db.table('runtime');
  }

  async read(key: string): Promise<JournalRead> {
    await this.#open();
    const rows: unknown[] = await this.#ofKey(key).reverse().toArray();
    this.#seen.set(key, newestOf(rows));
    let ignored = 0;
    for (const row of rows) {
      const text = soundText(row);
      const snapshot = text === undefined ? undefined : parseSnapshot(text);
      if (snapshot) return { snapshot, ignored };
      ignored++;
    }
    return { ignored };
  }

  async write(key: string, snapshot: Snapshot): Promise<boolean> {
    await this.#open();
    const text = JSON.stringify(snapshot);
    const row = { key, savedAt: this.now(), checksum: checksum(text), text };
    // Transactions of all windows follow one another: nothing is written between the look and the write.
    const generation = await this.#db.transaction('rw', this.#journal, async () => {
      const before = await this.#ofKey(key).primaryKeys();
      const seen = this.#seen.get(key) ?? 0;
      const newest = before[before.length - 1]?.[1] ?? 0;
      if (newest > seen) return undefined;
      await this.#journal.put({ ...row, generation: seen + 1 });
      const surplus = before.slice(0, Math.max(0, before.length + 1 - KEPT));
      if (surplus.length > 0) await this.#journal.bulkDelete(surplus);
      return seen + 1;
    });
    if (generation === undefined) return false;
    this.#seen.set(key, generation);
    return true;
  }

  async remove(key: string, withDrawings = false): Promise<void> {
    await this.#open();
    await this.#db.transaction('rw', this.#journal, this.#runtime, async () => {
      const seen = this.#seen.get(key) ?? 0;
      await this.#journal.where('[key+generation]').between([key, Dexie.minKey], [key, seen], true, true).delete();
      // Whoever has written the rest goes on with all of it.
      if ((await this.#ofKey(key).count()) === 0) await this.#rowsUnder(rowsToRemove(key, withDrawings)).delete();
    });
  }

  async purge(olderThan: number, kept: string): Promise<number> {
    await this.#open();
    return await this.#db.transaction('rw', this.#journal, this.#runtime, async () => {
      // That its learner is at work is told by nothing else where the host has all of the journal.
      await this.#rowsUnder(`${kept}|`).modify({ savedAt: this.now() });
      const journal = await this.#journal.where('savedAt').aboveOrEqual(olderThan).primaryKeys();
      const runtime = await this.#runtime.where('savedAt').aboveOrEqual(olderThan).primaryKeys();
      const present = new Set([kept, ...journal.map(([key]) => ownerOf(key)), ...runtime.map(ownerOf)]);
      const isLeft = ({ key }: { readonly key: string }): boolean => !present.has(ownerOf(key));
      const removed = await this.#journal.where('savedAt').below(olderThan).and(isLeft).delete();
      return removed + (await this.#runtime.where('savedAt').below(olderThan).and(isLeft).delete());
    });
  }

  async readRuntime(key: string): Promise<string | undefined> {
    await this.#open();
    return soundText(await this.#runtime.get(key));
  }

  async writeRuntime(key: string, text: string): Promise<void> {
    await this.#open();
    const begun = begunRows(ownerOf(key));
    await this.#db.transaction('rw', this.#runtime, async () => {
      await this.#runtime.put({ key, savedAt: this.now(), checksum: checksum(text), text });
      // What another build has left there, nobody reads again.
      if (key.startsWith(begun))
        await this.#rowsUnder(begun)
          .and((row) => row.key !== key)
          .delete();
    });
  }

  close(): void {
    this.#db.close();
  }

  /** Browsers close a database on their own (storage cleared, disk back again): the next use opens it again. */
  async #open(): Promise<void> {
    if (!this.#db.isOpen()) await this.#db.open();
  }

  #rowsUnder(prefix: string): ReturnType<Table<RuntimeRow, string>['toCollection']> {
    return this.#runtime.where('key').startsWith(prefix);
  }

  #ofKey(key: string): ReturnType<Table<JournalRow, [string, number]>['toCollection']> {
    return this.#journal.where('[key+generation]').between([key, Dexie.minKey], [key, Dexie.maxKey]);
  }
}

/** The generation of the first row, which is the newest; 0 where there is none. */
function newestOf([row]: readonly unknown[]): number {
  if (typeof row !== 'object' || row === null || !('generation' in row)) return 0;
  return typeof row.generation === 'number' ? row.generation : 0;
}

/** The text of a row whose checksum fits, or undefined. What lies on a disk is not trusted to have its form. */
function soundText(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  if (!('text' in row) || !('checksum' in row) || typeof row.text !== 'string') return undefined;
  return checksum(row.text) === row.checksum ? row.text : undefined;
}
