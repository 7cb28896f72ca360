import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** Which of a course's languages a package carries. */
export interface LanguageChoice {
  /** All of the course's when absent. */
  readonly languages?: readonly string[] | undefined;
  /** The course's own when absent and carried, else the first that is carried. */
  readonly defaultLanguage?: string | undefined;
}

/**
 * The course with fewer languages or another first one. Languages stay in the course's order. The hash stays: a
 * learner's work may go from one package of a course to another, whatever languages they carry.
 */
export function selectLanguages(course: CompiledCourse, choice: LanguageChoice): Outcome<CompiledCourse> {
  const known = course.index.languages;
  const wanted: readonly string[] = choice.languages ?? known;
  const unknown = wanted.filter((language) => !known.some((one) => one === language));
  if (unknown.length > 0) {
    return failure(`--languages: the course has no "${unknown.join('", "')}"; it has ${known.join(', ')}.`);
  }
  const languages = known.filter((language) => wanted.includes(language));
  const [first] = languages;
  if (first === undefined) return failure('--languages: at least one language is needed.');
  const defaultLanguage = findLanguage(languages, choice.defaultLanguage ?? course.index.defaultLanguage);
  if (choice.defaultLanguage !== undefined && defaultLanguage === undefined) {
    return failure(
      `--default-language: "${choice.defaultLanguage}" is not in the package; it has ${languages.join(', ')}.`,
    );
  }
  return success({
    index: { ...course.index, languages, defaultLanguage: defaultLanguage ?? first },
    titles: Object.fromEntries(languages.map((language) => [language, course.titles[language]])),
    modules: course.modules.filter((module) => languages.includes(module.language)),
  });
}

/** The language of that code, if it is one of those given. */
export function findLanguage(languages: readonly Language[], code: string): Language | undefined {
  return languages.find((language) => language === code);
}
