import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import { failure, type Outcome, success } from './outcome.ts';

/**
 * The course starting in another of its languages, or as it is when none is asked for. The hash stays: what a learner
 * is shown and asked is the same.
 */
export function withDefaultLanguage(course: CompiledCourse, language: Language | undefined): Outcome<CompiledCourse> {
  const { languages } = course.index;
  if (language === undefined) return success(course);
  if (!languages.includes(language)) {
    return failure(`--default-language: "${language}" is not in the package; it has ${languages.join(', ')}.`);
  }
  return success({ ...course, index: { ...course.index, defaultLanguage: language } });
}
