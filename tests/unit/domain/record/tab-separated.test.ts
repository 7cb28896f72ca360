import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTabSeparated } from '../../../../src/domain/record/tab-separated.ts';

const quoted = (cell: string): string => `"${cell.replace(/"/gu, '""')}"`;

describe('A tab-separated text', () => {
  test('gives back cells whatever stands in them, in quotes or not', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a\tb', 'a\nb', 'say "x"', '', '1,5', '\r\n'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.boolean(),
        (rows, windows) => {
          const isPlain = (one: string): boolean => !/["\t\r\n]/u.test(one);
          const text = rows.map((row) => row.map((one) => (isPlain(one) ? one : quoted(one))).join('\t'));
          expect(readTabSeparated(text.join(windows ? '\r\n' : '\n') + '\n')).toEqual(rows);
        },
      ),
    );
  });

  test('reads what Moodle wrote, with or without a mark in front', () => {
    const text = readFileSync('tests/fixtures/moodle-reports/interactions-all-columns.txt', 'utf8');
    const rows = readTabSeparated(text);
    expect(rows).toEqual(readTabSeparated(`\uFEFF${text}`));
    if ('expected' in rows) throw new Error(rows.expected);
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([43]));
    expect(rows[2]?.slice(0, 3)).toEqual(['Ann Able', 'student1@example.com', '1']);
  });

  test('says in which line a quote is missing', () => {
    expect(readTabSeparated('a\tb\n"c\td\n')).toMatchObject({
      line: 2,
      expected: 'closingQuote',
      values: { text: '"c\td\n' },
    });
    expect(readTabSeparated('a\tb\nc\t"d"e\n')).toMatchObject({ line: 2, expected: 'afterQuote' });
  });
});
