import type { Quirk } from './quirks.ts';
import { recordedCall } from './recorded-call.ts';
import { ERROR_TEXTS, nameOf } from './scorm12-model.ts';

/** What lasts: plain JSON, so that a test keeps it in a file, a page in its storage. */
export interface StrictStorage {
  /** One for each try at the course; the last is the one under way. */
  readonly attempts: { values: Record<string, string>; totalSeconds: number; entry: '' | 'ab-initio' | 'resume' }[];
}

export interface StrictHostOptions {
  readonly storage?: StrictStorage;
  /** Called with all that lasts after each commit and finish. */
  readonly onPersist?: (storage: StrictStorage) => void;
  readonly mode?: 'normal' | 'review' | 'browse';
  readonly credit?: boolean;
  readonly student?: string;
  /** True begins another attempt beside those in the storage. */
  readonly newAttempt?: boolean;
  /** What is wrong with this host; nothing is if absent. */
  readonly quirk?: Quirk;
}

const MERIT: Readonly<Record<string, number>> = { incomplete: 1, failed: 1, completed: 2, passed: 2 };
/** More new rows in one commit freeze real hosts. */
const MAX_NEW_ROWS = 50;

/**
 * A SCORM 1.2 host that forgives nothing: each wrong call gets its error code, and whatever a perfect course would
 * never do is put down in `violations`. What is set lives in working memory; only LMSCommit and LMSFinish make it last.
 *
 * `new StrictScorm12Host(options)` is one launch; `relaunch()` is the next one over the same storage. Put `api` at
 * `window.API`.
 */
export class StrictScorm12Host {
  readonly storage: StrictStorage;
  /** What a perfect course would never do, in the order in which it was done. */
  readonly violations: string[] = [];
  /** All calls with their answers and error codes. */
  readonly transcript: string[] = [];

  private state: 'new' | 'open' | 'ended' = 'new';
  private error = '0';
  private working: Record<string, string> = {};
  private rowCount = 0;
  private newRows = 0;
  private exit: string | undefined;
  private sessionSeconds = 0;

  readonly api = {
    LMSInitialize: (parameter: unknown) => this.call('LMSInitialize', [parameter], () => this.initialize(parameter)),
    LMSFinish: (parameter: unknown) => this.call('LMSFinish', [parameter], () => this.finish(parameter)),
    LMSGetValue: (element: unknown) => this.call('LMSGetValue', [element], () => this.get(element)),
    LMSSetValue: (element: unknown, value: unknown) =>
      this.call('LMSSetValue', [element, value], () => this.set(element, value)),
    LMSCommit: (parameter: unknown) => this.call('LMSCommit', [parameter], () => this.commit(parameter)),
    LMSGetLastError: () => this.error,
    LMSGetErrorString: (code: unknown) => ERROR_TEXTS[String(code)] ?? '',
    LMSGetDiagnostic: (code: unknown) => ERROR_TEXTS[String(code)] ?? '',
  };

  constructor(private readonly options: StrictHostOptions = {}) {
    this.storage = options.storage ?? { attempts: [] };
    if (options.newAttempt === true || this.storage.attempts.length === 0) {
      this.storage.attempts.push({ values: {}, totalSeconds: 0, entry: 'ab-initio' });
    }
  }

  /** The next launch, over the same storage; what was not committed is gone. */
  relaunch(options: Omit<StrictHostOptions, 'storage'> = {}): StrictScorm12Host {
    return new StrictScorm12Host({ ...this.options, newAttempt: false, ...options, storage: this.storage });
  }

  /** What the host has kept of an element in the attempt under way; '' when nothing. */
  kept(element: string): string {
    return this.attempt.values[element] ?? '';
  }

  private get attempt(): StrictStorage['attempts'][number] {
    const attempt = this.storage.attempts[this.storage.attempts.length - 1];
    if (attempt === undefined) throw new Error('a strict host always has an attempt');
    return attempt;
  }

  private get mayWrite(): boolean {
    return (this.options.mode ?? 'normal') === 'normal' && this.options.credit !== false;
  }

