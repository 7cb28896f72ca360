import { readXml } from './read-xml.ts';
import type { SpreadsheetFault } from './spreadsheet-fault.ts';
import { unzipped } from './unzip.ts';

const CONTENT = 'content.xml';
/** Repeated cells beyond are the empty rest of a sheet. */
const COLUMNS = 16_384;
const REPEATED_ROWS = 100;

/**
 * The cells of the first sheet of an ODS file (OpenDocument 1.3, part 3, 9.1) as text, as they are shown.
 *
 * @returns the cells, or what is wrong with the file
 */
export function odsCells(bytes: Uint8Array): readonly (readonly string[])[] | SpreadsheetFault {
  const content = unzipped(bytes, (name) => name === CONTENT)?.[CONTENT];
  if (!content) return { found: 'noSheet' };
  const rows: string[][] = [];
  let sheets = 0;
  let row: string[] = [];
  let rowTimes = 1;
  let cellTimes = 1;
  let text = '';
  let paragraphs = 0;
  let inParagraph = false;
  let inNote = false;
  const problem = readXml(content, {
    open: (name, attributes) => {
      if (name === 'table:table') sheets += 1;
      else if (name === 'table:table-row') {
        row = [];
        rowTimes = Number(attributes['table:number-rows-repeated'] ?? 1);
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        cellTimes = Number(attributes['table:number-columns-repeated'] ?? 1);
        [text, paragraphs] = ['', 0];
      } else if (name === 'office:annotation') inNote = true;
      else if (name === 'text:p' && !inNote) {
        text += paragraphs === 0 ? '' : '\n';
        paragraphs += 1;
        inParagraph = true;
      } else if (name === 'text:s' && !inNote) text += ' '.repeat(Math.min(1_000, Number(attributes['text:c'] ?? 1)));
      else if (name === 'text:tab' && !inNote) text += '\t';
    },
    text: (said) => {
      // Outside of paragraphs blanks only lay out the file.
      if (inParagraph && !inNote) text += said;
    },
    close: (name) => {
      if (name === 'office:annotation') inNote = false;
      else if (name === 'text:p') inParagraph = false;
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        for (let time = 0; time < cellTimes && row.length < COLUMNS; time += 1) row.push(text);
      } else if (name === 'table:table-row' && sheets === 1) {
        while (row[row.length - 1] === '') row.pop();
        const times = row.length === 0 ? Math.min(1, rowTimes) : Math.min(rowTimes, REPEATED_ROWS);
        for (let time = 0; time < times; time += 1) rows.push([...row]);
      }
    },
  });
  if (problem !== undefined) return problem;
  const width = rows[0]?.length ?? 0;
  for (const one of rows) while (one.length < width) one.push('');
  return rows;
}
