import type { Row } from '../../domain/tracking/row.ts';

/** At most so many new rows a commit: 75 at once froze Moodle's page for 0.2 s, 720 for 4.4 s. */
export const NEW_ROWS_A_COMMIT = 50;
/** Moodle sends all rows again at the first commit after a resume: more would freeze every launch. */
const MAX_ROWS = 250;

/** What the queue may ask of the host; both answer whether the host took it. */
export interface RowWriter {
  /** Makes a free row known by its id alone. */
  reserve(index: number): boolean;
  /** Writes all elements of a row; false only when a new row could not be made. */
  write(row: Row, isNew: boolean): boolean;
}

/**
 * The rows that wait to be written, and how many the host has. A row has a fixed index, while hosts refuse an index
 * above their count (error 201): the free ones below are made first.
 */
export class RowQueue {
  private readonly waiting = new Map<number, Row>();
  private made = 0;
  /** What the host had at the launch; undefined where it does not tell. */
  private readonly found: number | undefined;
  private gaveUp = false;
  /** How many rows are wanted, written or not. */
  private ahead = 0;

  /**
   * @param count what the host said of `cmi.interactions._count`: a hint which rows are there. Some say '', then all
   * are written anew, which is legal.
   */
  constructor(count: string) {
    this.found = /^\d{1,4}$/.test(count.trim()) ? Number(count) : undefined;
    this.made = this.found ?? 0;
  }

  /** Whether the host may have had a row at the launch. */
  mayBeFound(index: number): boolean {
    return this.found === undefined || index < this.found;
  }

  /** Rows that wait, or those that are still to be made for the open lesson where these are more. */
  get pending(): number {
    return Math.max(this.waiting.size, this.ahead - this.made);
  }

  /** Whether the host would not have the rows of the last flush that had any. */
  get stuck(): boolean {
    return this.gaveUp;
  }

  /** False for an index that no course has. A newer row replaces one that still waits. */
  add(row: Row): boolean {
    if (!Number.isInteger(row.index) || row.index < 0 || row.index >= MAX_ROWS) return false;
    this.waiting.set(row.index, row);
    return true;
  }

  /**
   * Writes what one commit may carry; the rest waits.
   *
   * @param ahead how many rows the host is to have before the next answer: free rows would burden the commit of that
   */
  flush(writer: RowWriter, ahead = 0): void {
    this.gaveUp &&= this.waiting.size === 0;
    let room = NEW_ROWS_A_COMMIT;
    for (const row of [...this.waiting.values()].sort((a, b) => a.index - b.index)) {
      for (; this.made < row.index && room > 0; room--) {
        // The host takes no more rows: waiting would not help, the next launch compares and sends again.
        if (!writer.reserve(this.made)) return this.giveUp();
        this.made++;
      }
      const isNew = row.index >= this.made;
      if (isNew && room-- === 0) return;
      if (!writer.write(row, isNew)) return this.giveUp();
      this.waiting.delete(row.index);
      if (isNew) this.made++;
    }
    // Where the host does not tell its count, ids of an earlier session would be written over.
    if (this.found !== undefined) this.ahead = ahead;
    // No row is lacking yet where the host would not have one.
    while (this.made < this.ahead && room-- > 0 && writer.reserve(this.made)) this.made++;
  }

  private giveUp(): void {
    this.gaveUp = true;
    this.waiting.clear();
  }
}
