import type { Commit, CommitReport, Launch, Lms, Row } from '../../domain/tracking/lms.ts';
import { rowElements, scoreElements, stateElements } from './elements12.ts';
import type { Element } from './elements12.ts';
import { HostCalls } from './host-calls.ts';
import { otherForm } from './other-form.ts';
import { RowQueue } from './row-queue.ts';
import type { RowWriter } from './row-queue.ts';
import type { Scorm12Api } from './scorm12-api.ts';
import { whyIllegal } from './validate12.ts';

interface Scorm12Options {
  readonly hosted: boolean;
  /** Where the API was found, in words. */
  readonly where: string;
  /** Milliseconds, for the call log. */
  readonly now: () => number;
}

type Refusal = CommitReport['refused'][number];
/** Puts one element; true when the host holds the value afterwards. */
type Put = (element: string, value: string) => boolean;

/** How good a status is; completed and passed are equally good, whatever a host calls its end. */
const MERIT = new Map([
  ['incomplete', 1],
  ['failed', 1],
  ['completed', 2],
  ['passed', 2],
]);
const STATUS = 'cmi.core.lesson_status';
const SUSPEND_DATA = 'cmi.suspend_data';
const SCORE = 'cmi.core.score.raw';
/**
 * A commit is accepted only with all of these. Put again at the next commit when the host turned them down; others
 * wait for `resend`, or the log fills up.
 */
const VITAL: readonly string[] = [STATUS, SCORE, SUSPEND_DATA];

/**
 * A SCORM 1.2 host as the player sees it. One object is one session: it calls LMSInitialize when it is made, commits
 * once at once, and LMSFinish at the end, each a single time (a second Initialize makes Moodle drop every value that
 * is not committed).
 *
 * In review, preview and without credit nothing is written and no session is ended, since Moodle stores what a
 * preview writes; every report then says `accepted: false`. So it is where Initialize failed.
 */
export class Scorm12 implements Lms {
  readonly launch: Launch;
  readonly hosted: boolean;
  readonly description: string;

  private readonly calls: HostCalls;
  private readonly writes: boolean;
  private readonly rows: RowQueue;
  /** What was put in this session, by element: a value is not put twice. */
  private readonly tried = new Map<string, { readonly value: string; readonly taken: boolean }>();
  /** Best of what the host had and what it was given. */
  private status: string;
  private score: number | undefined;
  /** The last suspend data but one: old, but whole. */
  private earlierSuspendData: string;
  private end: CommitReport | undefined;

  constructor(api: Scorm12Api, { hosted, where, now }: Scorm12Options) {
    this.hosted = hosted;
    this.description = `SCORM 1.2, ${where}`;
    this.calls = new HostCalls(api, now);
    const begun = this.calls.initialize();
    // 101 or 103: the session is open already, as after the browser's Back button.
    const open = begun.done || /^10[13]\b/.test(begun.error);
    this.launch = open ? this.read() : NO_LAUNCH;
    this.writes = open && this.launch.mode === 'normal' && this.launch.credit;
    this.status = this.launch.status;
    this.score = this.launch.score;
    this.earlierSuspendData = this.launch.suspendData;
    this.rows = new RowQueue(this.writes ? this.calls.get('cmi.interactions._count') : '');
    if (this.writes) this.greet();
  }

  commit(commit: Commit): CommitReport {
    return this.ifWriting(() => {
      const refused: Refusal[] = [];
      this.send(commit, refused, this.putter(refused));
      return this.save(refused);
    });
  }

  resend(commit: Commit): CommitReport {
    return this.ifWriting(() => {
      const refused: Refusal[] = [];
      const put = this.putter(refused);
      // Texts in between are no work: one that is turned down loses nothing.
      const refusedBetween: Refusal[] = [];
      const putBetween = this.putter(refusedBetween);
      const restore: Element[] = [];
      this.send(commit, refused, (element, value) => {
        const before = this.tried.get(element);
        if (before?.value !== value || (!before.taken && VITAL.includes(element))) return put(element, value);
        const other = this.other(element, value);
        if (other === undefined) return before.taken;
        if (putBetween(element, other)) restore.push([element, value]);
        else this.tried.set(element, { value, taken: true });
        return true;
      });
      const first = this.save(refused);
      for (const [element, value] of restore) put(element, value);
      const second = this.save(refused);
      return {
        ...second,
        accepted: first.accepted && second.accepted,
        refused: [...refused, ...refusedBetween],
      };
    });
  }

  finish(commit: Commit): CommitReport {
    if (this.end !== undefined) return this.end;
    let report = this.commit(commit);
    if (this.writes) {
      // Moodle adds the session's time up here and nowhere else; the work itself is in the commit before.
      const finished = this.calls.finish();
      if (!finished.done)
        report = { ...report, refused: [...report.refused, refusal('LMSFinish', '', finished.error)] };
    }
    this.end = report;
    return report;
  }

  log(): readonly string[] {
    return this.calls.log();
  }

  private read(): Launch {
    const get = (element: string) => this.calls.get(element);
    const mode = get('cmi.core.lesson_mode');
    const score = get(SCORE).trim();
    return {
      // Optional in 1.2: a host without modes is a host in normal mode.
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      credit: get('cmi.core.credit') !== 'no-credit',
      learner: get('cmi.core.student_id'),
      status: get(STATUS),
      score: score !== '' && Number(score) >= 0 && Number(score) <= 100 ? Number(score) : undefined,
      suspendData: filled(get(SUSPEND_DATA)),
      language: get('cmi.student_preference.language'),
    };
  }

