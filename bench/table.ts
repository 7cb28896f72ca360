/** What a benchmark yields: one table, and the notes that a reader needs to trust it. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes?: readonly string[];
  /** What has broken a budget, by the name of its row. */
  readonly broken?: readonly string[];
}

/** The exit code of a run that has measured these: 1 where a budget was broken. */
export function exitCode(tables: readonly Table[]): 0 | 1 {
  return tables.some(({ broken = [] }) => broken.length > 0) ? 1 : 0;
}

/** The table as aligned text; numbers to the right. */
export function asText({ title, columns, rows, notes = [] }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row, index) =>
    row
      .map((cell, column) => {
        const number = index > 0 && typeof rows[index - 1]?.[column] === 'number';
        return number ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines, ...notes].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that a share of all values does not exceed; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
