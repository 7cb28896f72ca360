import type { Commit, CommitReport, Launch, Lms } from '../../domain/tracking/lms.ts';
import type { CommitForm } from '../../domain/tracking/row-form.ts';
import type { Row } from '../../domain/tracking/row.ts';
import type { Dialect, Element } from './dialect.ts';
import { HostCalls } from './host-calls.ts';
import type { HostFunctions } from './host-functions.ts';
import { RowQueue } from './row-queue.ts';
import type { RowWriter } from './row-queue.ts';

export interface ScormOptions {
  readonly hosted: boolean;
  /** Where the API was found, in words. */
  readonly where: string;
  /** Milliseconds, for the call log. */
  readonly now: () => number;
}

export type Refusal = CommitReport['refused'][number];
/** Puts one element; true when the host holds the value afterwards. */
type Put = (...element: Element) => boolean;

/** How good a status is; completed and passed are equally good, whatever a host calls its end. */
const MERIT = new Map([
  ['incomplete', 1],
  ['failed', 1],
  ['completed', 2],
  ['passed', 2],
]);

/**
 * A host as the player sees it, in the words of one version of SCORM. One object is one session: it calls Initialize
 * when it is made, commits once at once, and ends the session at the end, each a single time (a second Initialize makes
 * Moodle drop every value that is not committed).
 *
 * In review, preview and without credit nothing is written and no session is ended, since Moodle stores what a
 * preview writes; every report then says `accepted: false`. So it is where Initialize failed.
 */
export abstract class ScormLms implements Lms {
  readonly launch: Launch;
  readonly hosted: boolean;
  readonly description: string;
  readonly form?: CommitForm;

  protected readonly calls: HostCalls;
  readonly #writes: boolean;
  readonly #rows: RowQueue;
  /** What was put in this session, by element: a value is not put twice. */
  protected readonly tried = new Map<string, { readonly value: string; readonly taken: boolean }>();
  /**
   * A commit is accepted only with all of these. Put again at the next commit when the host turned them down; others
   * wait for `resend`, or the log fills up.
   */
  protected readonly vital: readonly string[];
  /** By element, the best of what the host had and what it was given. */
  readonly #statuses: Map<string, string>;
  #score: number | undefined;
  /** How many objectives the host has; `none` when it would not have any. */
  #objectives: number | 'unknown' | 'none' = 'unknown';
  /** The last suspend data but one: old, but whole. */
  protected earlierSuspendData: string;
  #end: CommitReport | undefined;

  constructor(
    private readonly host: HostFunctions,
    protected readonly dialect: Dialect,
    { hosted, where, now }: ScormOptions,
  ) {
    const { launch, name, form, statuses } = dialect;
    this.hosted = hosted;
    this.description = `${name}, ${where}`;
    if (form) this.form = form;
    this.vital = [...statuses, launch.score, launch.suspendData];
    this.calls = new HostCalls(host, now);
    const begun = this.calls.initialize();
    const open = begun.done || dialect.isOpen(begun.error);
    this.#statuses = new Map(open ? statuses.map((element) => [element, this.calls.get(element)]) : []);
    this.launch = open ? this.#read() : NO_LAUNCH;
    this.#writes = open && this.launch.mode === 'normal' && this.launch.credit;
    this.#score = this.launch.score;
    this.earlierSuspendData = this.launch.suspendData;
    this.#rows = new RowQueue(this.#writes ? this.calls.get('cmi.interactions._count') : '');
    if (this.#writes) this.#greet();
  }

  commit(commit: Commit): CommitReport {
    return this.ifWriting((refused) => {
      this.send(commit, refused, this.putter(refused));
      return this.save(refused);
    });
  }

  /** Puts all of a commit, whatever was put before. */
  abstract resend(commit: Commit): CommitReport;

  finish(commit: Commit): CommitReport {
    if (this.#end !== undefined) return this.#end;
    let report = this.commit(commit);
    if (this.#writes) {
      // Moodle adds the session's time up here and nowhere else; the work itself is in the commit before.
      const finished = this.calls.finish();
      if (!finished.done)
        report = { ...report, refused: [...report.refused, refusal(this.host.names.finish, '', finished.error)] };
    }
    this.#end = report;
    return report;
  }

  log(): readonly string[] {
    return this.calls.log();
  }

  #read(): Launch {
    const { launch, statuses } = this.dialect;
    const get = (element: string) => this.calls.get(element);
    const mode = get(launch.mode);
    const score = Number(get(launch.score).trim() || NaN);
    return {
      // Optional in 1.2: a host without modes is a host in normal mode.
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      credit: get(launch.credit) !== 'no-credit',
      learner: get(launch.learner),
      status: this.#statuses.get(statuses[0]) ?? '',
      score: score >= 0 && score <= 100 ? score : undefined,
      suspendData: filled(get(launch.suspendData)),
      language: get(launch.language),
    };
  }

  /**
   * The first commit. `suspend` from the first second, so that work is given back whatever happens; a status, since a
   * course that sets none is stored as completed; and Moodle sends all restored rows with the first commit after a
   * resume, which must not be the one at the end.
   */
  #greet(): void {
    const refused: Refusal[] = [];
    const put = this.putter(refused);
    put(this.dialect.launch.exit, 'suspend');
    const [first] = this.dialect.statuses;
    if (merit(this.launch.status) === 0) this.#sendStatus(first, 'incomplete', put);
    this.save(refused);
  }