  private call(name: string, args: readonly unknown[], run: () => string): unknown {
    this.error = '0';
    const { quirk } = this.options;
    const order = name.replace('LMS', '');
    return recordedCall({ transcript: this.transcript, error: () => this.error }, name, args, () =>
      quirk ? quirk({ order, element: String(args[0]), run, refuse: () => this.refuse() }) : run(),
    );
  }

  /** Refuses a call through no fault of the course. */
  private refuse(): 'false' {
    this.error = '101';
    return 'false';
  }

  /** Refuses a call that no perfect course would make. */
  private wrong(code: string, why: string): 'false' {
    this.error = code;
    this.violations.push(why);
    return 'false';
  }

  private initialize(parameter: unknown): string {
    if (parameter !== '') return this.wrong('201', 'LMSInitialize with a parameter');
    if (this.state !== 'new') return this.wrong('101', 'LMSInitialize a second time');
    this.state = 'open';
    this.working = { ...this.attempt.values };
    this.rowCount = countRows(this.working);
    return 'true';
  }

  private finish(parameter: unknown): string {
    if (parameter !== '') return this.wrong('201', 'LMSFinish with a parameter');
    if (this.state !== 'open') return this.wrong('301', 'LMSFinish outside a session');
    if (!this.mayWrite) this.violations.push('LMSFinish in review, preview or without credit');
    if (this.exit !== 'suspend') this.violations.push(`LMSFinish with exit "${this.exit ?? 'unset'}"`);
    if (this.working['cmi.core.lesson_status'] === undefined) this.violations.push('LMSFinish without a status');
    this.attempt.totalSeconds += this.sessionSeconds;
    this.persist();
    this.state = 'ended';
    return 'true';
  }

  private commit(parameter: unknown): string {
    if (parameter !== '') return this.wrong('201', 'LMSCommit with a parameter');
    if (this.state !== 'open') return this.wrong('301', 'LMSCommit outside a session');
    if (!this.mayWrite) this.violations.push('LMSCommit in review, preview or without credit');
    this.persist();
    return 'true';
  }

  private persist(): void {
    if (this.newRows > MAX_NEW_ROWS) this.violations.push(`${this.newRows} new rows in one commit`);
    this.newRows = 0;
    this.attempt.values = { ...this.working };
    if (this.exit !== undefined) this.attempt.entry = this.exit === 'suspend' ? 'resume' : '';
    this.options.onPersist?.(this.storage);
  }

  private get(element: unknown): string {
    if (this.state !== 'open') return this.refuseGet('301', 'LMSGetValue outside a session');
    if (typeof element !== 'string') return this.refuseGet('201', 'LMSGetValue of something that is no name');
    if (element === 'cmi.core.student_name') this.violations.push('the name of the learner was asked for');
    const name = nameOf(element);
    switch (name.kind) {
      case 'unknown':
        return this.refuseGet('201', `LMSGetValue of ${element}, which does not exist`);
      case 'children':
        return name.known ? '' : this.refuseGet('202', `${element} has no children`);
      case 'count':
        return name.known ? this.count(name.of) : this.refuseGet('203', `${element} has no count`);
      case 'row':
        return this.refuseGet('404', `LMSGetValue of ${element}, which can only be written`);
      case 'objective':
        return this.working[element] ?? this.refuseGet('201', `LMSGetValue of ${element}, which is not there`);
      case 'plain':
        if (name.rule.access === 'write') return this.refuseGet('404', `LMSGetValue of ${element}`);
        return this.launchValue(element) ?? this.working[element] ?? '';
    }
  }

  private refuseGet(code: string, why: string): '' {
    this.wrong(code, why);
    return '';
  }

  private launchValue(element: string): string | undefined {
    switch (element) {
      case 'cmi.core.student_id':
        return this.options.student ?? 'learner-1';
      case 'cmi.core.lesson_mode':
        return this.options.mode ?? 'normal';
      case 'cmi.core.credit':
        return this.mayWrite ? 'credit' : 'no-credit';
      case 'cmi.core.entry':
        return this.attempt.entry;
      case 'cmi.core.total_time':
        return timespan(this.attempt.totalSeconds);
      case 'cmi.core.lesson_status':
        return this.working[element] ?? 'not attempted';
      default:
        return undefined;
    }
  }

