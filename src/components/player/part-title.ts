import type { Localize } from '../../adapters/i18n/localize.ts';
import { isModuleCheck, type OutlineEntry } from '../../domain/course/outline.ts';

/** The title of a lesson, or that of a module's check in the words of the player. */
export function partTitle({ module, lesson }: OutlineEntry, localize: Localize): string {
  if (isModuleCheck(lesson)) return localize.t('player.outline.moduleTest');
  return localize.i18n.course.modules[module.id]?.lessons[lesson.id] ?? lesson.number;
}
