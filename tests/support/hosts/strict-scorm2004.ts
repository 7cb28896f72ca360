import type { Quirk } from './quirks.ts';
import { recordedCall } from './recorded-call.ts';
import { isLegalPattern, isLegalResponse, ONE_PATTERN } from './scorm2004-answers.ts';
import {
  ERROR_TEXTS_2004,
  IN_OBJECTIVE,
  IN_ROW,
  intervalSeconds,
  isIdentifier,
  type Named,
  nameOf2004,
} from './scorm2004-model.ts';

/** What lasts from launch to launch: attempts, the last one under way; plain JSON. */
export interface Strict2004Storage {
  /** `exit` as the last commit left it: only after `suspend` is anything given back. */
  readonly attempts: { values: Record<string, string>; totalSeconds: number; exit: string }[];
}

export interface Strict2004Options {
  readonly storage?: Strict2004Storage;
  /** Called with all that lasts after each commit and termination. */
  readonly onPersist?: (storage: Strict2004Storage) => void;
  readonly mode?: 'normal' | 'review' | 'browse';
  readonly credit?: boolean;
  readonly student?: string;
  /** True begins another attempt beside those in the storage. */
  readonly newAttempt?: boolean;
  /** Makes every commit fail with 391; the storage stays as it is. */
  readonly failing?: () => boolean;
  /** What is wrong with this host; nothing is if absent. */
  readonly quirk?: Quirk;
}

type Answer = { readonly fault: string; readonly why: string } | undefined;

const MERIT: Readonly<Record<string, number>> = { incomplete: 1, completed: 2, passed: 2 };
/** More new rows in one commit freeze real hosts. */
const MAX_NEW_ROWS = 50;
/** Error codes by call: before the session, after it. */
const OUTSIDE = {
  Terminate: ['112', '113'],
  GetValue: ['122', '123'],
  SetValue: ['132', '133'],
  Commit: ['142', '143'],
} as const;

/**
 * A SCORM 2004 host that forgives nothing: each wrong call gets its error code, and whatever a perfect course would never
 * do is put down in `violations`. What is set lives in working memory; only Commit and Terminate make it last.
 *
 * `new StrictScorm2004Host(options)` is one launch; `relaunch()` is the next one over the same storage. Put `api` at
 * `window.API_1484_11`.
 */
export class StrictScorm2004Host {
  readonly storage: Strict2004Storage;
  /** What a perfect course would never do, in the order in which it was done. */
  readonly violations: string[] = [];
  /** All calls with their answers and error codes. */
  readonly transcript: string[] = [];

  private state: 'new' | 'open' | 'ended' = 'new';
  private error = '0';
  private working: Record<string, string> = {};
  private newRows = 0;
  private exit = '';
  private sessionSeconds = 0;
  private readonly entry: '' | 'ab-initio' | 'resume';

  readonly api = {
    Initialize: (parameter: unknown) => this.call('Initialize', [parameter], () => this.initialize(parameter)),
    Terminate: (parameter: unknown) => this.call('Terminate', [parameter], () => this.terminate(parameter)),
    GetValue: (element: unknown) => this.call('GetValue', [element], () => this.get(element)),
    SetValue: (element: unknown, value: unknown) =>
      this.call('SetValue', [element, value], () => this.set(element, value)),
    Commit: (parameter: unknown) => this.call('Commit', [parameter], () => this.commit(parameter)),
    GetLastError: () => this.error,
    GetErrorString: (code: unknown) => ERROR_TEXTS_2004[String(code)] ?? '',
    GetDiagnostic: (code: unknown) => ERROR_TEXTS_2004[String(code)] ?? '',
  };

  constructor(private readonly options: Strict2004Options = {}) {
    this.storage = options.storage ?? { attempts: [] };
    const last = this.storage.attempts[this.storage.attempts.length - 1];
    if (last === undefined || options.newAttempt === true) {
      this.storage.attempts.push({ values: {}, totalSeconds: 0, exit: '' });
      this.entry = 'ab-initio';
    } else {
      const resumes = last.exit === 'suspend';
      // As the standard has it: what was not suspended is not given back.
      if (!resumes) last.values = {};
      this.entry = resumes ? 'resume' : 'ab-initio';
    }
  }

