import type { CompiledCourse, CompiledLesson, CourseIndex } from '../../domain/course/compiled.ts';
import type { LessonId, SlotNumber } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Question, QuestionKind } from '../../domain/course/question.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import { rowReport } from '../../domain/quiz/question-reports.ts';
import { fillTexts } from '../../domain/quiz/fill-texts.ts';
import { questionOfRow } from '../../domain/quiz/variants.ts';
import { pattern12Strict } from '../../domain/tracking/response-form12-strict.ts';
import { placeRowId, practiceRowId, questionRowId, sortable } from '../../domain/tracking/row-id.ts';
import { patternText } from '../../domain/tracking/row-text.ts';
import { itemId } from '../compile/module-check.ts';
import { keyGroups, type KeyGroup, letteredSentence, whenRight } from './key-answers.ts';
import { type KeyExercise, keyExercises } from './key-exercises.ts';
import { type KeyFigure, keyFigures } from './key-figure.ts';
import { keyNumbers, type KeyNumbers } from './key-numbers.ts';

/** A question with all that a tutor wants to know of it, in one language. */
export interface KeyQuestion {
  /** `q1` in practice, `k16` in a test. */
  readonly id: string;
  readonly part: 'practice' | 'test';
  readonly kind: QuestionKind;
  /** The row of a whole course's package: of a practice question that of its lesson's practice. */
  readonly row: string;
  /** The row of a module's package, where it is another one. */
  readonly rowOfModule?: string | undefined;
  /** The slots of slots.tsv that hold the answer: a question of a test can be drawn for any place. */
  readonly slots: readonly SlotNumber[];
  /** The rows in the tests of modules that can draw it, and those tests' slots. */
  readonly inChecks: readonly { readonly row: string; readonly slots: readonly SlotNumber[] }[];
  /** What the row's name ends in where a later lesson asks a practice question again: `m02-formats-q03`. */
  readonly again?: string | undefined;
  readonly objective: string;
  /** How many questions it counts for in a test. */
  readonly weight: number;
  /** With what is right marked in them. */
  readonly figures: readonly KeyFigure[];
  readonly stem: RichLine;
  /** The sentence of gaps, each as the letter that reports call it by: `A hidden edge is [A] and [B].` */
  readonly sentence?: RichLine | undefined;
  readonly hints: readonly RichLine[];
  readonly groups: readonly KeyGroup[];
  readonly whenRight?: RichLine | undefined;
  /** As the column of right answers has it in a readable and in a strict report. */
  readonly right: { readonly readable: string; readonly strict: string };
  /** Where each learner is asked with other numbers: all of the above is an example then. */
  readonly numbers?: KeyNumbers | undefined;
}

export interface KeyLesson {
  readonly id: LessonId;
  /** `2.3` */
  readonly number: string;
  readonly title: string;
  /** Title of the module that the lesson is in, with its number. */
  readonly module: { readonly number: string; readonly title: string };
  readonly questions: readonly KeyQuestion[];
  /** What is drawn in it. */
  readonly exercises: readonly KeyExercise[];
}

export interface KeyCourse {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly hash: string;
  /** Meaning of a fault code. */
  readonly meaningOf: (fault: string) => string;
  /** Those that ask anything, or in which something is drawn. */
  readonly lessons: readonly KeyLesson[];
}

/** The key of a course; undefined where the course does not have the language. */
export function keyCourse(course: CompiledCourse, language: Language): KeyCourse | undefined {
  const { index, titles, faults } = course;
  const texts = titles[language];
  if (!texts) return undefined;
  const lessons = index.modules.flatMap((module) =>
    module.lessons.flatMap(({ id }): readonly KeyLesson[] => {
      const one = course.lessons.find((candidate) => candidate.lesson.id === id && candidate.language === language);
      if (!one) return [];
      const questions = lessonQuestions(one, course);
      const exercises = keyExercises(one);
      const title = texts.modules[module.id]?.title ?? '';
      return questions.length === 0 && exercises.length === 0
        ? []
        : [
            {
              id,
              number: one.lesson.number,
              title: one.texts.title,
              module: { number: module.number, title },
              questions,
              exercises,
            },
          ];
    }),
  );
  return {
    id: index.id,
    title: texts.title,
    version: index.version,
    hash: index.hash,
    meaningOf: (fault) => faults[fault]?.[language] ?? '',
    lessons,
  };
}

function lessonQuestions({ lesson, texts, language }: CompiledLesson, course: CompiledCourse): readonly KeyQuestion[] {
  const common = (compiled: Question) => {
    const own = texts.questions[compiled.id];
    if (!own) throw new RangeError(`${lesson.id}: question "${compiled.id}" has no texts in ${language}`);
    const formulas = course.formulas?.[`${lesson.id}/${compiled.id}`];
    const question = compiled.variants ? questionOfRow(compiled, 0) : compiled;
    const words = fillTexts(own, question.values, language);
    const numbers = formulas && keyNumbers(compiled, own, language, formulas);
    const report = rowReport(question, { language, texts: words });
    return {
      id: question.id,
      kind: question.kind,
      objective: texts.objectives[question.objective] ?? '',
      weight: question.weight ?? 1,
      figures: keyFigures(question, lesson.figures, texts.figures),
      stem: words.stem,
      sentence: letteredSentence(question, words),
      hints: words.hints ?? [],
      groups: keyGroups(question, words, language, numbers?.named),
      numbers,
      whenRight: whenRight(question, words),
      right: { readable: patternText(report), strict: pattern12Strict(report) },
    };
  };
  const { check } = lesson;
  return [
    ...lesson.questions.map((question): KeyQuestion => ({
      ...common(question),
      part: 'practice',
      row: practiceRowId(lesson.id),
      rowOfModule: questionRowId(lesson.id, question),
      slots: question.slot === undefined ? [] : [question.slot],
      inChecks: [],
      again: isAskedAgain(lesson.id, course.index) ? `${lesson.id}-${sortable(question.id)}` : undefined,
    })),
    ...(check?.pool ?? []).map((question): KeyQuestion => ({
      ...common(question),
      part: 'test',
      row: placeRowId(lesson.id, 1, question),
      slots: check?.places ?? [],
      inChecks: rowsInChecks(lesson.id, question, course),
    })),
  ];
}

/** The test of a module holds a copy of the question, under an id that is unique there. */
function rowsInChecks(
  lesson: LessonId,
  { id, name }: Question,
  { index, lessons }: CompiledCourse,
): KeyQuestion['inChecks'] {
  return index.modules.flatMap((module) => {
    const part = lessons.find((one) => one.lesson.id === module.check?.id)?.lesson;
    const item = part?.check?.pool.find((one) => one.id === itemId(lesson, module.id, id) && one.name === name);
    return part?.check && item ? [{ row: placeRowId(part.id, 1, item), slots: part.check.places }] : [];
  });
}

/** Whether a lesson behind this one opens with questions of earlier lessons. */
function isAskedAgain(lesson: LessonId, { modules }: CourseIndex): boolean {
  const lessons = modules.flatMap((module) => module.lessons);
  const later = lessons.slice(lessons.findIndex(({ id }) => id === lesson) + 1);
  return later.some(({ retrieval = [] }) => retrieval.length > 0);
}
