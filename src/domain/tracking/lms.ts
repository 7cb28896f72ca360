import type { HostObjective } from './host-objectives.ts';
import type { CommitForm } from './row-form.ts';
import type { Row } from './row.ts';

/** What the host says at the start. Names of learners are neither asked for nor kept. */
export interface Launch {
  readonly mode: 'normal' | 'review' | 'browse';
  readonly credit: boolean;
  /** Raw learner id, to be hashed before it is stored; '' when the host gives none. */
  readonly learner: string;
  readonly status: string;
  /** The score that the host holds, or undefined. */
  readonly score?: number;
  readonly suspendData: string;
  /** The learner's language preference as the host writes it; '' when unknown. */
  readonly language: string;
}

/** What one commit carries: the host's adapter turns it into its version's elements. */
export interface Commit {
  readonly status: 'incomplete' | 'completed' | 'passed';
  /** Every check has been passed; for standards that tell success apart from completion. */
  readonly passed: boolean;
  /** How much has been done, 0 to 1 with at most two decimals; 1 only with a status that says so. */
  readonly progress: number;
  /** 0 to 100; undefined before the first check ends. */
  readonly score?: number;
  readonly location: string;
  readonly suspendData: string;
  readonly language: string;
  readonly rows: readonly Row[];
  /** Ids of all rows by index, for hosts that refuse an index above the count. */
  readonly rowIds: readonly string[];
  /**
   * How many rows the host has to have before anything of the open lesson is answered. Absent while that lesson has not
   * come and its questions have rows: a free row would be made by an id that some hosts keep for ever.
   */
  readonly rowsAhead?: number;
  /**
   * Indexes of rows that an earlier commit has written and that this one leaves as they are, where their ids depend on
   * what is loaded: for hosts that do not tell their count.
   */
  readonly rowsTold?: readonly number[];
  /** Topics of modules' checks that changed, for hosts that show objectives; none where nothing did. */
  readonly objectives?: readonly HostObjective[];
  /** Ids of all objectives by index, as for rows. */
  readonly objectiveIds?: readonly string[];
  /** Time of this session so far, whole seconds. */
  readonly sessionSeconds: number;
}

/** What came of a commit. `refused` names elements that were not legal or that the host turned down. */
export interface CommitReport {
  /**
   * Whether the host took state, status and score and said yes to the commit; rows do not count. Hosts are known to
   * say yes without having saved.
   */
  readonly accepted: boolean;
  readonly refused: readonly { readonly element: string; readonly value: string; readonly error: string }[];
  /**
   * Rows that wait for the next commit, and free ones still to be made, because a commit makes only so many new
   * rows: the caller commits again soon while this is above 0. 0 where the host took none of them this time, since to
   * ask it again would be of no use.
   */
  readonly pending: number;
  /** Whether the host turned down anything of the session's rows: the next launch has to send them again. */
  readonly lacksRows?: boolean;
}

/** The one way to a host, whatever its version; stand-alone use speaks to a local runtime through it as well. */
export interface Lms {
  readonly launch: Launch;
  /** How this host wants commits to be written; as SCORM 1.2 does if absent. */
  readonly form?: CommitForm;
  /** False when no host was found and the local runtime answers. */
  readonly hosted: boolean;
  /** For the diagnostics page: version, where the API was found. */
  readonly description: string;
  commit(commit: Commit): CommitReport;
  /**
   * Sends again what a lost commit carried, in a way that hosts which only send changed values notice;
   * two commits where one is not enough. `rows` are the rows that may have been lost. Give the commit a new sequence in its suspend
   * data, so that this differs from the lost one.
   */
  resend(commit: Commit): CommitReport;
  /** Ends the session: the last commit and Finish. Only once; later calls do nothing. */
  finish(commit: Commit): CommitReport;
  /** The response that the host holds in a row, '' for none; absent where hosts never give responses back (SCORM 1.2). */
  heldResponse?(index: number): string;
  /** The last calls with answers and error codes, newest last, for the diagnostics page. */
  log(): readonly string[];
}
