import { recordedCall } from './recorded-call.ts';

/** What the server of a lying host holds: one attempt, plain JSON. */
export interface LyingStorage {
  values: Record<string, string>;
  totalSeconds: number;
}

export interface LyingHostOptions {
  readonly storage?: LyingStorage;
  readonly onPersist?: (storage: LyingStorage) => void;
  /** 'auto' is as Moodle does it: review once the attempt is completed, passed or failed. */
  readonly mode?: 'auto' | 'normal' | 'review' | 'browse';
  readonly student?: string;
  /** What `_count` answers: '' as some hosts do, though they refuse gaps all the same; or the number. */
  readonly count?: 'empty' | 'number';
}

/** One try to reach the server. */
export interface LyingRequest {
  readonly values: Readonly<Record<string, string>>;
  readonly finish: boolean;
  readonly arrived: boolean;
}

/** How the next commits meet the server. */
export type LyingNetwork = 'up' | 'offline' | 'error';

/** What differs between the lying hosts of two versions of SCORM. */
export interface LyingModel {
  readonly status: string;
  /** What the status reads before there is one. */
  readonly noStatus: string;
  readonly learner: string;
  readonly mode: string;
  readonly credit: string;
  readonly entry: string;
  readonly exit: string;
  readonly sessionTime: string;
  /** What may be set, by element, of rows by what stands behind the index: how a value looks. */
  readonly writable: Readonly<Record<string, RegExp>>;
  /** Whether a row's values can be read. */
  readonly readsRows: boolean;
  readonly seconds: (time: string) => number;
  /**
   * What a commit takes for already sent, once it was collected: a value that is still the `same`, or every one that was
   * not `set` since.
   */
  readonly skips: 'same' | 'unset';
  readonly errors: Readonly<Record<'open' | 'closed' | 'unknown' | 'writeOnly' | 'type' | 'gap' | 'server', string>>;
}

const ROW = /^cmi\.interactions\.(\d+)\./;

/**
 * A host that behaves as Moodle 4.5 was seen to, in 1.2 and elsewhere: what is wrong with it is what is tested.
 * - A commit sends only what is new, and marks it as sent before it sends: what a failed commit carried goes out again
 *   only after it has changed, or was set, as the model says.
 * - Without a network a commit answers "true" and nothing is kept; a server error answers "false".
 * - A second Initialize is refused, and drops what was not committed.
 * - The first commit after a resume sends all restored rows.
 * - The end without a status stores `completed`; writes of a preview or a review are kept.
 * - A higher row than its count is refused; its count may read ''.
 */
export class LyingHost {
  readonly storage: LyingStorage;
  readonly requests: LyingRequest[] = [];
  /** All calls with their answers and error codes. */
  readonly transcript: string[] = [];
  /** Set by the test at any time: the server, as the next commit meets it. */
  network: LyingNetwork = 'up';

  private state: 'new' | 'open' | 'ended' = 'new';
  protected error = '0';
  private working: Record<string, string> = {};
  /** What each element was when it was last collected; undefined after it was set anew where that counts. */
  private collected: Record<string, string | undefined> = {};
  private rowCount = 0;
  private readonly launchMode: string;
  private readonly launchSeconds: number;

  constructor(
    private readonly model: LyingModel,
    protected readonly options: LyingHostOptions,
  ) {
    this.storage = options.storage ?? { values: {}, totalSeconds: 0 };
    this.launchSeconds = this.storage.totalSeconds;
    const { mode = 'auto' } = options;
    const ended = /^(completed|passed|failed)$/.test(this.kept(model.status));
    this.launchMode = mode !== 'auto' ? mode : ended ? 'review' : 'normal';
    this.load();
  }

  /** What the server holds of an element; '' when nothing. */
  kept(element: string): string {
    return this.storage.values[element] ?? '';
  }