  /** The next launch, over the same storage; what was not committed is gone. */
  relaunch(options: Omit<Strict2004Options, 'storage'> = {}): StrictScorm2004Host {
    return new StrictScorm2004Host({ ...this.options, newAttempt: false, ...options, storage: this.storage });
  }

  /** What the host has kept of an element in the attempt under way; '' when nothing. */
  kept(element: string): string {
    return this.attempt.values[element] ?? '';
  }

  private get attempt(): Strict2004Storage['attempts'][number] {
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
    return recordedCall({ transcript: this.transcript, error: () => this.error }, name, args, () =>
      quirk ? quirk({ order: name, element: String(args[0]), run, refuse: () => this.refuse() }) : run(),
    );
  }

  /** Refuses a value through no fault of the course: a general failure to set. */
  private refuse(): 'false' {
    this.error = '351';
    return 'false';
  }

  /** Refuses a call that no perfect course would make. */
  private wrong(code: string, why: string): 'false' {
    this.error = code;
    this.violations.push(why);
    return 'false';
  }

  private outside(call: keyof typeof OUTSIDE): 'false' | undefined {
    if (this.state === 'open') return undefined;
    const [before, after] = OUTSIDE[call];
    return this.wrong(this.state === 'new' ? before : after, `${call} outside a session`);
  }

  private initialize(parameter: unknown): string {
    if (parameter !== '') return this.wrong('201', 'Initialize with a parameter');
    if (this.state === 'open') return this.wrong('103', 'Initialize a second time');
    if (this.state === 'ended') return this.wrong('104', 'Initialize after Terminate');
    this.state = 'open';
    this.working = { ...this.attempt.values };
    return 'true';
  }

  private terminate(parameter: unknown): string {
    if (parameter !== '') return this.wrong('201', 'Terminate with a parameter');
    const outside = this.outside('Terminate');
    if (outside) return outside;
    if (!this.mayWrite) this.violations.push('Terminate in review, preview or without credit');
    if (this.exit !== 'suspend') this.violations.push(`Terminate with exit "${this.exit}"`);
    if (this.working['cmi.completion_status'] === undefined) this.violations.push('Terminate without a status');
    if (this.persist()) this.attempt.totalSeconds += this.sessionSeconds;
    this.options.onPersist?.(this.storage);
    this.state = 'ended';
    return 'true';
  }

  private commit(parameter: unknown): string {
    if (parameter !== '') return this.wrong('201', 'Commit with a parameter');
    const outside = this.outside('Commit');
    if (outside) return outside;
    if (!this.mayWrite) this.violations.push('Commit in review, preview or without credit');
    if (!this.persist()) {
      this.error = '391';
      return 'false';
    }
    this.options.onPersist?.(this.storage);
    return 'true';
  }

  private persist(): boolean {
    if (this.newRows > MAX_NEW_ROWS) this.violations.push(`${this.newRows} new rows in one commit`);
    this.newRows = 0;
    this.judgeWhole();
    if (this.options.failing?.() === true) return false;
    this.attempt.values = { ...this.working };
    this.attempt.exit = this.exit;
    return true;
  }

  private get(element: unknown): string {
    if (this.outside('GetValue')) return '';
    if (element === 'cmi.learner_name') this.violations.push('the name of the learner was asked for');
    const no = (code: string): '' => {
      this.wrong(code, `GetValue of ${String(element)}`);
      return '';
    };
    if (typeof element !== 'string' || element === '') return no('301');
    const name = nameOf2004(element);
    switch (name.kind) {
      case 'unknown':
        return no('401');
      case 'children':
        return name.known ? 'children' : no('301');
      case 'count':
        return name.known ? String(this.count(name.of)) : no('301');
      case 'row':
        return name.at < this.count('cmi.interactions') ? this.held(element) : no('301');
      case 'objective':
        return name.at < this.count('cmi.objectives') ? this.held(element) : no('301');
      case 'inner':
        return name.inner < this.count(element.split('.').slice(0, 4).join('.')) ? this.held(element) : no('301');
      case 'plain':
        if (name.rule.access === 'write') return no('405');
        return this.launchValue(element) ?? this.held(element, name.rule.initial);
    }
  }

