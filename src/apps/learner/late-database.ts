import { databaseExists } from '../../adapters/storage/database-exists.ts';
import type { LateDatabase } from '../../adapters/storage/safe-store.ts';
import type * as Journal from './pieces/journal.ts';
import loadJournal from './pieces/journal.ts?lazy';

/** The course's database of a name; its code comes when there is something to read or to keep. */
export function lateDatabase(name: string, now: () => number): LateDatabase {
  return {
    exists: () => databaseExists(name),
    bring: async () => {
      const { DexieStore } = (await loadJournal()) as typeof Journal;
      return new DexieStore(name, now);
    },
  };
}
