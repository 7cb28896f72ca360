import type { Language } from '../course/language.ts';
import type { Answer, Result } from './attempt.ts';
import type { Row } from './row.ts';
import type { RowReport } from './row-report.ts';

/** The text of a row before it has its place in the host's table. */
export type RowText = Omit<Row, 'index' | 'time'>;

/** A place of a check, for which other questions are drawn from try to try, or of what is asked again of earlier lessons. */
export interface Place {
  /** The place's own id, whatever is asked: `t-m02-scale-place-1`. */
  readonly id: string;
  /** What is asked: `k07-drawn-screw`. */
  readonly item: string;
}

/** A question that has been answered. */
export interface AnsweredRow {
  readonly id: string;
  readonly report: RowReport;
  readonly answer: Answer;
  /** What the row reports: of practice the best try, of a check the last one. */
  readonly state: { readonly result: Result; readonly score: number; readonly hints: number; readonly tries: number };
  /** Where a question stands that is not always the same. */
  readonly place?: Place;
}

/** A place of a check that was left open. */
export interface OpenRow {
  readonly id: string;
  readonly report: RowReport;
  /** Whether an answer of an earlier draw may stand in the row. */
  readonly wasAnswered: boolean;
  readonly place: Place;
}

/** A lesson's practice or the result of a check, in words for the tutor. */
export interface SummaryRow {
  readonly id: string;
  readonly response: string;
  readonly pattern: string;
  /** Questions right, or percent. */
  readonly result: number;
  readonly seconds: number;
  readonly language: Language;
}

/** How a standard wants its rows written. */
export interface RowForm {
  /** Whether a place's row is named by the place and not by what was drawn: some hosts take an id once. */
  readonly namesPlaces?: boolean;
  readonly answered: (row: AnsweredRow) => RowText;
  readonly open: (row: OpenRow) => RowText;
  readonly summary: (row: SummaryRow) => RowText;
}

/** How commits are written for the hosts of a standard. */
export interface CommitForm {
  readonly rows: RowForm;
  /** Characters of suspend data that the standard promises to keep. */
  readonly suspendDataLimit: number;
  /** A row's time: of a moment in milliseconds since 1970, in the standard's form. */
  readonly time: (now: number) => string;
}