  /**
   * The first commit. `suspend` from the first second, so that work is given back whatever happens; a status, since a
   * course that sets none is stored as completed; and Moodle sends all restored rows with the first commit after a
   * resume, which must not be the one at the end.
   */
  private greet(): void {
    const refused: Refusal[] = [];
    const put = this.putter(refused);
    put('cmi.core.exit', 'suspend');
    if (merit(this.status) === 0) this.sendStatus('incomplete', put);
    this.save(refused);
  }

  private send(commit: Commit, refused: Refusal[], put: Put): void {
    for (const [element, value] of stateElements(commit)) put(element, value);
    this.sendStatus(commit.status, put);
    if (commit.score !== undefined) this.sendScore(commit.score, put);
    for (const row of commit.rows) {
      if (!this.rows.add(row)) refused.push(refusal(`cmi.interactions.${row.index}`, row.id, 'not a row of a course'));
    }
    this.rows.flush(this.rowWriter(commit.rowIds, put));
  }

  /** Never back: a lower status undoes a completion, and `failed`, which a host may have set, is no less than work. */
  private sendStatus(wanted: Commit['status'], put: Put): void {
    const better = merit(wanted) > merit(this.status);
    const asGood = merit(wanted) === merit(this.status) && this.status !== 'failed';
    const status = better || asGood ? wanted : this.status;
    // The host has it from an earlier session: nothing to put, nothing that could have been lost.
    if (status === this.status && !this.tried.has(STATUS)) return;
    if (put(STATUS, status)) this.status = status;
  }

  /** Never down: within an attempt the host keeps the last score. */
  private sendScore(wanted: number, put: Put): void {
    const score = this.score !== undefined && this.score > wanted ? this.score : wanted;
    if (score === this.score && !this.tried.has(SCORE)) return;
    const [raw, ...range] = scoreElements(score);
    if (!put(...raw)) return;
    this.score = score;
    for (const element of range) put(...element);
  }

  private rowWriter(rowIds: readonly string[], put: Put): RowWriter {
    const reserve = (index: number) => {
      const element = `cmi.interactions.${index}.id`;
      const id = rowIds[index] ?? '';
      if (put(element, whyIllegal(element, id) === undefined ? id : `row-${index}`)) return true;
      this.tried.delete(element);
      return false;
    };
    const write = (row: Row, isNew: boolean) => {
      const [id, ...others] = rowElements(row);
      const named = id !== undefined && put(...id);
      if (isNew && !named && !reserve(row.index)) return false;
      for (const [element, value] of others) put(element, value);
      return true;
    };
    return { reserve, write };
  }

  /** Checks, compares, puts; says what was turned down once for each value. */
  private putter(refused: Refusal[]): Put {
    return (element, value) => {
      const before = this.tried.get(element);
      if (before?.value === value && (before.taken || !VITAL.includes(element))) return before.taken;
      const illegal = whyIllegal(element, value);
      if (illegal !== undefined) {
        this.calls.refuse(element, value, illegal);
        refused.push(refusal(element, value, illegal));
        // What the host holds stays known: an illegal value has changed nothing there.
        if (before === undefined) this.tried.set(element, { value, taken: false });
        return false;
      }
      const answer = this.calls.set(element, value);
      if (!answer.done) refused.push(refusal(element, value, answer.error));
      if (element === SUSPEND_DATA && before !== undefined) this.earlierSuspendData = before.value;
      this.tried.set(element, { value, taken: answer.done });
      return answer.done;
    };
  }

  /** A text to put in between, for what may have been lost; undefined where there is none or none is needed. */
  private other(element: string, value: string): string | undefined {
    // An illegal value never went out, and exit stays what it is.
    if (whyIllegal(element, value) !== undefined) return undefined;
    if (element !== SUSPEND_DATA) return otherForm(element, value);
    const earlier = this.earlierSuspendData;
    return earlier === value || whyIllegal(element, earlier) !== undefined ? '' : earlier;
  }

  /** Rows that the host turned down are logged alone: a host that takes none would never be done. */
  private save(refused: Refusal[]): CommitReport {
    const answer = this.calls.commit();
    if (!answer.done) refused.push(refusal('LMSCommit', '', answer.error));
    const lacking = refused.some(({ element }) => VITAL.includes(element));
    return { accepted: answer.done && !lacking, refused, pending: this.rows.pending };
  }

  private ifWriting(run: () => CommitReport): CommitReport {
    return this.writes && this.end === undefined ? run() : { accepted: false, refused: [], pending: 0 };
  }
}

/** What is known where the session could not be opened: the work goes on, on this computer. */
const NO_LAUNCH: Launch = { mode: 'normal', credit: true, learner: '', status: '', suspendData: '', language: '' };

/** Hosts with an empty column write out its `null`; blanks are what some databases pad with. */
function filled(text: string): string {
  return /^\s*(null|undefined)?\s*$/i.test(text) ? '' : text;
}

function merit(status: string): number {
  return MERIT.get(status) ?? 0;
}

function refusal(element: string, value: string, error: string): Refusal {
  return { element, value, error };
}
