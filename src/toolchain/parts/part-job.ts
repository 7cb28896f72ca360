/** One part with its parameters, and the file that takes what comes out. */
export interface PartJob {
  readonly file: string;
  readonly id: string;
  /** Other values than those that stand in the part's file. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly result: string;
}

/** How the computation of a part ended. */
export type JobOutcome =
  | { readonly written: true }
  | {
      /** The step that failed, such as `view front`, and a sentence. */
      readonly fault: string;
      /** A name that stands in the part's file, where the fault is about a feature or section. */
      readonly about?: string;
      /** The line of the part's file in which its own code failed. */
      readonly line?: number;
    };

/** What the process that shares out jobs is asked for, as JSON. */
export interface SharedJobs {
  readonly jobs: readonly PartJob[];
  /** Seconds for each step of a computation, such as a view. */
  readonly limit: number;
  /** How many processes compute side by side. */
  readonly processes: number;
}
