import type { LessonId, PartId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';

/** What data files register themselves on: `(window.courseContent = window.courseContent || {})["de/m02-scale"] = {...}`. */
const CONTENT_GLOBAL = 'courseContent';

/**
 * Where a data file stands, relative to the page: `content/de.js` carries the player's texts, the course's titles
 * and the first lesson in German, `content/de.m02-lines.js` one later lesson.
 */
export function dataFile(language: Language, lesson: LessonId | undefined): string {
  return lesson === undefined ? `content/${language}.js` : `content/${language}.${lesson}.js`;
}

/** Where the pool of a lesson's check stands: `content/de.m02-scale.check.js`. */
export function checkFile(language: Language, lesson: LessonId): string {
  return `content/${language}.${lesson}.check.js`;
}

/** The name that the pool of a lesson's check registers itself by: `de/m02-scale/check`. */
export function checkEntry(language: Language, lesson: LessonId): string {
  return `${language}/${lesson}/check`;
}

/** Where a part in space stands, the same for all languages: `content/part.stepped-shaft.js`. */
export function partFile(id: PartId): string {
  return `content/${partEntry(id).replace('/', '.')}.js`;
}

/** The name that a part registers itself by: `part/stepped-shaft`. */
export function partEntry(id: PartId): string {
  return `part/${id}`;
}

/** The name that a piece registers itself by: `de/build`, `de/ui`, `de/course`, `de/m02-scale`. */
export function dataEntry(language: Language, piece: 'build' | 'ui' | 'course' | LessonId): string {
  return `${language}/${piece}`;
}

/** The piece that a data file has registered on the global object, or undefined. */
export function registered(scope: object, entry: string): unknown {
  const all: unknown = Reflect.get(scope, CONTENT_GLOBAL);
  return typeof all === 'object' && all !== null ? Reflect.get(all, entry) : undefined;
}