  protected send(commit: Commit, refused: Refusal[], put: Put): void {
    for (const element of this.dialect.stateElements(commit)) put(...element);
    for (const [element, value] of this.dialect.statusElements(commit)) this.#sendStatus(element, value, put);
    if (commit.score !== undefined) this.#sendScore(commit.score, put);
    for (const row of commit.rows) {
      if (!this.#rows.add(row)) refused.push(refusal(`cmi.interactions.${row.index}`, row.id, 'not a row of a course'));
    }
    this.#rows.flush(this.#rowWriter(commit.rowIds, put), commit.rowsAhead, commit.rowsTold);
    this.#sendObjectives(commit, put);
  }

  /**
   * Objectives have fixed indexes as rows have, and free ones below are made by their ids alone. They are a gift to hosts
   * that show them: a host without them, or with some of its own in their place, is asked no more in this session.
   */
  #sendObjectives({ objectives = [], objectiveIds = [] }: Commit, put: Put): void {
    if (objectives.length === 0 || this.#objectives === 'none') return;
    const element = (index: number) => `cmi.objectives.${index}.id`;
    if (this.#objectives === 'unknown') {
      const count = this.calls.get('cmi.objectives._count').trim();
      const held = /^[1-9]\d{0,2}$/.test(count) ? Number(count) : 0;
      const own = held === 0 || this.calls.get(element(0)) === objectiveIds[0];
      this.#objectives = own ? held : 'none';
    }
    for (const objective of objectives) {
      if (this.#objectives === 'none') return;
      while (this.#objectives < objective.index) {
        if (!put(element(this.#objectives), objectiveIds[this.#objectives] ?? '')) {
          this.#objectives = 'none';
          return;
        }
        this.#objectives += 1;
      }
      const [id, ...others] = this.dialect.objectiveElements(objective);
      if (!id || !put(...id)) {
        this.#objectives = 'none';
        return;
      }
      this.#objectives = Math.max(this.#objectives, objective.index + 1);
      for (const other of others) put(...other);
    }
  }

  /** Never back: a lower status undoes a completion, and `failed`, which a host may have set, is no less than work. */
  #sendStatus(element: string, wanted: string, put: Put): void {
    const held = this.#statuses.get(element) ?? '';
    const gain = merit(wanted) - merit(held);
    const status = gain > 0 || (gain === 0 && held !== 'failed') ? wanted : held;
    // The host has it from an earlier session: nothing to put, nothing that could have been lost.
    if (status === held && !this.tried.has(element)) return;
    if (put(element, status)) this.#statuses.set(element, status);
  }

  /** Never down: within an attempt the host keeps the last score. */
  #sendScore(wanted: number, put: Put): void {
    const score = Math.max(wanted, this.#score ?? wanted);
    if (score === this.#score && !this.tried.has(this.dialect.launch.score)) return;
    const [raw, ...range] = this.dialect.scoreElements(score);
    if (!put(...raw)) return;
    this.#score = score;
    for (const element of range) put(...element);
  }

  #rowWriter(rowIds: readonly string[], put: Put): RowWriter {
    const reserve = (index: number) => {
      const element = `cmi.interactions.${index}.id`;
      if (this.heldId(element, index) !== '') return true;
      const id = rowIds[index] ?? '';
      if (put(element, this.dialect.whyIllegal(element, id) === undefined ? id : `row-${index}`)) return true;
      this.tried.delete(element);
      return false;
    };
    const write = (row: Row, isNew: boolean) => {
      const [id, ...others] = this.dialect.rowElements(row);
      if (id === undefined) return false;
      const held = this.heldId(id[0], row.index);
      const named = (held !== '' && held !== id[1]) || put(...id);
      if (isNew && !named && !reserve(row.index)) return false;
      for (const element of others) put(...element);
      return true;
    };
    return { reserve, write };
  }

  /** The id that the host holds of a row, where it takes none a second time; '' for none. */
  protected heldId(element: string, index: number): string {
    if (!this.dialect.setsIdsOnce) return '';
    const known = this.tried.get(element);
    if (known) return known.taken ? known.value : '';
    const value = index < this.#rows.found ? this.calls.get(element) : '';
    if (value !== '') this.tried.set(element, { value, taken: true });
    return value;
  }

  /** Checks, compares, puts; says what was turned down once for each value. */
  protected putter(refused: Refusal[]): Put {
    return (element, value, type) => {
      const before = this.tried.get(element);
      if (before?.value === value && (before.taken || !this.vital.includes(element))) return before.taken;
      const illegal = this.dialect.whyIllegal(element, value, type);
      if (illegal !== undefined) {
        this.calls.refuse(element, value, illegal);
        refused.push(refusal(element, value, illegal));
        // What the host holds stays known: an illegal value has changed nothing there.
        if (before === undefined) this.tried.set(element, { value, taken: false });
        return false;
      }
      const answer = this.calls.set(element, value);
      if (!answer.done) refused.push(refusal(element, value, answer.error));
      if (element === this.dialect.launch.suspendData && before !== undefined) this.earlierSuspendData = before.value;
      this.tried.set(element, { value, taken: answer.done });
      return answer.done;
    };
  }

  /** Rows that the host turned down make no commit a lost one: with a host that takes none it would never be done. */
  protected save(refused: Refusal[]): CommitReport {
    const answer = this.calls.commit();
    if (!answer.done) refused.push(refusal(this.host.names.commit, '', answer.error));
    const lacking = refused.some(({ element }) => this.vital.includes(element));
    const report = { accepted: answer.done && !lacking, refused, pending: this.#rows.pending };
    return this.#lacksRows() ? { ...report, lacksRows: true } : report;
  }

  #lacksRows(): boolean {
    if (this.#rows.stuck) return true;
    return [...this.tried].some(([element, { taken }]) => !taken && element.startsWith('cmi.interactions.'));
  }

  protected ifWriting(run: (refused: Refusal[]) => CommitReport): CommitReport {
    return this.#writes && this.#end === undefined ? run([]) : { accepted: false, refused: [], pending: 0 };
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
