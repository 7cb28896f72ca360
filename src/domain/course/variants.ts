/** Numbers by name. */
export type Values = Readonly<Record<string, number>>;

/** The numbers that a question can be asked with: which row a learner gets, the attempt's seed says. */
export interface Variants {
  /** What the columns are called in texts and in the question. */
  readonly names: readonly string[];
  /** So many columns, from the first on, tell a row from all others; the rest has been computed from them. */
  readonly drawn: number;
  readonly rows: readonly (readonly number[])[];
}
