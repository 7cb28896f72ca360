import type { Localize } from '../../adapters/i18n/localize.ts';
import type { CourseKey } from '../../domain/review/course-key.ts';
import type { ObjectiveStanding } from '../../domain/review/objectives.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import { unitTitleOf } from './unit-title.ts';

/** Objectives as they are given, each with the share of right first tries. */
export function objectivesTable(
  objectives: readonly ObjectiveStanding[],
  course: CourseKey,
  t: Localize['t'],
  file: string,
): ReportTable {
  return {
    file,
    caption: t('tutor.groupView.weak'),
    heads: [t('tutor.table.lesson'), t('tutor.table.objective'), t('tutor.table.right'), t('tutor.table.answers')],
    rows: objectives.map(({ objective, lesson, right, answers }) => [
      unitTitleOf(lesson, course, t),
      objective,
      Math.round(right * 100),
      answers,
    ]),
  };
}
