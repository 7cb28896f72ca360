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
  readonly #waiting = new Map<number, Row>();
  /** Whether the host would not have the rows of the last flush that had any. */
  stuck = false;
  #made: number;
  /** So many rows the host may have had at the launch: without end where it does not tell. */
  readonly found: number;
  /** Whether the rows that the state at the launch tells of are taken to be there: nothing else tells of them. */
  #trusts: boolean;
  /** How many rows the last flush wrote or made. */
  #moved = 0;
  /** How many rows are wanted, written or not. */
  #ahead = 0;

  /**
   * @param count what the host said of `cmi.interactions._count`: a hint which rows are there. Some say '', then all
   * are made anew, which is legal, but for those that the host was told of by what it gave back itself.
   */
  constructor(count: string) {
    this.#trusts = !/^\s*\d{1,4}\s*$/.test(count);
    this.#made = this.#trusts ? 0 : Number(count);
    this.found = this.#trusts ? Infinity : this.#made;
  }

  /**
   * Rows that wait, or those that are still to be made for the open lesson where these are more; 0 where the last flush
   * brought none of them to the host: it is not asked for ever.
   */
  get pending(): number {
    return this.#moved === 0 ? 0 : Math.max(this.#waiting.size, this.#ahead - this.#made);
  }

  /** False for an index that no course has. A newer row replaces one that still waits. */
  add(row: Row): boolean {
    // Whole numbers alone leave no rest.
    if (row.index % 1 !== 0 || row.index < 0 || row.index >= MAX_ROWS) return false;
    this.#waiting.set(row.index, row);
    return true;
  }

  /**
   * Writes what one commit may carry; the rest waits.
   *
   * @param ahead how many rows the host is to have before the next answer: free rows would burden the commit of that
   * @param told rows that the host has by its own state: where it does not tell its count, an id that is made anew could
   * take the place of a better one
   */
  flush(writer: RowWriter, ahead = 0, told: readonly number[] = []): void {
    this.stuck &&= this.#waiting.size === 0;
    this.#moved = 0;
    let taken = this.#write(writer, ahead, this.#trusts ? told : []);
    if (!taken && this.#trusts && told.some((index) => index < this.#made)) {
      // A row that was left out is not there after all: all are made anew.
      this.#trusts = false;
      this.#made = 0;
      taken = this.#write(writer, ahead, []);
    }
    if (!taken) {
      this.stuck = true;
      this.#waiting.clear();
    }
  }

  /** False where the host takes no more rows: waiting would not help, the next launch compares and sends again. */
  #write(writer: RowWriter, ahead: number, known: readonly number[]): boolean {
    let room = NEW_ROWS_A_COMMIT;
    /** Undefined when so many are there, else whether there is no room for more in this commit. */
    const make = (count: number): boolean | undefined => {
      for (; this.#made < count; this.#made++) {
        if (known.includes(this.#made)) continue;
        if (room-- <= 0) return true;
        if (!writer.reserve(this.#made)) return false;
        this.#moved++;
      }
      return undefined;
    };
    for (const row of [...this.#waiting.values()].sort((a, b) => a.index - b.index)) {
      const ended = make(row.index);
      if (ended !== undefined) return ended;
      const isNew = row.index === this.#made;
      if (isNew && room-- <= 0) return true;
      if (!writer.write(row, isNew)) return false;
      this.#waiting.delete(row.index);
      this.#moved++;
      if (isNew) this.#made++;
    }
    // No row is lacking yet where the host would not have one.
    this.#ahead = ahead;
    make(ahead);
    return true;
  }
}
