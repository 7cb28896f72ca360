import type { Language } from '../../domain/course/language.ts';
import { combinationsOf } from '../../domain/course/source/numbers/combinations.ts';
import type { QuestionSource } from '../../domain/course/source/question-source.ts';
import { QUESTION_KINDS } from '../../domain/quiz/question-kinds.ts';
import { countWords } from './count-words.ts';
import { formatWarning } from './problem.ts';
import type { Warning } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';
import { linesOf } from './text-lines.ts';

/** What a course consists of, in numbers. */
export interface Census {
  readonly modules: number;
  readonly lessons: number;
  readonly screens: number;
  /** Practice questions and those of the pools. */
  readonly questions: number;
  /** Of the kinds that occur. */
  readonly questionsByKind: Readonly<Record<string, number>>;
  /** Those that ask each learner with other numbers, and how many combinations of numbers they have in all. */
  readonly numbered: { readonly questions: number; readonly combinations: number };
  readonly slots: number;
  /** Parametric solids. */
  readonly parts: number;
  /** Drawing exercises. */
  readonly exercises: number;
  /** Rows of the term table. */
  readonly terms: number;
  readonly languages: readonly Language[];
  readonly words: Readonly<Partial<Record<Language, number>>>;
  readonly warnings: readonly string[];
}

export function takeCensus(files: CourseInFiles, warnings: readonly Warning[]): Census {
  const lessons = files.modules.flatMap((module) => module.lessons);
  const questions = lessons.flatMap(({ read }) => [...read.lesson.questions, ...(read.lesson.check?.pool ?? [])]);
  const words = files.source.languages.map((language) => {
    const texts = [files.titles.get(language), ...lessons.map((lesson) => lesson.texts.get(language)?.texts)];
    const lines = texts.flatMap((text) => linesOf(text));
    return [language, lines.reduce((sum, line) => sum + countWords(line.words), 0)] as const;
  });
  return {
    modules: files.modules.length,
    lessons: lessons.length,
    screens: lessons.reduce((sum, { read }) => sum + read.lesson.screens.length, 0),
    questions: questions.length,
    questionsByKind: countByKind(questions),
    numbered: countNumbered(questions),
    slots: files.slots.kinds.length,
    parts: files.parts.ids.length,
    exercises: files.exercises.length,
    terms: files.terms.words.size,
    languages: files.source.languages,
    words: Object.fromEntries(words),
    warnings: warnings.map(formatWarning),
  };
}

function countNumbered(questions: readonly QuestionSource[]): Census['numbered'] {
  const combinations = questions.flatMap((question) => combinationsOf(question)?.all.length ?? []);
  return { questions: combinations.length, combinations: combinations.reduce((sum, count) => sum + count, 0) };
}

function countByKind(questions: readonly { readonly kind: string }[]): Readonly<Record<string, number>> {
  const counts = Object.keys(QUESTION_KINDS).map(
    (kind) => [kind, questions.filter((question) => question.kind === kind).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
