import type { LearnerRecords } from '../record/learner-record.ts';
import { currentEntries } from '../record/merge-records.ts';
import { readRowText } from '../record/read-row-text.ts';
import type { KeyIndex } from './reviewed-answers.ts';

const COLUMNS = [
  ['learner', 'text'],
  ['groups', 'text'],
  ['part', 'text'],
  ['attempt', 'integer'],
  ['row_id', 'text'],
  ['question', 'text'],
  ['response', 'text'],
  ['right_answer', 'text'],
  ['result', 'text'],
  ['first_answer', 'text'],
  ['faults', 'text'],
  ['tries', 'integer'],
  ['hints', 'integer'],
  ['seconds', 'integer'],
  ['seen_at', 'timestamp'],
] as const;

/** One row an answer, for other tools: heads are the same in all languages. */
export function longTable(records: LearnerRecords, { byRow }: KeyIndex): readonly (readonly string[])[] {
  return [
    COLUMNS.map(([name]) => name),
    ...records.flatMap((record) =>
      currentEntries(record).map(({ part, attempt, row, response, right, result, at }) => {
        const told = readRowText(response);
        const faults = [...new Set(told?.tries.flatMap((one) => one.faults))];
        return [
          record.code,
          record.groups.join('; '),
          part,
          String(attempt),
          row,
          byRow.get(row)?.key ?? '',
          response,
          right,
          result,
          told?.tries[0]?.answer ?? '',
          faults.join(' '),
          told ? String(told.tries.length) : '',
          told ? String(told.hints) : '',
          told ? String(told.seconds) : '',
          // A domain without a clock may still write out a time that it is given.
          new Date(at).toISOString().slice(0, 19),
        ];
      }),
    ),
  ];
}

/** Brings the long table into PostgreSQL: `psql -f answers.sql` beside `file`. */
export function longTableScript(file: string): string {
  const columns = COLUMNS.map(([name, type]) => `  ${name} ${type}`).join(',\n');
  return `create table answers (\n${columns}\n);\n\\copy answers from '${file}' with (format csv, header true)\n`;
}
