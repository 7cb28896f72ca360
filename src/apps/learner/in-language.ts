import type { CourseIndex } from '../../domain/course/compiled.ts';
import { applyEvent } from '../../domain/tracking/apply-event.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { chooseLanguage } from './choose-language.ts';

/**
 * The attempt with a language that this course has: its own, else the first of the wishes. The host is told it, and gives
 * it back next time.
 */
export function inLanguage(attempt: Attempt, course: CourseIndex, wishes: readonly (string | undefined)[]): Attempt {
  const language = chooseLanguage([attempt.language, ...wishes], course.languages, course.defaultLanguage);
  return applyEvent(attempt, { kind: 'language', language }, course);
}
