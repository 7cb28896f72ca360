/** UTF-8 byte order mark: without it Excel reads the file in the code page of its country. */
const MARK = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, unless it is a number. */
const FORMULA = /^[=+\-@\t\r\n]/u;
const NUMBER = /^-?\d+([.,]\d+)?$/u;

/**
 * Rows as a CSV text of RFC 4180: commas, CRLF after every row, quotes where a cell needs them, doubled inside. A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: string): string {
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
