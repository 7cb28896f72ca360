import { readXml } from './read-xml.ts';
import type { SpreadsheetFault } from './spreadsheet-fault.ts';
import { unzipped } from './unzip.ts';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/u;
/** The widest sheet of the format. */
const COLUMNS = 16_384;

/**
 * The cells of the first sheet of an XLSX file (ECMA-376, part 1, 18.3) as text, dates as the numbers that they are kept as.
 *
 * @returns the cells, or what is wrong with the file
 */
export function xlsxCells(bytes: Uint8Array): readonly (readonly string[])[] | SpreadsheetFault {
  const files = unzipped(bytes, (name) => name === STRINGS || SHEET.test(name));
  const [first] = Object.keys(files ?? {})
    .filter((name) => SHEET.test(name))
    .sort(byNumber);
  const sheet = files?.[first ?? ''];
  if (!files || !sheet) return { found: 'noSheet' };
  const strings: string[] = [];
  const shared = files[STRINGS];
  const problem = (shared && readStrings(shared, strings)) ?? undefined;
  return problem ?? readSheet(sheet, strings);
}

function byNumber(a: string, b: string): number {
  return parseInt(a.replace(/\D/gu, ''), 10) - parseInt(b.replace(/\D/gu, ''), 10);
}

/** Strings are `<si><t>..</t></si>`, or runs `<si><r><t>..</t></r></si>`; how they are spoken (`rPh`) is left out. */
function readStrings(bytes: Uint8Array, strings: string[]): SpreadsheetFault | undefined {
  let text = '';
  let inText = false;
  let spoken = false;
  return readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken = true;
      else if (name === 't') inText = !spoken;
    },
    text: (said) => {
      if (inText) text += said;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken = false;
      else if (name === 'si') strings.push(text);
    },
  });
}

function readSheet(bytes: Uint8Array, strings: readonly string[]): readonly (readonly string[])[] | SpreadsheetFault {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let type = '';
  let text = '';
  let isValue = false;
  const problem = readXml(bytes, {
    open: (name, { r, t = '' }) => {
      if (name === 'row') {
        row = [];
        column = 0;
      } else if (name === 'c') {
        // Cells without anything may be left out: the place says which one it is.
        column = r === undefined ? column : columnOf(r);
        type = t;
        text = '';
      } else if (name === 'v' || name === 't') isValue = true;
    },
    text: (said) => {
      if (isValue) text += said;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        while (row.length < column && row.length < COLUMNS) row.push('');
        if (column < COLUMNS) row[column] = type === 's' ? (strings[Number(text)] ?? '') : text;
        column += 1;
      } else if (name === 'row') rows.push(row);
    },
  });
  return problem ?? evened(rows);
}

/** `AB12` is column 27, from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/\d+$/u, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Rows as long as the heads: cells without anything at their end need not be there. */
function evened(rows: readonly string[][]): readonly (readonly string[])[] {
  const width = rows[0]?.length ?? 0;
  for (const row of rows) while (row.length < width) row.push('');
  return rows;
}
