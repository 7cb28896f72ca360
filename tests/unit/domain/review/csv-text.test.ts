import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../src/domain/review/csv-text.ts';
import { readCsv } from '../../toolchain/answer-key/read-csv.ts';

describe('A CSV text', () => {
  it('gives back every cell, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', ';', 'ș', '1', '=') });
    const rows = fc.array(
      fc.array(
        cell.map((text) => `x${text}`),
        { minLength: 1 },
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (table) => {
        const text = csvText(table);
        expect(text.startsWith('\uFEFF')).toBe(true);
        expect(readCsv(text.slice(1))).toEqual(table);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    const cell = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(cell, (text) => {
        const [[read = ''] = []] = readCsv(csvText([[text]]).slice(1));
        expect(read === text ? /^-\d+(\.\d+)?$/.test(text) : read === `'${text}`).toBe(true);
      }),
    );
    expect(csvText([['=1+1', '-0.5', '-', '+A1', '- one']])).toBe("\uFEFF'=1+1,-0.5,'-,'+A1,'- one\r\n");
  });
});
