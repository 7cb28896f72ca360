import type { FigureId, LessonId, QuestionId, SlotNumber, TermId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Lesson, Term } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import type { Exercise } from '../../domain/grading/exercise.ts';
import { shownFigures } from '../../domain/course/source/texts-source.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import type { CourseInFiles, LessonInCourse } from './read-course.ts';
import type { ReadTexts } from './read-lesson-texts.ts';
import { drawingWords } from '../figures/drawing-words.ts';
import { compileNumbers } from './compile-numbers.ts';
import { drawingKeys } from './slots-file.ts';
import { linesOf } from './text-lines.ts';
import { writeFigure } from './write-figure.ts';

export interface CompiledLesson {
  readonly lesson: Lesson;
  readonly texts: LessonTexts;
}

/** A course whose exercises have been read, by name. */
export type CourseToCompile = CourseInFiles & { readonly drawn: ReadonlyMap<string, Exercise> };

/** A checked lesson in one language, in the form that the player reads. */
export function compileLesson(
  course: CourseToCompile,
  source: LessonInCourse,
  own: ReadTexts,
  language: Language,
): CompiledLesson {
  const { lesson, figures } = source.read;
  const slot = (key: string): SlotNumber => {
    const number = course.slots.slots.get(key);
    if (number === undefined) throw new Error(`slot of ${key} was not checked`);
    return number;
  };
  const elsewhere = linkedTerms(own).filter((term) => !lesson.terms.includes(term));
  const meanings = elsewhere.flatMap((term) => {
    const meaning = introducingLesson(course, term)?.texts.get(language)?.texts.terms[term];
    return meaning === undefined ? [] : [[term, meaning] as const];
  });
  const { texts } = own;
  const words = drawingWords(language);
  const shown = shownFigures(lesson);
  const compiled = {
    id: source.id,
    number: lesson.number,
    slot: slot(source.id),
    objectives: lesson.objectives,
    screens: lesson.screens.map(({ id, blocks }) => ({
      id,
      blocks: blocks.map((block) =>
        block.kind === 'exercise'
          ? {
              kind: block.kind,
              id: block.id,
              ...(block.figure === undefined ? {} : { figure: block.figure }),
              ...(block.part === undefined ? {} : { part: block.part }),
            }
          : block,
      ),
    })),
    questions: lesson.questions.map((question) => compileQuestion(question, slot(`${source.id}/${question.id}`))),
    ...exercisesOf(course, source, slot),
    ...(lesson.check
      ? {
          check: {
            draw: lesson.check.draw,
            places: Array.from({ length: lesson.check.draw }, (_, index) => slot(`${source.id}/check/${index + 1}`)),
            result: slot(`${source.id}/check`),
            pool: lesson.check.pool.map((question) => compileQuestion(question)),
          },
        }
      : {}),
    figures: [...figures].map(([id, figure]) => ({
      id: id as FigureId,
      svg: writeFigure(figure, texts.figures[id]?.labels ?? {}, words.decimal),
      ...(figure.parts.regions.length + figure.parts.lines.length > 0 ? { parts: figure.parts } : {}),
    })),
    terms: [...lesson.terms, ...meanings.map(([term]) => term)].map((term) => compileTerm(course, term)),
  };
  return {
    // The source's ids were checked as strings; from here on the type checker tells them apart.
    lesson: compiled as unknown as Lesson & { readonly id: LessonId },
    texts: {
      ...texts,
      figures: Object.fromEntries(
        [...figures].flatMap(([id, { describe }]) => {
          const alt = texts.figures[id]?.alt ?? (shown.has(id) ? describe?.(words) : undefined);
          return alt === undefined ? [] : [[id, { alt }] as const];
        }),
      ),
      terms: { ...texts.terms, ...Object.fromEntries(meanings) },
    } as unknown as LessonTexts,
  };
}

/** What is drawn in a lesson; nothing where nothing is. */
function exercisesOf(
  course: CourseToCompile,
  { id, read }: LessonInCourse,
  slot: (key: string) => SlotNumber,
): { readonly exercises?: readonly object[] } {
  const exercises = read.lesson.screens.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'exercise') return [];
      const { name, tools, objective } = block;
      const drawn = course.drawn.get(block.exercise);
      const key = `${id}/${block.id}`;
      const drawings = drawingKeys(key).map(slot);
      const practises = objective === undefined ? {} : { objective };
      return drawn ? [{ id: block.id, name, ...practises, slot: slot(key), drawings, tools, drawn }] : [];
    }),
  );
  return exercises.length > 0 ? { exercises } : {};
}

function compileQuestion(source: QuestionSource, slot?: SlotNumber): Question & { readonly id: QuestionId } {
  const { question, ...numbers } = compileNumbers(source);
  const { id, name, kind, ...rest } = question;
  const derived = sourceKindOf(question).derived?.(question);
  return {
    id,
    name,
    kind,
    ...(slot === undefined ? {} : { slot }),
    ...rest,
    ...derived,
    ...numbers,
  } as unknown as Question;
}

function compileTerm(course: CourseInFiles, term: string): Term {
  const words = course.terms.words.get(term) ?? {};
  return {
    id: term as TermId,
    words: Object.fromEntries(course.source.languages.map((language) => [language, words[language]?.preferred ?? ''])),
  };
}

/** The terms that a lesson's texts link to, each once, in the order of the texts. */
export function linkedTerms(own: ReadTexts): readonly string[] {
  return [...new Set(linesOf(own.texts).flatMap((line) => line.terms))];
}

/** The lesson that introduces a term and so holds its meaning. */
export function introducingLesson(course: CourseInFiles, term: string): LessonInCourse | undefined {
  for (const module of course.modules) {
    const found = module.lessons.find(({ read }) => read.lesson.terms.includes(term));
    if (found) return found;
  }
  return undefined;
}
