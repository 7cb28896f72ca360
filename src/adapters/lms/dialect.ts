import type { HostObjective } from '../../domain/tracking/host-objectives.ts';
import type { Commit } from '../../domain/tracking/lms.ts';
import type { CommitForm } from '../../domain/tracking/row-form.ts';
import type { Row } from '../../domain/tracking/row.ts';

/**
 * An element of the data model and the text that it is to hold; of a response or a pattern also the type of its
 * interaction, where that says what is legal.
 */
export type Element = readonly [name: string, value: string, type?: string];

/** What a version of SCORM calls things and what it allows: all that two versions do not share. */
export interface Dialect {
  /** For people: `SCORM 1.2`. */
  readonly name: string;
  /** The elements that are read at launch. */
  readonly launch: Readonly<
    Record<'mode' | 'credit' | 'learner' | 'score' | 'suspendData' | 'language' | 'exit', string>
  >;
  /** The elements that say how far the learner has come, the one that a session begins by setting first. */
  readonly statuses: readonly [string, ...string[]];
  /** How commits for such a host are written; as SCORM 1.2 does if absent. */
  readonly form?: CommitForm;
  /** Whether a row's id is set once, and can be read: what the host has of it stays. */
  readonly setsIdsOnce?: boolean;
  /** Whether Initialize was refused because the session is open already. */
  isOpen(error: string): boolean;
  /** What a commit says of `statuses`. */
  statusElements(commit: Pick<Commit, 'status' | 'passed'>): readonly Element[];
  /** What changes from commit to commit besides score and status; suspend data first: it holds the whole work. */
  stateElements(commit: Commit): readonly Element[];
  scoreElements(score: number): readonly [raw: Element, ...range: Element[]];
  /** The elements of a row, the id first. */
  rowElements(row: Row): readonly Element[];
  /** The elements of an objective, the id first. */
  objectiveElements(objective: HostObjective): readonly Element[];
  /** Why a value may not be sent; undefined when it may. */
  readonly whyIllegal: (...element: Element) => string | undefined;
}
