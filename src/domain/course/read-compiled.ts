import * as v from 'valibot';
import { COMPILED_FORMAT } from './compiled.ts';
import type { CompiledCheck, CompiledLesson, CourseIndex } from './compiled.ts';
import type { LessonId } from './ids.ts';
import { LANGUAGES } from './language.ts';
import type { Language } from './language.ts';
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

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));
const SLOT = v.pipe(v.number(), v.integer(), v.minValue(1));

const IndexShape = v.object({
  id: v.string(),
  version: v.string(),
  hash: HASH,
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1)),
  defaultLanguage: v.picklist(LANGUAGES),
  pass: v.object({ score: v.number(), objective: v.number(), objectiveFrom: v.number() }),
  modules: v.array(
    v.object({
      id: v.string(),
      number: v.string(),
      lessons: v.array(
        v.object({
          id: v.string(),
          number: v.string(),
          screens: v.number(),
          slot: SLOT,
          check: v.optional(v.object({ places: v.array(SLOT), result: SLOT })),
        }),
      ),
    }),
  ),
  slots: v.pipe(
    v.string(),
    v.check((runs) => decodeSlotKinds(runs) !== undefined),
  ),
});

const LessonShape = v.object({
  hash: HASH,
  language: v.picklist(LANGUAGES),
  lesson: v.looseObject({ id: v.string(), screens: v.array(v.unknown()), questions: v.array(v.unknown()) }),
  texts: v.looseObject({ title: v.string() }),
});

const CheckShape = v.object({
  hash: HASH,
  language: v.picklist(LANGUAGES),
  id: v.string(),
  pool: v.pipe(v.array(v.unknown()), v.minLength(1)),
  figures: v.array(v.unknown()),
  texts: v.object({ questions: v.looseObject({}), figures: v.looseObject({}) }),
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

function shapeFault(schema: v.GenericSchema, data: unknown): ReadFault | undefined {
  const result = v.safeParse(schema, data, { abortEarly: true });
  const issue = result.issues?.[0];
  return issue ? { code: 'damaged', found: `${v.getDotPath(issue) ?? ''}: ${issue.message}` } : undefined;
}
