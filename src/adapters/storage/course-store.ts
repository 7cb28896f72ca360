import type { Snapshot } from './snapshot.ts';

/** What reading found: the newest sound snapshot, and how many rows were damaged and passed over. */
export interface JournalRead {
  readonly snapshot?: Snapshot;
  readonly ignored: number;
}

/**
 * The course's rows on this computer: the journal, and the memory of the local runtime. The database and the
 * memory of the page both do it. Methods reject when the storage fails.
 */
export interface CourseStore {
  read(key: string): Promise<JournalRead>;
  /**
   * Resolves with true when the snapshot is on the disk; the one before it is kept too. With false, and nothing written,
   * where something lies that this store has neither read nor written: another window was faster, or the journal could
   * not be read before.
   */
  write(key: string, snapshot: Snapshot): Promise<boolean>;
  /**
   * Removes the learner's journal with what is begun and not checked, and the drawings too where that is said; nothing,
   * where something lies in the journal that this store has not seen.
   */
  remove(key: string, withDrawings?: boolean): Promise<void>;
  /**
   * Removes all rows of every learner of whom none was written since a time (milliseconds since 1970), but for the one
   * whose key is `kept`; says how many rows. Work goes as a whole: a drawing does not age while its learner is at work.
   */
  purge(olderThan: number, kept: string): Promise<number>;
  readRuntime(key: string): Promise<string | undefined>;
  writeRuntime(key: string, text: string): Promise<void>;
}

/** How the keys begin of the rows that go with a learner's journal. */
export function rowsToRemove(owner: string, withDrawings: boolean): string {
  return withDrawings ? `${owner}|` : begunRows(owner);
}

/**
 * Whose row it is: the journal's key of the learner. A drawing has the exercise's slot behind it, after a line; what is
 * begun has a word and the player's build.
 */
export function ownerOf(key: string): string {
  return key.replace(/\|(\d+|begun\|[^|]*)$/, '');
}

/** How the keys begin of what a learner (the journal's key) has begun and not checked; the player's build follows. */
export function begunRows(owner: string): string {
  return `${owner}|begun|`;
}

/** The key of a learner's drawing (the journal's key, the exercise's slot). */
export function drawingRow(owner: string, slot: number): string {
  return `${owner}|${slot}`;
}

/** Origin, learner and course: computers are shared. */
export function journalKey(origin: string, learner: string, course: string): string {
  return [origin, learner, course].join('|');
}
