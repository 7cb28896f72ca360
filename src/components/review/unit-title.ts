import type { Localize } from '../../adapters/i18n/localize.ts';
import type { CourseKey, KeyedUnit } from '../../domain/review/course-key.ts';
import { unitsOf } from '../../domain/review/course-key.ts';

/** `2.3 Scale`, or `Test of module 2`. */
export function unitTitle({ kind, number, title }: KeyedUnit, t: Localize['t']): string {
  return kind === 'check' ? t('tutor.unit.check', { number }) : `${number} ${title}`;
}

/** The same by id; '' for a lesson that the course has not. */
export function unitTitleOf(id: string | undefined, course: CourseKey, t: Localize['t']): string {
  const unit = unitsOf(course).find((one) => one.id === id);
  return unit ? unitTitle(unit, t) : '';
}