  /** An element that was never set is no fault of the course: the standard has error 403 for it. */
  private held(element: string, initial?: string): string {
    const value = this.working[element] ?? initial;
    if (value === undefined) this.error = '403';
    return value ?? '';
  }

  private launchValue(element: string): string | undefined {
    switch (element) {
      case 'cmi.learner_id':
        return this.options.student ?? 'learner-1';
      case 'cmi.mode':
        return this.options.mode ?? 'normal';
      case 'cmi.credit':
        return this.mayWrite ? 'credit' : 'no-credit';
      case 'cmi.entry':
        return this.entry;
      case 'cmi.total_time':
        return `PT${this.attempt.totalSeconds}S`;
      default:
        return undefined;
    }
  }

  /** How many entries a list has. */
  private count(of: string): number {
    const entries = Object.keys(this.working)
      .filter((key) => key.startsWith(`${of}.`))
      .map((key) => Number(key.slice(of.length + 1).split('.')[0]));
    return Math.max(-1, ...entries) + 1;
  }

  private set(element: unknown, value: unknown): string {
    const outside = this.outside('SetValue');
    if (outside) return outside;
    if (!this.mayWrite) this.violations.push(`SetValue of ${String(element)} in review, preview or without credit`);
    if (typeof element !== 'string' || element === '') return this.wrong('351', 'SetValue of nothing');
    if (typeof value !== 'string') return this.wrong('406', `${element} set to something that is no text`);
    const name = nameOf2004(element);
    const refused = this.refusal(name, element, value);
    if (refused) return this.wrong(refused.fault, `${element} set to ${JSON.stringify(value)}: ${refused.why}`);
    this.judge(element, value);
    if (name.kind === 'row' && name.at === this.count('cmi.interactions')) this.newRows++;
    if (element === 'cmi.exit') this.exit = value;
    else if (element === 'cmi.session_time') this.sessionSeconds = intervalSeconds(value);
    else this.working[element] = value;
    return 'true';
  }

  private refusal(name: Named, element: string, value: string): Answer {
    switch (name.kind) {
      case 'unknown':
        return { fault: '401', why: 'no such element' };
      case 'children':
      case 'count':
        return { fault: '404', why: 'a keyword' };
      case 'plain':
        if (name.rule.access === 'read') return { fault: '404', why: 'read only' };
        return faultOf(name.rule.fault?.(value));
      case 'objective':
        return this.objectiveRefusal(name.at, name.part, value);
      case 'row':
        return this.rowRefusal(name.at, name.part, value);
      case 'inner':
        return this.innerRefusal(name, element, value);
    }
  }

  private objectiveRefusal(at: number, part: string, value: string): Answer {
    const count = this.count('cmi.objectives');
    if (at > count) return { fault: '351', why: `a gap above ${count}` };
    const own = this.working[`cmi.objectives.${at}.id`];
    if (part !== 'id') return own === undefined ? { fault: '408', why: 'no id' } : faultOf(IN_OBJECTIVE[part]?.(value));
    if (own !== undefined && own !== value) return { fault: '351', why: 'an id is set once' };
    for (let other = 0; other < count; other++) {
      if (other !== at && this.working[`cmi.objectives.${other}.id`] === value) {
        return { fault: '351', why: 'an id that is taken' };
      }
    }
    return faultOf(IN_OBJECTIVE.id?.(value));
  }

  private rowRefusal(at: number, part: string, value: string): Answer {
    const count = this.count('cmi.interactions');
    if (at > count) return { fault: '351', why: `a gap above row ${count}` };
    const missing = this.dependency(at, part);
    if (missing) return missing;
    const before = this.working[`cmi.interactions.${at}.id`];
    if (part === 'id' && before !== undefined && before !== value) return { fault: '351', why: 'an id is set once' };
    if (part !== 'learner_response') return faultOf(IN_ROW[part]?.(value));
    return isLegalResponse(this.typeOf(at), value) ? undefined : { fault: '406', why: `no ${this.typeOf(at)}` };
  }

