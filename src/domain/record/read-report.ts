import type { FileProblem } from './file-problem.ts';
import { findReportColumns, type ReportColumns, type ReportKind } from './report-columns.ts';

/** One attempt of a learner as a line of Moodle's Interactions report has it. */
export interface ReportedAttempt {
  /** Of the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly identity: readonly string[];
  /** From 1; absent where the learner has not begun. */
  readonly attempt?: number;
  /** As the report writes it, in the language of whoever made it. */
  readonly started?: string;
  readonly seen?: string;
  /** 0 to 100. */
  readonly score?: number;
  /** Rows that say anything, by their index in the host. */
  readonly rows: readonly ReportedRow[];
}

export interface ReportedRow extends Readonly<Partial<Record<ReportKind, string>>> {
  readonly index: number;
}

export interface InteractionsReport {
  readonly columns: ReportColumns;
  readonly attempts: readonly ReportedAttempt[];
  /** Lines that were left out. */
  readonly problems: readonly FileProblem[];
}

const NOTHING = /^-?$/u;

/**
 * Reads the cells of Moodle's Interactions report: a line for each learner and attempt. Lines that do not have the columns of the
 * heads are told and left out; the caller decides whether the others count.
 *
 * @param cells of the table, the heads first; HTML signs are undone here
 */
export function readInteractionsReport(cells: readonly (readonly string[])[]): InteractionsReport | FileProblem {
  const rows = cells.map((row) => row.map((cell) => withoutEscapes(cell).trim()));
  const whole = rows.filter((row, at) => at === 0 || row.length === rows[0]?.length);
  const columns = findReportColumns(whole);
  if ('expected' in columns) return columns;
  const attempts: ReportedAttempt[] = [];
  const problems: FileProblem[] = [];
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.every((cell) => cell === '')) continue;
    const line = at + 1;
    if (row.length === rows[0]?.length) attempts.push(readAttempt(row, columns, line));
    else
      problems.push({
        line,
        found: 'columns',
        expected: 'columns',
        values: { count: row.length, width: rows[0]?.length ?? 0 },
      });
  }
  return { columns, attempts, problems };
}

function readAttempt(row: readonly string[], columns: ReportColumns, line: number): ReportedAttempt {
  const text = (column: number): string => row[column] ?? '';
  const given = (column: number): string | undefined => (NOTHING.test(text(column)) ? undefined : text(column));
  const [attempt, started, seen, score] = [columns.attempt, columns.started, columns.seen, columns.score].map(given);
  return {
    line,
    name: text(columns.name),
    identity: columns.identity.map(text),
    ...(attempt === undefined ? {} : { attempt: Number(attempt) }),
    ...(started === undefined ? {} : { started }),
    ...(seen === undefined ? {} : { seen }),
    ...(score === undefined ? {} : { score: Number(score.replace(',', '.')) }),
    rows: columns.interactions.flatMap((places, index) => {
      const said = Object.entries(places).filter(([, column]) => given(column) !== undefined);
      return said.length === 0
        ? []
        : [{ index, ...Object.fromEntries(said.map(([kind, column]) => [kind, text(column)])) }];
    }),
  };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Moodle writes cells as HTML even into a table of plain text. */
function withoutEscapes(cell: string): string {
  if (!cell.includes('&')) return cell;
  return cell.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/giu, (all, decimal, hex, name) => {
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? all;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
