/** What the server of the lying host holds: one attempt, plain JSON. */
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

const ROW = /^cmi\.interactions\.(\d+)\./;
const TEXT = /^[\s\S]{0,64000}$/;
const SCORE = /^-?\d{0,3}(\.\d*)?$/;
const SPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;

const WRITABLE: Readonly<Record<string, RegExp>> = {
  'cmi.core.lesson_location': TEXT,
  'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
  'cmi.core.score.raw': SCORE,
  'cmi.core.score.min': SCORE,
  'cmi.core.score.max': SCORE,
  'cmi.core.exit': /^(time-out|suspend|logout|)$/,
  'cmi.core.session_time': SPAN,
  'cmi.suspend_data': TEXT,
  'cmi.student_preference.language': TEXT,
  id: /^[\x21-\x7e]{0,255}$/,
  type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  student_response: TEXT,
  'correct_responses.0.pattern': TEXT,
  result: /^(correct|wrong|unanticipated|neutral|-?\d{0,3}(\.\d*)?)$/,
  weighting: SCORE,
  latency: SPAN,
};

/**
 * A SCORM 1.2 host that behaves as Moodle 4.5 was seen to: what is wrong with it is what is tested.
 * - A commit sends only what differs from the last time it collected, and marks it as sent before it sends: what a
 *   failed commit carried goes out again only after it has changed.
 * - Without a network a commit answers "true" and nothing is kept; a server error answers "false", 101.
 * - A second Initialize answers "false", 101, and drops what was not committed.
 * - The first commit after a resume sends all restored rows.
 * - Finish without a status stores `completed`; writes of a preview or a review are kept.
 * - A higher row than its count is refused (201); its count may read ''.
 */
export class LyingScorm12Host {
  readonly storage: LyingStorage;
  readonly requests: LyingRequest[] = [];
  /** Set by the test at any time: the server, as the next commit meets it. */
  network: 'up' | 'offline' | 'error' = 'up';

  private state: 'new' | 'open' | 'ended' = 'new';
  private error = '0';
  private working: Record<string, string> = {};
  /** What each element was when it was last collected. */
  private collected: Record<string, string> = {};
  private rowCount = 0;
  private readonly launchMode: string;
  private readonly launchSeconds: number;

  readonly api = {
    LMSInitialize: () => this.initialize(),
    LMSFinish: () => this.finish(),
    LMSGetValue: (element: string) => this.get(element),
    LMSSetValue: (element: string, value: string) => this.set(element, value),
    LMSCommit: () => this.commit(),
    LMSGetLastError: () => this.error,
    LMSGetErrorString: (code: string) => (code === '0' ? '' : `Error ${code}`),
    LMSGetDiagnostic: (code: string) => code,
  };

  constructor(private readonly options: LyingHostOptions = {}) {
    this.storage = options.storage ?? { values: {}, totalSeconds: 0 };
    this.launchSeconds = this.storage.totalSeconds;
    const { mode = 'auto' } = options;
    const ended = /^(completed|passed|failed)$/.test(this.kept('cmi.core.lesson_status'));
    this.launchMode = mode !== 'auto' ? mode : ended ? 'review' : 'normal';
    this.load();
  }

  /** The next launch of the same attempt: the page is gone, the server's memory is not. */
  relaunch(options: Omit<LyingHostOptions, 'storage'> = {}): LyingScorm12Host {
    return new LyingScorm12Host({ ...this.options, ...options, storage: this.storage });
  }

  /** What the server holds of an element; '' when nothing. */
  kept(element: string): string {
    return this.storage.values[element] ?? '';
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

  private initialize(): string {
    if (this.state === 'open') {
      this.load();
      return this.fail('101');
    }
    this.state = 'open';
    this.error = '0';
    return 'true';
  }

  private get(element: string): string {
    if (this.state !== 'open') return this.nothing('301');
    this.error = '0';
    switch (element) {
      case 'cmi.core.student_id':
        return this.options.student ?? 'learner-1';
      case 'cmi.core.lesson_mode':
        return this.launchMode;
      case 'cmi.core.credit':
        return this.launchMode === 'normal' ? 'credit' : 'no-credit';
      case 'cmi.core.entry':
        return this.kept('cmi.core.exit') === 'suspend'
          ? 'resume'
          : this.kept('cmi.core.lesson_status') === ''
            ? 'ab-initio'
            : '';
      case 'cmi.core.lesson_status':
        return this.working[element] ?? 'not attempted';
      case 'cmi.interactions._count':
        return (this.options.count ?? 'empty') === 'empty' ? '' : String(this.rowCount);
      case 'cmi.core.exit':
      case 'cmi.core.session_time':
        return this.nothing('404');
      default:
        if (ROW.test(element)) return this.nothing('404');
        return WRITABLE[element] === undefined ? this.nothing('201') : (this.working[element] ?? '');
    }
  }

  private set(element: string, value: string): string {
    if (this.state !== 'open') return this.fail('301');
    const row = ROW.exec(element);
    const format = WRITABLE[row === null ? element : element.slice(row[0].length)];
    if (format === undefined) return this.fail('201');
    if (!format.test(value)) return this.fail('405');
    if (element.includes('.score.') && !(Number(value) >= 0 && Number(value) <= 100)) return this.fail('405');
    if (row !== null) {
      const index = Number(row[1]);
      if (index === this.rowCount) this.rowCount++;
      if (index > this.rowCount) return this.fail('201');
    }
    this.working[element] = value;
    this.error = '0';
    return 'true';
  }

  private commit(): string {
    return this.state === 'open' ? this.send(false) : this.fail('301');
  }

  private finish(): string {
    if (this.state !== 'open') return this.fail('301');
    this.working['cmi.core.lesson_status'] ??= 'completed';
    const answer = this.send(true);
    this.state = 'ended';
    return answer;
  }

  private send(finish: boolean): string {
    const values: Record<string, string> = {};
    for (const [element, value] of Object.entries(this.working)) {
      if (element === 'cmi.core.session_time' || this.collected[element] === value) continue;
      // As the original does: encoded here, so that half a character throws in the midst of it.
      encodeURIComponent(value);
      values[element] = value;
      this.collected[element] = value;
    }
    const arrived = this.network === 'up';
    this.requests.push({ values, finish, arrived });
    if (this.network === 'error') return this.fail('101');
    this.error = '0';
    if (!arrived) return 'true';
    Object.assign(this.storage.values, values);
    if (finish) this.storage.totalSeconds = this.launchSeconds + seconds(this.working['cmi.core.session_time'] ?? '');
    this.options.onPersist?.(this.storage);
    return 'true';
  }

  private fail(code: string): 'false' {
    this.error = code;
    return 'false';
  }

  private nothing(code: string): '' {
    this.error = code;
    return '';
  }
}

function seconds(span: string): number {
  const [hours = 0, minutes = 0, rest = 0] = span.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
}
