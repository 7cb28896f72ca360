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

/** What one row of the table is told apart by. */
const KEY = ['learner', 'part', 'attempt', 'row_id'] as const;

/**
 * Brings the long table into PostgreSQL: `psql -f answers.sql` beside `file`. Run again, or with the table of another computer,
 * it adds what is new and takes the later of two answers to the same row.
 */
export function longTableScript(file: string): string {
  const columns = COLUMNS.map(([name, type]) => `  ${name} ${type}`).join(',\n');
  // An empty cell would be nothing at all, which no key may be.
  const texts = COLUMNS.flatMap(([name, type]) => (type === 'text' ? [name] : [])).join(', ');
  const changes = COLUMNS.flatMap(([name]) =>
    KEY.some((one) => one === name) ? [] : [`  ${name} = excluded.${name}`],
  );
  return [
    '\\set ON_ERROR_STOP on',
    'begin;',
    `create table if not exists answers (\n${columns},\n  primary key (${KEY.join(', ')})\n);`,
    'create temporary table incoming (like answers) on commit drop;',
    `\\copy incoming from '${file}' with (format csv, header true, encoding 'UTF8', force_not_null (${texts}))`,
    'insert into answers select * from incoming',
    `on conflict (${KEY.join(', ')}) do update set\n${changes.join(',\n')}`,
    'where excluded.seen_at >= answers.seen_at;',
    'commit;',
    '',
  ].join('\n');
}
