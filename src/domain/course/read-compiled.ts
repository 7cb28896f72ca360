import { COMPILED_FORMAT } from './compiled.ts';
import type { CompiledCheck, CompiledLesson, CourseIndex } from './compiled.ts';
import type { LessonId } from './ids.ts';
import { LANGUAGES } from './language.ts';
import type { Language } from './language.ts';
import { anything, like, list, maybe, object, one, oneOf, real, text, whole, type Shape } from './shape.ts';
import { decodeSlotKinds } from './slots.ts';

/** Why a compiled piece cannot be used. */
export type ReadFault =
  /** It is not a compiled piece at all. */
  | { readonly code: 'damaged'; readonly found: string }
  /** Written by a compiler with another {@link COMPILED_FORMAT}. */
  | { readonly code: 'format'; readonly found: unknown; readonly expected: typeof COMPILED_FORMAT }
  /** A piece of another edition of the course, or not the piece that was asked for. */
  | { readonly code: 'other'; readonly found: string; readonly expected: string };

export type ReadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ReadFault };

const HASH = like(/^[0-9a-f]{8}$/);
const SLOT = whole(1);
const LANGUAGE = oneOf(...LANGUAGES);

const PassShape = object({ score: real(), objective: real(), objectiveFrom: real() });
const PlacesShape = object({ places: list(SLOT), result: SLOT });
const LESSON = { id: text, number: text, screens: real(), slot: SLOT };

const IndexShape = object({
  id: text,
  version: text,
  hash: HASH,
  languages: list(LANGUAGE, 1),
  defaultLanguage: LANGUAGE,
  pass: PassShape,
  modules: list(
    object({
      id: text,
      number: text,
      lessons: list(
        object({
          ...LESSON,
          questions: maybe(list(SLOT)),
          exercises: maybe(list(SLOT)),
          drawings: maybe(list(SLOT)),
          retrieval: maybe(list(SLOT)),
          check: maybe(PlacesShape),
        }),
      ),
      check: maybe(object({ ...LESSON, check: PlacesShape, pass: PassShape })),
    }),
  ),
  nextModule: maybe(oneOf('mastery')),
  earlier: maybe(list(anything)),
  slots: one((runs) => typeof runs === 'string' && decodeSlotKinds(runs) !== undefined),
});

const LessonShape = object({
  hash: HASH,
  language: LANGUAGE,
  lesson: object({ id: text, screens: list(anything), questions: list(anything) }),
  texts: object({ title: text }),
});

const CheckShape = object({
  hash: HASH,
  language: LANGUAGE,
  id: text,
  pool: list(anything, 1),
  figures: list(anything),
  texts: object({ questions: object({}), figures: object({}) }),
});

interface Wanted {
  readonly hash: string;
  readonly id: LessonId;
  readonly language: Language;
}

/** Reads the index of a compiled course; refuses any other format. */
export function readCourseIndex(data: unknown): ReadResult<CourseIndex> {
  const fault = formatFault(data) ?? shapeFault(IndexShape, data);
  // The checked shape is the compiler's own; branded ids exist only for the type checker.
  return fault ? { ok: false, fault } : { ok: true, value: data as CourseIndex };
}

/**
 * Reads one lesson in one language. It must be of the format, of the edition of the course (its hash) and the lesson
 * and language that were asked for. What is inside is trusted: the compiler checked it, and the hash says that it
 * belongs to this edition.
 */
export function readCompiledLesson(data: unknown, wanted: Wanted): ReadResult<CompiledLesson> {
  const fault = formatFault(data) ?? shapeFault(LessonShape, data);
  if (fault) return { ok: false, fault };
  const value = data as CompiledLesson;
  return ofEdition(value, value.lesson.id, wanted);
}

/** Reads the check of a lesson in one language, under the same conditions as {@link readCompiledLesson}. */
export function readCompiledCheck(data: unknown, wanted: Wanted): ReadResult<CompiledCheck> {
  const fault = formatFault(data) ?? shapeFault(CheckShape, data);
  if (fault) return { ok: false, fault };
  const value = data as CompiledCheck;
  return ofEdition(value, value.id, wanted);
}

function ofEdition<T extends { readonly language: Language; readonly hash: string }>(
  value: T,
  id: LessonId,
  wanted: Wanted,
): ReadResult<T> {
  const found = `${id} ${value.language} ${value.hash}`;
  const expected = `${wanted.id} ${wanted.language} ${wanted.hash}`;
  return found === expected ? { ok: true, value } : { ok: false, fault: { code: 'other', found, expected } };
}

function formatFault(data: unknown): ReadFault | undefined {
  if (typeof data !== 'object' || data === null || !('format' in data)) {
    return { code: 'damaged', found: data === null ? 'null' : typeof data };
  }
  return data.format === COMPILED_FORMAT
    ? undefined
    : { code: 'format', found: data.format, expected: COMPILED_FORMAT };
}

function shapeFault(shape: Shape, data: unknown): ReadFault | undefined {
  const found = shape(data, '');
  return found === undefined ? undefined : { code: 'damaged', found };
}
