import { MAX_ROWS, ROW_KINDS } from '../../domain/tracking/rows.ts';
import type { Warning } from './problem.ts';
import type { SlotTable } from './slots-file.ts';

/** R01: a package of the whole course has no room for all rows; packages by module may have. */
export function rowWarnings({ file, kinds, slots }: Pick<SlotTable, 'file' | 'kinds' | 'slots'>): readonly Warning[] {
  const reported = kinds.flatMap((kind, at) => (ROW_KINDS.lesson.includes(kind) ? [at + 1] : []));
  const first = reported[MAX_ROWS];
  if (first === undefined) return [];
  const key = [...slots].find(([, slot]) => slot === first)?.[0] ?? '';
  const message =
    `"${key}" would be row ${MAX_ROWS + 1} of ${reported.length} (${ROW_KINDS.lesson.join(', ')}); a package has room ` +
    `for ${MAX_ROWS}: make packages by module, "npm run package -- --module m01,m02,..."`;
  return [{ file, line: first + 1, column: 1, rule: 'R01', message }];
}
