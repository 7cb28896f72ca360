import type { CompiledCourse, CompiledLesson } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { CourseSource } from '../../domain/record/suspend-records.ts';
import type {
  CourseKey,
  KeyedExercise,
  KeyedFigure,
  KeyedModule,
  KeyedQuestion,
  KeyedUnit,
} from '../../domain/review/course-key.ts';
import { withoutWords } from '../../domain/review/reviewed-answers.ts';
import {
  drawingRowId,
  exerciseRowStart,
  practiceRowId,
  questionRowId,
  resultRowId,
} from '../../domain/tracking/row-id.ts';
import { rowKinds, rowPlan } from '../../domain/tracking/rows.ts';
import { keyCourse, type KeyCourse, type KeyQuestion } from '../answer-key/key-course.ts';
import { textLines } from '../compile/text-marks.ts';
import type { KeyFigure } from '../answer-key/key-figure.ts';

/** What the tutor app knows of a course; undefined where the course does not have the language. */
export function courseKey(course: CompiledCourse, language: Language): CourseKey | undefined {
  const key = keyCourse(course, language);
  if (!key) return undefined;
  const { index } = course;
  const lessons = course.lessons.filter((one) => one.language === language);
  const questions = lessons.flatMap((one) => questionsOf(one, key));
  return {
    id: index.id,
    title: key.title,
    version: index.version,
    hash: index.hash,
    limit: index.pass.score,
    modules: modulesOf(course, lessons, language),
    questions,
    exercises: lessons.flatMap(exercisesOf),
    faults: faultsOf(course, language, questions),
    rowIds: rowIdsOf(course, lessons),
  };
}

/** What the app writes rows of suspend data with: questions and their words, neither screens nor figures. */
export function courseSource({ index, lessons }: CompiledCourse, language: Language): CourseSource {
  const own = lessons.filter((one) => one.language === language);
  return {
    index,
    lessons: own.map(({ words: _, ...one }) => ({
      ...one,
      lesson: { ...one.lesson, screens: [], figures: [], terms: [] },
      texts: { ...one.texts, screens: {}, figures: {}, terms: {} },
    })),
  };
}

function modulesOf(
  { index, titles }: CompiledCourse,
  lessons: readonly CompiledLesson[],
  language: Language,
): readonly KeyedModule[] {
  return index.modules.map((module) => {
    const title = titles[language]?.modules[module.id]?.title ?? '';
    const units = module.lessons.map(({ id, number }): KeyedUnit => {
      const own = lessons.find(({ lesson }) => lesson.id === id);
      return { id, number, title: own?.texts.title ?? '', kind: 'lesson' };
    });
    const { check } = module;
    const test: readonly KeyedUnit[] = check ? [{ id: check.id, number: module.number, title, kind: 'check' }] : [];
    return { number: module.number, title, units: [...units, ...test] };
  });
}

function questionsOf({ lesson }: CompiledLesson, key: KeyCourse): readonly KeyedQuestion[] {
  const own = key.lessons.find(({ id }) => id === lesson.id)?.questions ?? [];
  return own.map((question): KeyedQuestion => ({
    key: `${lesson.id}/${question.id}`,
    rows: rowsOf(question),
    part: question.part,
    lesson: lesson.id,
    objective: question.objective,
    stem: plainText([...question.stem, ...(question.sentence ? [' ', ...question.sentence] : [])]),
    figures: question.figures.map(figureOf),
    answers: question.groups.flatMap(({ answers }) =>
      answers.map(({ readable, words, right, fault }) => ({
        code: readable,
        words,
        right,
        ...(fault === undefined ? {} : { fault }),
      })),
    ),
    right: question.numbers ? '' : withoutWords(question.right.readable),
  }));
}

/** A practice question of a whole course has no row of its own: it stands in that of its lesson. */
function rowsOf({ part, row, rowOfModule, inChecks }: KeyQuestion): readonly string[] {
  const own = part === 'practice' ? [] : [row];
  return [...own, ...(rowOfModule === undefined ? [] : [rowOfModule]), ...inChecks.map((check) => check.row)];
}

/** An exercise stands alone on its screen, whose heading is its title. */
function exercisesOf({ lesson, texts }: CompiledLesson): readonly KeyedExercise[] {
  return (lesson.exercises ?? []).map((exercise): KeyedExercise => {
    const { id, drawn } = exercise;
    const screen = lesson.screens.find(({ blocks }) =>
      blocks.some((block) => block.kind === 'exercise' && block.id === id),
    );
    const words = screen && texts.screens[screen.id];
    const own = words?.[id];
    const task = own && typeof own !== 'string' && 'task' in own ? own.task : [];
    return {
      key: `${lesson.id}/${id}`,
      row: questionRowId(lesson.id, exercise),
      rows: exerciseRowStart(lesson.id, id),
      lesson: lesson.id,
      title: words?.heading ?? '',
      task: textLines(task).map(plainText).join(' '),
      shows: drawn.shows,
    };
  });
}

function figureOf({ svg, alt, option }: KeyFigure): KeyedFigure {
  return { svg, alt, ...(option ? { letter: option.letter } : {}) };
}

/**
 * All codes that the course knows: drawings show others than those that are asked for. The lesson of one that taught.tsv does not have
 * is the one with the most answers that show it.
 */
function faultsOf(
  { faults, taught = {} }: CompiledCourse,
  language: Language,
  questions: readonly KeyedQuestion[],
): CourseKey['faults'] {
  const asking = mostAsking(questions);
  return Object.fromEntries(
    Object.keys(faults)
      .sort()
      .map((fault) => {
        const lesson = taught[fault] ?? asking.get(fault) ?? '';
        return [fault, { meaning: faults[fault]?.[language] ?? '', ...(lesson === '' ? {} : { lesson }) }];
      }),
  );
}

/** The lesson with the most answers that show a fault, by the fault. */
function mostAsking(questions: readonly KeyedQuestion[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { lesson, answers } of questions) {
    for (const { fault } of answers) {
      if (fault === undefined) continue;
      const own = counts.get(fault) ?? new Map<string, number>();
      counts.set(fault, own.set(lesson, (own.get(lesson) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([fault, lessons]) => {
      const [most] = [...lessons].sort(([, a], [, b]) => b - a);
      return [fault, most?.[0] ?? ''];
    }),
  );
}

/** The rows of a package of the whole course; a place of a test has the row of the question that was drawn. */
function rowIdsOf({ index }: CompiledCourse, lessons: readonly CompiledLesson[]): readonly string[] {
  const names = new Map<number, string>();
  for (const { lesson } of lessons) {
    for (const exercise of lesson.exercises ?? []) {
      names.set(exercise.slot, questionRowId(lesson.id, exercise));
      exercise.drawings.forEach((slot, at) => names.set(slot, drawingRowId(lesson.id, exercise.id, at + 1)));
    }
  }
  for (const module of index.modules) {
    for (const { id, slot, check } of module.lessons) {
      names.set(slot, practiceRowId(id));
      if (check) names.set(check.result, resultRowId(id));
    }
    if (module.check) names.set(module.check.check.result, resultRowId(module.check.id));
  }
  return rowPlan(index, rowKinds(index)).map(({ slot }) => names.get(slot) ?? '');
}
