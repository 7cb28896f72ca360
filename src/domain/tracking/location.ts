import type { CourseIndex } from '../course/compiled.ts';
import { findLesson, isModuleCheck } from '../course/outline.ts';
import type { Place } from './attempt.ts';

/**
 * A place as a tutor reads it: `M02-L03-S05` is module m02, lesson 2.3, its fifth screen, `M02-CHECK` the module's
 * check; '' for a place unknown.
 */
export function locationText(index: CourseIndex, place: Place): string {
  const entry = findLesson(index, place.lesson);
  if (!entry) return '';
  if (isModuleCheck(entry.lesson)) return `${entry.module.id.toUpperCase()}-CHECK`;
  const lesson = entry.lesson.number.split('.').pop() ?? '';
  return [entry.module.id.toUpperCase(), `L${twoDigits(lesson)}`, `S${twoDigits(String(place.screen + 1))}`].join('-');
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