  /** A function of the API: put down with what it answers. */
  protected call(name: string, args: readonly unknown[], run: () => string): string {
    return recordedCall({ transcript: this.transcript, error: () => this.error }, name, args, run);
  }

  private load(): void {
    this.working = { ...this.storage.values };
    this.collected = {};
    const rows = new Set<string>();
    for (const [element, value] of Object.entries(this.working)) {
      const row = ROW.exec(element)?.[1];
      if (row === undefined) this.collected[element] = value;
      else rows.add(row);
    }
    this.rowCount = rows.size;
  }

  protected initialize(): string {
    if (this.state === 'open') {
      this.load();
      return this.fail('open');
    }
    this.state = 'open';
    this.error = '0';
    return 'true';
  }

  protected get(element: string): string {
    const { model } = this;
    if (this.state !== 'open') return this.nothing('closed');
    this.error = '0';
    switch (element) {
      case model.learner:
        return this.options.student ?? 'learner-1';
      case model.mode:
        return this.launchMode;
      case model.credit:
        return this.launchMode === 'normal' ? 'credit' : 'no-credit';
      case model.entry:
        return this.kept(model.exit) === 'suspend' ? 'resume' : this.kept(model.status) === '' ? 'ab-initio' : '';
      case model.status:
        return this.working[element] ?? model.noStatus;
      case 'cmi.interactions._count':
        return (this.options.count ?? 'empty') === 'empty' ? '' : String(this.rowCount);
      case model.exit:
      case model.sessionTime:
        return this.nothing('writeOnly');
      default:
        if (ROW.test(element)) return model.readsRows ? (this.working[element] ?? '') : this.nothing('writeOnly');
        return model.writable[element] === undefined ? this.nothing('unknown') : (this.working[element] ?? '');
    }
  }

  protected set(element: string, value: string): string {
    if (this.state !== 'open') return this.fail('closed');
    const row = ROW.exec(element);
    const format = this.model.writable[row === null ? element : element.slice(row[0].length)];
    if (format === undefined) return this.fail('unknown');
    if (!format.test(value)) return this.fail('type');
    if (element.includes('.score.') && !(Number(value) >= 0 && Number(value) <= 100)) return this.fail('type');
    if (row !== null) {
      const index = Number(row[1]);
      if (index === this.rowCount) this.rowCount++;
      if (index > this.rowCount) return this.fail('gap');
    }
    this.working[element] = value;
    if (this.model.skips === 'unset') this.collected[element] = undefined;
    this.error = '0';
    return 'true';
  }

  protected commit(): string {
    return this.state === 'open' ? this.send(false) : this.fail('closed');
  }

  protected finish(): string {
    if (this.state !== 'open') return this.fail('closed');
    this.working[this.model.status] ??= 'completed';
    const answer = this.send(true);
    this.state = 'ended';
    return answer;
  }

  private send(finish: boolean): string {
    const values: Record<string, string> = {};
    const { sessionTime } = this.model;
    for (const [element, value] of Object.entries(this.working)) {
      if (element === sessionTime || this.collected[element] === value) continue;
      // As the original does: encoded here, so that half a character throws in the midst of it.
      encodeURIComponent(value);
      values[element] = value;
      this.collected[element] = value;
    }
    const arrived = this.network === 'up';
    this.requests.push({ values, finish, arrived });
    if (this.network === 'error') return this.fail('server');
    this.error = '0';
    if (!arrived) return 'true';
    Object.assign(this.storage.values, values);
    if (finish) {
      this.storage.totalSeconds = this.launchSeconds + this.model.seconds(this.working[sessionTime] ?? '');
    }
    this.options.onPersist?.(this.storage);
    return 'true';
  }

  private fail(fault: keyof LyingModel['errors']): 'false' {
    this.error = this.model.errors[fault];
    return 'false';
  }

  private nothing(fault: keyof LyingModel['errors']): '' {
    this.error = this.model.errors[fault];
    return '';
  }
}
