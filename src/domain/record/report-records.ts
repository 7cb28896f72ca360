import type { LearnerRecord, LearnerRecords, RecordEntry } from './learner-record.ts';
import { mergeRecords, orderedRecord } from './merge-records.ts';
import type { ReportedAttempt } from './read-report.ts';
import { readReportDate } from './report-date.ts';

/** What a report does not say by itself. */
export interface ReportOrigin {
  /** Title of the package's part, from the heads. */
  readonly part: string;
  /** When the file was made, milliseconds since 1970: for attempts whose dates cannot be read. */
  readonly fileDate: number;
  /** The group that its learners are in; '' for none. */
  readonly group: string;
  /** The code of a learner, by {@link identityOf}. */
  readonly codeOf: (identity: string) => string;
  /** The rows' ids by index, for reports that do not name them; empty where they are not known. */
  readonly rowIds: readonly string[];
}

/**
 * What tells a learner apart from others: the e-mail address where the report has one, else the first identity field, else the
 * name. Case and blanks do not matter.
 */
export function identityOf({ name, identity }: Pick<ReportedAttempt, 'name' | 'identity'>): string {
  const told = identity.find((field) => field.includes('@')) ?? identity.find((field) => !/^-?$/u.test(field)) ?? name;
  return told.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The records of a report's lines: codes instead of names. */
export function reportRecords(attempts: readonly ReportedAttempt[], origin: ReportOrigin): LearnerRecords {
  const byCode = new Map<string, LearnerRecord>();
  for (const attempt of attempts) {
    const code = origin.codeOf(identityOf(attempt));
    const known = byCode.get(code)?.entries ?? [];
    const groups = origin.group === '' ? [] : [origin.group];
    byCode.set(code, { code, groups, entries: [...known, ...entriesOf(attempt, origin)] });
  }
  return mergeRecords([], [...byCode.values()].map(orderedRecord));
}

function entriesOf(
  { attempt, seen, score, rows }: ReportedAttempt,
  { part, fileDate, rowIds }: ReportOrigin,
): readonly RecordEntry[] {
  if (attempt === undefined) return [];
  const at = (seen === undefined ? undefined : readReportDate(seen)) ?? fileDate;
  const whole = {
    part,
    attempt,
    row: '',
    response: '',
    right: '',
    result: score === undefined ? '' : String(score),
    at,
  };
  return [
    whole,
    ...rows.map(({ index, id, response = '', right = '', result = '' }) => ({
      part,
      attempt,
      row: id ?? (rowIds[index] || `#${index}`),
      response,
      right,
      result,
      at,
    })),
  ];
}
