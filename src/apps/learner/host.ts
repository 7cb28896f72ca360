import type { Lms } from '../../domain/tracking/lms.ts';

/** The host of a session, and how to know that it has what a commit carried. */
export interface Host {
  readonly lms: Lms;
  /**
   * True when the last commit arrived: the server still answers, or, without a server, the local runtime's row is on
   * the disk. Never rejects.
   */
  readonly confirm: () => Promise<boolean>;
}