  private count(of: string): string {
    if (of === 'cmi.interactions') return String(this.rowCount);
    const inside = Object.keys(this.working).filter((key) => key.startsWith(`${of}.`));
    return String(new Set(inside.map((key) => key.slice(of.length + 1).split('.')[0])).size);
  }

  private set(element: unknown, value: unknown): string {
    if (this.state !== 'open') return this.wrong('301', 'LMSSetValue outside a session');
    if (!this.mayWrite) this.violations.push(`LMSSetValue of ${String(element)} in review, preview or without credit`);
    if (typeof element !== 'string') return this.wrong('201', 'LMSSetValue of something that is no name');
    if (typeof value !== 'string') return this.wrong('405', `${element} set to something that is no text`);
    const name = nameOf(element);
    switch (name.kind) {
      case 'unknown':
        return this.wrong('201', `LMSSetValue of ${element}, which does not exist`);
      case 'children':
      case 'count':
        return this.wrong('402', `LMSSetValue of the keyword ${element}`);
      case 'row':
        if (name.row > this.rowCount) return this.wrong('201', `${element} leaves a gap above row ${this.rowCount}`);
        if (name.sub !== undefined && name.sub > Number(this.count(element.split('.').slice(0, 4).join('.')))) {
          return this.wrong('201', `${element} leaves a gap`);
        }
        break;
      case 'objective':
        if (name.at > Number(this.count('cmi.objectives'))) return this.wrong('201', `${element} leaves a gap`);
        break;
      case 'plain':
        if (name.rule.access === 'read') return this.wrong('403', `LMSSetValue of ${element}, which can only be read`);
        break;
    }
    if (name.rule.legal?.(value) !== true) return this.wrong('405', `${element} set to ${JSON.stringify(value)}`);
    this.judge(element, value);
    if (name.kind === 'row' && name.row === this.rowCount) {
      this.rowCount++;
      this.newRows++;
    }
    this.keep(element, value);
    return 'true';
  }

  /** Legal by the standard, and yet nothing that a course may do to a learner. */
  private judge(element: string, value: string): void {
    const before = this.working[element];
    if (element === 'cmi.core.lesson_status') {
      if (value === 'failed' || value === 'browsed') this.violations.push(`status ${value}`);
      const lower = (MERIT[value] ?? 0) < (MERIT[before ?? ''] ?? 0);
      if (lower) this.violations.push(`status went from ${before ?? ''} down to ${value}`);
    }
    if (element === 'cmi.core.score.raw' && before !== undefined && Number(value) < Number(before)) {
      this.violations.push(`score went from ${before} down to ${value}`);
    }
    if (element === 'cmi.core.score.min' && Number(value) !== 0) this.violations.push(`score.min ${value}`);
    if (element === 'cmi.core.score.max' && Number(value) !== 100) this.violations.push(`score.max ${value}`);
    if (element === 'cmi.core.exit' && value !== 'suspend') this.violations.push(`exit "${value}"`);
  }

  private keep(element: string, value: string): void {
    if (element === 'cmi.core.exit') this.exit = value;
    else if (element === 'cmi.core.session_time') this.sessionSeconds = seconds(value);
    else this.working[element] = value;
  }
}

function countRows(values: Readonly<Record<string, string>>): number {
  const indexes = Object.keys(values).map((key) => Number(/^cmi\.interactions\.(\d+)\./.exec(key)?.[1] ?? -1));
  return Math.max(-1, ...indexes) + 1;
}

function seconds(span: string): number {
  const [hours = 0, minutes = 0, rest = 0] = span.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

function timespan(total: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${String(Math.floor(total / 3600)).padStart(4, '0')}:${two((total / 60) % 60)}:${two(total % 60)}`;
}
