/** What a host or a results file tells of one row of a learner's work, or of an attempt as a whole. */
export interface RecordEntry {
  /** The part of the package, by its title: courses are told apart by it where rows are not. */
  readonly part: string;
  /** The number that the host gives, from 1. */
  readonly attempt: number;
  /** The row's id, `#12` where only its index is known; '' for the attempt as a whole. */
  readonly row: string;
  readonly response: string;
  /** The right answer as the row tells it; '' where it does not. */
  readonly right: string;
  /** `correct`, `wrong`, a number; of an attempt as a whole its score, 0 to 100; '' where it is not told. */
  readonly result: string;
  /** When this was first known to be so: the host's last access, else the date of the file; milliseconds since 1970. */
  readonly at: number;
}

/** All that is known of one learner, under a code instead of a name. */
export interface LearnerRecord {
  readonly code: string;
  /** The groups that the learner is in, in order. */
  readonly groups: readonly string[];
  /** In the order of part, attempt, row and time, each once. */
  readonly entries: readonly RecordEntry[];
}

/** The records of several learners, by code in order, each code once. */
export type LearnerRecords = readonly LearnerRecord[];
