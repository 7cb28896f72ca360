import { existsSync } from 'node:fs';
import type { Language } from '../../domain/course/language.ts';
import { letterFaults } from './letter-faults.ts';
import type { Position, Report } from './problem.ts';
import { readText } from './read-text.ts';
import { hiddenSigns } from './sign-faults.ts';

/** A line of a tab-separated table, with its line number from 1. */
export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a tab-separated table; a line with another number of cells is reported and left out.
 *
 * @param languageOf the language of a column, counted from 0, when it has one
 */
export function readTsv(
  file: string,
  columns: number,
  report: Report,
  languageOf: (column: number) => Language | undefined = () => undefined,
): readonly TsvRow[] {
  if (!existsSync(file)) {
    report({ file, line: 1, column: 1, message: 'file is missing' });
    return [];
  }
  const rows: TsvRow[] = [];
  const whole = readText(file, report);
  const lines = (whole ?? '').split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  if (whole === '')
    report({ file, line: 1, column: 1, message: 'the file is empty; expected a head line and lines below' });
  for (const [index, text] of lines.entries()) {
    const cells = text.split('\t');
    for (const { at, message } of hiddenSigns(text.replaceAll('\t', ' '))) {
      report({ file, line: index + 1, column: at + 1, message });
    }
    const row = { line: index + 1, cells };
    for (const [column, cell] of cells.entries()) {
      const { column: start } = cellPosition(row, column);
      for (const { at, message } of letterFaults(cell, languageOf(column))) {
        report({ file, line: row.line, column: start + at, message });
      }
    }
    if (cells.length === columns) {
      rows.push(row);
    } else {
      const message = `expected ${columns} cells with tabs between them, found ${cells.length}`;
      report({ file, line: index + 1, column: 1, message });
    }
  }
  return rows;
}

/** Where a cell stands; cells count from 0. */
export function cellPosition(row: TsvRow, cell: number): Position {
  return { line: row.line, column: row.cells.slice(0, cell).join('\t').length + (cell > 0 ? 2 : 1) };
}
