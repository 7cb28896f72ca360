import type { Commit, CommitReport, Launch, Lms } from '../../../src/domain/tracking/lms.ts';
import type { Row } from '../../../src/domain/tracking/row.ts';

/**
 * A server with the faults that Moodle is known for: its page says "true" without having saved, and a row that a lost
 * commit carried is not sent again unless it changes.
 */
export class FakeServer {
  up = true;
  /** Whether the page admits that a commit was lost. */
  honest = false;
  mode: Launch['mode'] = 'normal';
  learner = 'maria';
  language = '';
  status = '';
  score: number | undefined;
  suspendData = '';
  readonly rows = new Map<number, Row>();
  readonly log: string[] = [];
  opened = 0;
  /** Rows that a commit keeps back. */
  pending = 0;
  /** Rows by index that are turned down. */
  turnsDown = (_index: number): boolean => false;

  open(hosted = true): Lms {
    this.opened++;
    return new FakePage(this, hosted);
  }

  take(commit: Commit, rows: readonly Row[]): void {
    this.suspendData = commit.suspendData;
    this.status = commit.status;
    this.score = commit.score ?? this.score;
    this.language = commit.language;
    for (const row of rows) this.rows.set(row.index, row);
  }
}

class FakePage implements Lms {
  readonly description = 'fake';
  readonly launch: Launch;
  readonly #sent = new Map<number, string>();
  #lacksRows = false;

  constructor(
    private readonly server: FakeServer,
    readonly hosted: boolean,
  ) {
    const { mode, learner, status, score, suspendData, language } = server;
    this.launch = { mode, credit: mode === 'normal', learner, status, score, suspendData, language };
  }

  commit(commit: Commit): CommitReport {
    this.server.log.push(`commit ${commit.rows.length}`);
    return this.#save(
      commit,
      commit.rows.filter((row) => this.#sent.get(row.index) !== JSON.stringify(row)),
    );
  }

  resend(commit: Commit): CommitReport {
    this.server.log.push(`resend ${commit.rows.length}`);
    return this.#save(commit, commit.rows);
  }

  finish(commit: Commit): CommitReport {
    const report = this.commit(commit);
    this.server.log.push(`finish ${commit.sessionSeconds}s`);
    return report;
  }

  log(): readonly string[] {
    return this.server.log;
  }

  #save(commit: Commit, rows: readonly Row[]): CommitReport {
    for (const row of rows) this.#sent.set(row.index, JSON.stringify(row));
    const taken = rows.filter(({ index }) => !this.server.turnsDown(index));
    if (taken.length < rows.length) this.#lacksRows = true;
    if (this.server.up) this.server.take(commit, taken);
    const { up, honest, pending } = this.server;
    return { accepted: up || !honest, refused: [], pending, lacksRows: this.#lacksRows };
  }
}
