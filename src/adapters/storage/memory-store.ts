import { ownerOf, rowsToRemove, type CourseStore, type JournalRead } from './course-store.ts';
import type { Snapshot } from './snapshot.ts';

/** Keeps the work in the page alone, where the browser refuses storage: gone when the page closes. */
export class MemoryStore implements CourseStore {
  readonly #journal = new Map<string, { readonly savedAt: number; readonly snapshot: Snapshot }>();
  readonly #runtime = new Map<string, { readonly savedAt: number; readonly text: string }>();

  constructor(private readonly now: () => number) {}

  async read(key: string): Promise<JournalRead> {
    return { snapshot: this.#journal.get(key)?.snapshot, ignored: 0 };
  }

  async write(key: string, snapshot: Snapshot): Promise<boolean> {
    this.#journal.set(key, { savedAt: this.now(), snapshot });
    return true;
  }

  async remove(key: string, withDrawings = false): Promise<void> {
    this.removeJournal(key);
    const under = rowsToRemove(key, withDrawings);
    for (const row of this.#runtime.keys()) if (row.startsWith(under)) this.#runtime.delete(row);
  }

  /** Removes the journal alone: the disk has it, and may yet have refused the rest. */
  removeJournal(key: string): void {
    this.#journal.delete(key);
  }

  async purge(olderThan: number, kept: string): Promise<number> {
    let purged = 0;
    const present = new Set([kept]);
    for (const [key, { savedAt }] of [...this.#journal, ...this.#runtime]) {
      if (savedAt >= olderThan) present.add(ownerOf(key));
    }
    for (const rows of [this.#journal, this.#runtime]) {
      for (const key of rows.keys()) {
        if (present.has(ownerOf(key))) continue;
        rows.delete(key);
        purged++;
      }
    }
    return purged;
  }

  async readRuntime(key: string): Promise<string | undefined> {
    return this.#runtime.get(key)?.text;
  }

  async writeRuntime(key: string, text: string): Promise<void> {
    this.#runtime.set(key, { savedAt: this.now(), text });
  }
}
