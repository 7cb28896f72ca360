import { describe, expect, test } from 'vitest';
import { readInteractionsReport } from '../../../../src/domain/record/read-report.ts';
import { identityOf, reportRecords } from '../../../../src/domain/record/report-records.ts';

describe('Who a line of a report is of', () => {
  test.each([
    ['the address where there is one', 'Ann', ['4711', 'Ann@Example.org '], 'ann@example.org'],
    ['else the first field that says something', 'Ann', ['-', '', 'HG-7'], 'hg-7'],
    ['else the name', '  Ann   Able ', ['-', ''], 'ann able'],
    ['the name alone where the site shows nothing else', 'CHLOÉ Çelik', [], 'chloé çelik'],
  ])('is %s', (_, name, identity, expected) => {
    expect(identityOf({ name, identity })).toBe(expected);
    expect(identityOf({ name: name.normalize('NFD'), identity })).toBe(expected);
  });
});

/** A report of responses alone, as Moodle makes it unless told otherwise. */
const CELLS = [
  ['Name', 'ID', 'Attempt', 'Started', 'Seen', 'Score', 'Course', 'Response 0', 'Response 1'],
  ['Ann', '1', '1', '20.11.2026 10:00', '21.11.2026 10:00', '50', '50', '1/2 | q1 B', 'A 1:1 | 9s'],
  ['Ann', '1', '2', '22.11.2026 10:00', 'long ago 1 2', '80', '80', '2/2 | q1 B', '-'],
  ['Bob', '2', '-', '-', '-', '-', '-', '', ''],
];

test('Records of a report hold attempts, known rows, times, and those who have not begun', () => {
  const report = readInteractionsReport(CELLS);
  if ('expected' in report) throw new Error(report.expected);
  const records = reportRecords(report.attempts, {
    part: 'Course',
    fileDate: 7,
    group: 'Day',
    codeOf: (identity) => `code-${identity}`,
    rowIds: ['p-m02-scale-practice', ''],
  });
  const day = Date.UTC(2026, 10, 21, 10);
  const of = (attempt: number, row: string, response: string, result: string, at: number) => ({
    part: 'Course',
    attempt,
    row,
    response,
    right: '',
    result,
    at,
  });
  expect(records).toEqual([
    {
      code: 'code-1',
      groups: ['Day'],
      entries: [
        of(1, '', '', '50', day),
        of(1, '#1', 'A 1:1 | 9s', '', day),
        of(1, 'p-m02-scale-practice', '1/2 | q1 B', '', day),
        // Its date cannot be read: that of the file stands in.
        of(2, '', '', '80', 7),
        of(2, 'p-m02-scale-practice', '2/2 | q1 B', '', 7),
      ],
    },
    { code: 'code-2', groups: ['Day'], entries: [] },
  ]);
});
