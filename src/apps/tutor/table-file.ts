import { xlsxFile } from '../../adapters/files/xlsx-file.ts';
import type { Language } from '../../domain/course/language.ts';
import { csvText } from '../../domain/review/csv-text.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';

export const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a file: its name, what is in it, its type. A CSV text has the numbers as spreadsheets of the language read them. */
export function tableFile(
  { file, heads, rows, caption }: ReportTable,
  form: 'csv' | 'xlsx',
  language: Language,
): readonly [name: string, content: string | Uint8Array, type: string] {
  if (form === 'xlsx') return [`${file}.xlsx`, xlsxFile(caption, [heads, ...rows]), XLSX];
  return [`${file}.csv`, csvText([heads, ...rows.map((row) => row.map((cell) => written(cell, language)))]), CSV];
}

/** The decimal sign of the screen, the minus of the keyboard. */
function written(cell: string | number, language: Language): string {
  return typeof cell === 'string' || language === 'en' ? String(cell) : String(cell).replace('.', ',');
}
