/** When a check counts as passed. */
export interface PassRules {
  /** Percent of the whole check. */
  readonly score: number;
  /** Percent of each single objective that counts. */
  readonly objective: number;
  /** An objective counts when at least so many of its questions were asked: of one or two, a slip says too little. */
  readonly objectiveFrom: number;
}
