import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src/adapters/files/read-table.ts';
import { xlsxFile } from '../../../../src/adapters/files/xlsx-file.ts';
import { readInteractionsReport } from '../../../../src/domain/record/read-report.ts';

const report = (ending: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/moodle-reports/interactions-all-columns.${ending}`));

function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readTable(bytes, () => false);
  if (read.kind !== 'cells') throw new Error(JSON.stringify(read));
  return read.cells;
}

/** An ODS of one sheet with this in its table. */
const ods = (table: string): Uint8Array =>
  zipSync({
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table>${table}</table:table><table:table><table:table-row><table:table-cell><text:p>other sheet</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });

const xlsx = (sheet: string, strings?: string): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
  });

describe('A report of Moodle', () => {
  test.each(['txt', 'xlsx', 'ods'])('is understood as %s', (ending) => {
    const read = readInteractionsReport(cellsOf(report(ending)));
    if ('expected' in read) throw new Error(read.expected);
    expect(read.problems).toEqual([]);
    expect(read.attempts.map(({ name }) => name)).toEqual([
      'Tina Teacher',
      'Ann Able',
      'Bob Baker',
      'Chloé Çelik',
      'Dan Dent',
      'Eve East',
      'Fay Ford',
    ]);
    const [, ann, bob, chloe] = read.attempts;
    expect(ann).toMatchObject({ identity: ['student1@example.com'], attempt: 1, score: 67 });
    expect(ann?.rows).toHaveLength(9);
    expect(ann?.rows[5]).toMatchObject({
      id: 'Q06-Order-the-steps',
      response: 'isolate > lock > test',
      result: 'correct',
    });
    expect(bob).not.toHaveProperty('attempt');
    expect(chloe?.rows).toEqual([]);
  });

  test('says the same in all three forms', () => {
    const rows = (ending: string) => {
      const read = readInteractionsReport(cellsOf(report(ending)));
      if ('expected' in read) throw new Error(read.expected);
      return read.attempts.map(({ name, rows: own, score }) => ({ name, score, rows: own }));
    };
    expect(rows('xlsx')).toEqual(rows('txt'));
    expect(rows('ods')).toEqual(rows('txt'));
  });

  test.each(['xlsx', 'ods'])('that is cut anywhere as %s is refused or whole, and never ends the app', (ending) => {
    const bytes = report(ending);
    const whole = cellsOf(bytes);
    for (let length = 0; length < bytes.length; length += 7) {
      const read = readTable(bytes.subarray(0, length), () => false);
      if (read.kind === 'cells' && length > 4) expect(read.cells).toEqual(whole);
    }
  });
});

describe('An XLSX file', () => {
  test('may leave out cells, share strings, and hold runs with a pronunciation', () => {
    const strings = '<si><t>name</t></si><si><r><t>a </t></r><r><t>b</t></r><rPh><t>spoken</t></rPh></si>';
    const sheet =
      '<row><c r="A1" t="s"><v>0</v></c><c r="C1"><v>7</v></c></row><row><c r="B2" t="s"><v>1</v></c></row><row/>';
    expect(cellsOf(xlsx(sheet, strings))).toEqual([
      ['name', '', '7'],
      ['', 'a b', ''],
      ['', '', ''],
    ]);
  });

  test('is read back as it was written, whatever a cell begins with', () => {
    const rows = [
      ['code', '=1+1', 'a & <b> "c"'],
      ['-x', 3, -0.5],
      ['line\nend', 'ș ț', '\u0001'],
    ];
    expect(cellsOf(xlsxFile('a/b*[c]', rows))).toEqual([
      ['code', '=1+1', 'a & <b> "c"'],
      ['-x', '3', '-0.5'],
      ['line\nend', 'ș ț', ''],
    ]);
    expect(xlsxFile('a', rows)).toEqual(xlsxFile('a', rows));
  });
});

describe('An ODS file', () => {
  test('may repeat cells and rows, hold blanks, paragraphs and notes, and more sheets', () => {
    const table =
      '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell><table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>c</text:p>\n<text:p>d</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="9999"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(cellsOf(ods(table))).toEqual([
      ['a  b', 'a  b', 'c\nd'],
      ['x', '', ''],
      ['x', '', ''],
      ['', '', ''],
    ]);
  });
});

describe('Other files', () => {
  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'noText'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'compressed'],
    ['a spreadsheet whose XML does not end', xlsx('<row><c>'), 'xml'],
    ['an ODS without a table', zipSync({ 'content.xml': strToU8('<a>') }), 'xml'],
  ])('are refused with what was expected: %s', (_, bytes, found) => {
    expect(readTable(bytes, () => false)).toMatchObject({
      kind: 'problem',
      problem: { line: 1, found, expected: found === 'noText' ? 'file' : 'spreadsheet' },
    });
  });

  test('in UTF-16 are read, and texts of another kind are handed on', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Näme\tb\n', 'utf16le')]);
    expect(cellsOf(new Uint8Array(wide))).toEqual([['Näme', 'b']]);
    expect(readTable(strToU8('{"a":1}'), (text) => text.startsWith('{'))).toEqual({ kind: 'text', text: '{"a":1}' });
  });
});
