import * as v from 'valibot';
import type { FaultMeanings } from '../../domain/course/compiled.ts';
import { isLanguage, LANGUAGES } from '../../domain/course/language.ts';
import type { Language } from '../../domain/course/language.ts';
import { SourceFaultCode } from '../../domain/course/source/source-ids.ts';
import type { Report } from './problem.ts';
import { cellPosition, readTsv } from './tsv-file.ts';

/** As in the term table, so that both open in a spreadsheet alike. */
const COLUMNS = ['code', 'en', 'pt', 'es', 'fr', 'it', 'de', 'ro'] as const;

/** Reads faults.tsv: what each fault code means, in the given languages; those must be there. */
export function readFaultTable(file: string, languages: readonly Language[], report: Report): FaultMeanings {
  const meanings: Record<string, Partial<Record<Language, string>>> = {};
  const [head, ...rows] = readTsv(file, COLUMNS.length, report, (column) =>
    LANGUAGES.find((one) => one === COLUMNS[column]),
  );
  if (head && head.cells.join() !== COLUMNS.join()) {
    report({ file, line: 1, column: 1, message: `expected the columns ${COLUMNS.join(', ')}` });
  }
  for (const row of rows) {
    const [code = ''] = row.cells;
    if (!v.is(SourceFaultCode, code)) {
      report({ file, ...cellPosition(row, 0), message: `"${code}" is no fault code; expected one such as S1` });
    }
    if (Object.keys(meanings).includes(code)) {
      report({ file, ...cellPosition(row, 0), message: `fault code "${code}" stands in the table twice` });
    }
    const own: Partial<Record<Language, string>> = {};
    for (const [index, column] of COLUMNS.entries()) {
      if (!isLanguage(column) || !languages.includes(column)) continue;
      const meaning = (row.cells[index] ?? '').trim();
      if (meaning === '') {
        report({ file, ...cellPosition(row, index), message: `fault code "${code}" has no meaning in ${column}` });
      }
      own[column] = meaning;
    }
    meanings[code] = own;
  }
  return meanings;
}
