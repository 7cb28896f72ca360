import { existsSync } from 'node:fs';
import type { Report } from './problem.ts';
import { cellPosition, readTsv } from './tsv-file.ts';

const COLUMNS = ['code', 'lesson'] as const;
/** Stands in the place of a lesson that the course does not have. */
const NOWHERE = '-';

/** The lesson that teaches what a fault code shows is missing, by the code; '' where the course has no such lesson. */
export type TaughtFaults = Readonly<Record<string, string>>;

/** Reads taught.tsv, which a course may leave out: which lesson teaches what each fault code shows is missing. */
export function readTaughtTable(
  file: string,
  { codes, lessons }: { readonly codes: ReadonlySet<string>; readonly lessons: readonly string[] },
  report: Report,
): TaughtFaults | undefined {
  if (!existsSync(file)) return undefined;
  const taught: Record<string, string> = {};
  const [head, ...rows] = readTsv(file, COLUMNS.length, report);
  if (head && head.cells.join() !== COLUMNS.join()) {
    report({ file, line: 1, column: 1, message: `expected the columns ${COLUMNS.join(', ')}` });
  }
  for (const row of rows) {
    const [code = '', lesson = ''] = row.cells;
    const tell = (column: number, message: string): void => report({ file, ...cellPosition(row, column), message });
    if (!codes.has(code)) tell(0, `there is no fault code "${code}" in faults.tsv`);
    if (taught[code] !== undefined) tell(0, `fault code "${code}" stands in the table twice`);
    if (lesson !== NOWHERE && !lessons.includes(lesson)) {
      tell(
        1,
        `expected a lesson of the course, or "${NOWHERE}" where it has none that teaches this; found "${lesson}"`,
      );
    }
    taught[code] = lesson === NOWHERE ? '' : lesson;
  }
  return taught;
}
