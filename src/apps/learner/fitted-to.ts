import type { CourseIndex } from '../../domain/course/compiled.ts';
import { applyEvent } from '../../domain/tracking/apply-event.ts';
import { atOpenPlace } from '../../domain/tracking/module-gate.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { chooseLanguage } from './choose-language.ts';

/**
 * The attempt as this course can show it. In a language that it has: the attempt's own, else the first of the wishes; the
 * host is told it, and gives it back next time. And at a place that is open: `moved` when its own no longer is.
 */
export function fittedTo(
  course: CourseIndex,
  attempt: Attempt,
  wishes: readonly (string | undefined)[],
): { readonly attempt: Attempt; readonly moved: boolean } {
  const language = chooseLanguage([attempt.language, ...wishes], course.languages, course.defaultLanguage);
  const open = atOpenPlace(attempt, course);
  return { attempt: applyEvent(open, { kind: 'language', language }, course), moved: open !== attempt };
}
