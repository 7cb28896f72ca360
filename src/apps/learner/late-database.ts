import { databaseExists } from '../../adapters/storage/database-exists.ts';
import type { LateDatabase } from '../../adapters/storage/safe-store.ts';
import type * as Journal from './pieces/journal.ts';
import loadJournal from './pieces/journal.ts?lazy';

/** Waits before the second and the third try, in milliseconds. */
const WAITS = [500, 2000];

/** The course's database of a name; its code comes when there is something to read or to keep, in three tries. */
export function lateDatabase(
  name: string,
  now: () => number,
  wait: (milliseconds: number) => Promise<void>,
): LateDatabase {
  return {
    exists: () => databaseExists(name),
    bring: async () => {
      for (let tries = 0; ; tries++) {
        try {
          const { DexieStore } = (await loadJournal()) as typeof Journal;
          return new DexieStore(name, now);
        } catch (error) {
          const milliseconds = WAITS[tries];
          if (milliseconds === undefined) throw error;
          await wait(milliseconds);
        }
      }
    },
  };
}
