import type { SlotKind } from '../../domain/course/compiled.ts';
import { MAX_ROWS, ROW_KINDS } from '../../domain/tracking/rows.ts';
import type { Warning } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';

/** R01: a package of the whole course has no room for all rows; packages by module may have. */
export function rowWarnings(files: {
  readonly slots: Pick<CourseInFiles['slots'], 'file' | 'kinds' | 'slots'>;
  readonly modules: readonly Pick<CourseInFiles['modules'][number], 'check'>[];
}): readonly Warning[] {
  const { file, kinds, slots } = files.slots;
  const wanted: readonly SlotKind[] = ROW_KINDS[files.modules.some(({ check }) => check) ? 'modules' : 'lesson'];
  const reported = kinds.flatMap((kind, at) => (wanted.includes(kind) ? [at + 1] : []));
  const first = reported[MAX_ROWS];
  if (first === undefined) return [];
  const key = [...slots].find(([, slot]) => slot === first)?.[0] ?? '';
  const message =
    `"${key}" would be row ${MAX_ROWS + 1} of ${reported.length} (${wanted.join(', ')}); a package has room ` +
    `for ${MAX_ROWS}: make packages by module, "npm run package -- --module m01,m02,..."`;
  return [{ file, line: first + 1, column: 1, rule: 'R01', message }];
}
