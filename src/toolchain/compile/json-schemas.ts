import { toJsonSchema } from '@valibot/to-json-schema';
import { CourseSourceSchema, ModuleSourceSchema } from '../../domain/course/source/course-source.ts';
import { LessonSourceSchema } from '../../domain/course/source/lesson-source.ts';
import { ExerciseSourceSchema } from '../../domain/course/source/exercise-source.ts';
import { CourseTextsFileSchema, LessonTextsFileSchema } from '../../domain/course/source/texts-file.ts';

/**
 * The JSON Schemas by which editors complete and underline the course source: file name to text. They come from the
 * definitions that the compiler checks by; for text files, whose exact keys the lesson decides, from the general form.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const schemas = {
    'course.json': CourseSourceSchema,
    'course-texts.json': CourseTextsFileSchema,
    'module.json': ModuleSourceSchema,
    'lesson.json': LessonSourceSchema,
    'lesson-texts.json': LessonTextsFileSchema,
    'exercise.json': ExerciseSourceSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      return [name, `${JSON.stringify(json, withoutNever, 2)}\n`] as const;
    }),
  );
}

/** A field that may not be there is left out: the object takes no others, and editors offer what they find. */
function withoutNever(_: string, value: unknown): unknown {
  const isNever = typeof value === 'object' && value !== null && JSON.stringify(value) === NEVER;
  return isNever ? undefined : value;
}

const NEVER = JSON.stringify({ not: {} });