  /** The id comes first, then the type, then the rest. */
  private dependency(at: number, part: string): Answer {
    if (part === 'id') return undefined;
    if (this.working[`cmi.interactions.${at}.id`] === undefined) return { fault: '408', why: 'no id' };
    if (part !== 'type' && this.typeOf(at) === '') return { fault: '408', why: 'no type' };
    return undefined;
  }

  private innerRefusal({ at, list, inner }: Extract<Named, { kind: 'inner' }>, element: string, value: string): Answer {
    const missing = this.dependency(at, list);
    if (missing) return missing;
    const of = `cmi.interactions.${at}.${list}`;
    const count = this.count(of);
    if (inner > count) return { fault: '351', why: 'a gap' };
    const others = Object.entries(this.working).filter(([key]) => key.startsWith(`${of}.`) && key !== element);
    if (others.some(([, other]) => other === value)) return { fault: '351', why: 'the same a second time' };
    if (list === 'objectives') return isIdentifier(value) ? undefined : { fault: '406', why: 'no identifier' };
    const type = this.typeOf(at);
    if (inner > 0 && ONE_PATTERN.includes(type)) return { fault: '351', why: `a second pattern of ${type}` };
    return isLegalPattern(type, value) ? undefined : { fault: '406', why: `no pattern of ${type}` };
  }

  private typeOf(row: number): string {
    return this.working[`cmi.interactions.${row}.type`] ?? '';
  }

  /** Legal by the standard, and yet nothing that a course may do to a learner. */
  private judge(element: string, value: string): void {
    const before = this.working[element];
    if (element === 'cmi.completion_status' || element === 'cmi.success_status') {
      if (MERIT[value] === undefined) this.violations.push(`status ${value}`);
      const lower = (MERIT[value] ?? 0) < (MERIT[before ?? ''] ?? 0);
      if (lower) this.violations.push(`status went from ${before ?? ''} down to ${value}`);
    }
    if (/^cmi\.(score\.raw|score\.scaled|progress_measure)$/.test(element) && Number(value) < Number(before ?? -1)) {
      this.violations.push(`${element} went from ${before ?? ''} down to ${value}`);
    }
    if (element === 'cmi.score.min' && Number(value) !== 0) this.violations.push(`score.min ${value}`);
    if (element === 'cmi.score.max' && Number(value) !== 100) this.violations.push(`score.max ${value}`);
    if (element === 'cmi.exit' && value !== 'suspend') this.violations.push(`exit "${value}"`);
  }

  /** What must fit together when it is made to last. */
  private judgeWhole(): void {
    const { working } = this;
    const raw = working['cmi.score.raw'];
    const scaled = working['cmi.score.scaled'];
    if (raw !== undefined && !(Math.abs(Number(raw) / 100 - Number(scaled)) < 1e-9)) {
      this.violations.push(`score.raw ${raw} beside score.scaled ${scaled ?? 'unset'}`);
    }
    const progress = Number(working['cmi.progress_measure'] ?? 0);
    if (progress === 1 && working['cmi.completion_status'] !== 'completed') {
      this.violations.push('a progress of 1 without completion');
    }
    for (const [element, value] of Object.entries(working)) {
      const name = nameOf2004(element);
      if (name.kind !== 'row' && name.kind !== 'inner') continue;
      const type = this.typeOf(name.at);
      const isResponse = name.kind === 'row' && name.part === 'learner_response';
      const isPattern = name.kind === 'inner' && name.list === 'correct_responses';
      if ((isResponse && !isLegalResponse(type, value)) || (isPattern && !isLegalPattern(type, value))) {
        this.violations.push(`${element} is left at ${JSON.stringify(value)} in a row of ${type}`);
      }
    }
  }
}

function faultOf(fault: 'type' | 'range' | undefined): Answer {
  if (fault === undefined) return undefined;
  return fault === 'type' ? { fault: '406', why: 'no such form' } : { fault: '407', why: 'out of range' };
}
