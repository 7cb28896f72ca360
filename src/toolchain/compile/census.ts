import type { Language } from '../../domain/course/language.ts';
import type { QuestionKind } from '../../domain/course/question.ts';
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
  readonly questionsByKind: Readonly<Record<QuestionKind, number>>;
  readonly slots: number;
  /** Parametric solids; no course has any yet. */
  readonly parts: number;
  /** Drawing exercises; no course has any yet. */
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
  const questionsByKind: Record<QuestionKind, number> = { choice: 0, multiple: 0, match: 0, number: 0 };
  for (const question of questions) questionsByKind[question.kind] += 1;
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
    questionsByKind,
    slots: files.slots.kinds.length,
    parts: 0,
    exercises: 0,
    terms: files.terms.words.size,
    languages: files.source.languages,
    words: Object.fromEntries(words),
    warnings: warnings.map(formatWarning),
  };
}
