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
  /** Whether the rows that the state at the launch tells of are taken to be there: nothing else tells of them. */
  private trusts: boolean;
  private gaveUp = false;
  /** How many rows the last flush wrote or made. */
  private moved = 0;
  /** How many rows are wanted, written or not. */
  private ahead = 0;

  /**
   * @param count what the host said of `cmi.interactions._count`: a hint which rows are there. Some say '', then all
   * are made anew, which is legal, but for those that the host was told of by what it gave back itself.
   */
  constructor(count: string) {
    this.found = /^\d{1,4}$/.test(count.trim()) ? Number(count) : undefined;
    this.made = this.found ?? 0;
    this.trusts = this.found === undefined;
  }

  /** Whether the host may have had a row at the launch. */
  mayBeFound(index: number): boolean {
    return this.found === undefined || index < this.found;
  }

  /**
   * Rows that wait, or those that are still to be made for the open lesson where these are more; 0 where the last flush
   * brought none of them to the host: it is not asked for ever.
   */
  get pending(): number {
    return this.moved === 0 ? 0 : Math.max(this.waiting.size, this.ahead - this.made);
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
   * @param told rows that the host has by its own state: where it does not tell its count, an id that is made anew could
   * take the place of a better one
   */
  flush(
    writer: RowWriter,
    { ahead = 0, told = [] }: { readonly ahead?: number; readonly told?: readonly number[] } = {},
  ): void {
    this.gaveUp &&= this.waiting.size === 0;
    this.moved = 0;
    const known = new Set(this.trusts ? told : []);
    if (this.write(writer, ahead, known)) return;
    if (known.size === 0 || [...known].every((index) => index >= this.made)) return this.giveUp();
    // A row that was left out is not there after all: all are made anew.
    this.trusts = false;
    this.made = 0;
    if (!this.write(writer, ahead, new Set())) this.giveUp();
  }

  /** False where the host takes no more rows: waiting would not help, the next launch compares and sends again. */
  private write(writer: RowWriter, ahead: number, known: ReadonlySet<number>): boolean {
    let room = NEW_ROWS_A_COMMIT;
    const make = (count: number): 'made' | 'full' | 'refused' => {
      for (; this.made < count; this.made++) {
        if (known.has(this.made)) continue;
        if (room-- <= 0) return 'full';
        if (!writer.reserve(this.made)) return 'refused';
        this.moved++;
      }
      return 'made';
    };
    for (const row of [...this.waiting.values()].sort((a, b) => a.index - b.index)) {
      const below = make(row.index);
      if (below !== 'made') return below === 'full';
      const isNew = row.index >= this.made;
      if (isNew && room-- <= 0) return true;
      if (!writer.write(row, isNew)) return false;
      this.waiting.delete(row.index);
      this.moved++;
      if (isNew) this.made++;
    }
    // No row is lacking yet where the host would not have one.
    this.ahead = ahead;
    make(ahead);
    return true;
  }

  private giveUp(): void {
    this.gaveUp = true;
    this.waiting.clear();
  }
}
