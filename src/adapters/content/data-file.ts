import type { ModuleId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';

/** What data files register themselves on: `(window.courseContent = window.courseContent || {})["de/m02"] = {...}`. */
const CONTENT_GLOBAL = 'courseContent';

/**
 * Where a data file stands, relative to the page: `content/de.js` carries the player's texts, the course's titles
 * and the first module in German, `content/de.m03.js` one later module.
 */
export function dataFile(language: Language, module: ModuleId | undefined): string {
  return module === undefined ? `content/${language}.js` : `content/${language}.${module}.js`;
}

/** The name that a piece registers itself by: `de/ui`, `de/course`, `de/m02`. */
export function dataEntry(language: Language, piece: 'ui' | 'course' | ModuleId): string {
  return `${language}/${piece}`;
}

/** The piece that a data file has registered on the global object, or undefined. */
export function registered(scope: object, entry: string): unknown {
  const all: unknown = Reflect.get(scope, CONTENT_GLOBAL);
  return typeof all === 'object' && all !== null ? Reflect.get(all, entry) : undefined;
}
