/** A table as the screen shows it and as files hold it. */
export interface ReportTable {
  /** Name of its files, without an ending: `group`. */
  readonly file: string;
  readonly caption: string;
  readonly heads: readonly string[];
  /** Numbers are rounded as they are shown. */
  readonly rows: readonly (readonly (string | number)[])[];
}
