import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readInteractionsReport } from '../../../../src/domain/record/read-report.ts';
import { readResults } from '../../../../src/domain/record/results-file.ts';
import { readTabSeparated } from '../../../../src/domain/record/tab-separated.ts';
import { sampleCommand } from '../../../../src/toolchain/sample/sample-command.ts';

test('sample writes a report and a results file of the same learners, as the app reads them', () => {
  const out = mkdtempSync(join(tmpdir(), 'sample-'));
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(sampleCommand(['--course', 'first-steps', '--learners', '12', '--out', out], Date.UTC(2026, 10, 22))).toBe(0);
  said.mockRestore();
  const cells = readTabSeparated(readFileSync(join(out, 'interactions.txt'), 'utf8'));
  if ('expected' in cells) throw new Error(cells.expected);
  const report = readInteractionsReport(cells);
  if ('expected' in report) throw new Error(report.expected);
  expect(report.problems).toEqual([]);
  expect(report.attempts).toHaveLength(12);
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  const results = readResults(readFileSync(join(out, 'results.json'), 'utf8'), digest);
  if ('expected' in results) throw new Error(results.expected);
  expect(results.records).toHaveLength(12);
  const rows = report.attempts.map((attempt) => attempt.rows.map(({ response }) => response));
  const told = results.records.map(({ entries }) =>
    entries.flatMap(({ row, response }) => (row === '' ? [] : [response])),
  );
  expect(told.map((own) => own.join('\n')).sort()).toEqual(rows.map((own) => own.join('\n')).sort());
});

test.each([[['--learners', '0']], [['--learners', 'many']], [['--seed', '1.5']], [['--course', 'none']], [['--what']]])(
  'sample refuses %j',
  (args) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(sampleCommand(args, 0)).toBe(1);
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  },
);
