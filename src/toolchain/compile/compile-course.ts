import { COMPILED_FORMAT } from '../../domain/course/compiled.ts';
import type {
  CompiledCourse,
  CompiledLesson,
  CourseIndex,
  LessonIndex,
  ModuleCheckIndex,
} from '../../domain/course/compiled.ts';
import type { CourseId, LessonId, ModuleId, SlotNumber } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import { moduleCheckId } from '../../domain/course/module-check-id.ts';
import { slotRuns } from '../../domain/course/slot-runs.ts';
import { encodeSlotKinds } from '../../domain/course/slots.ts';
import type { CourseTexts } from '../../domain/course/texts.ts';
import { readExercise } from '../exercises/read-exercise.ts';
import { takeCensus } from './census.ts';
import type { Census } from './census.ts';
import { compileLesson, introducingLesson, type CourseToCompile } from './compile-lesson.ts';
import { numberFormulas } from './compile-numbers.ts';
import { compileModuleCheck } from './compile-module-check.ts';
import { contentHash } from './content-hash.ts';
import { entry } from './lesson-subject.ts';
import { lessonQuestions } from './lesson-questions.ts';
import { faultWarnings } from './fault-warnings.ts';
import { untaughtFaults } from './untaught-faults.ts';
import { feedbackWarnings } from './feedback-warnings.ts';
import { languageWarnings } from './language-rules.ts';
import { earlierItems, objectiveWarnings, topicsOf } from './module-check.ts';
import { inFileOrder } from './problem.ts';
import type { Problem, Report, Warning } from './problem.ts';
import { readCourse } from './read-course.ts';
import type { CourseInFiles, LessonInCourse, ModuleInCourse } from './read-course.ts';
import { renameHint, retiredSlots, retiredWarnings } from './retired-slots.ts';
import type { RetiredSlot } from './retired-slots.ts';
import { rowWarnings } from './row-warnings.ts';
import { retrievalWarnings } from './retrieval-warnings.ts';
import { reportMissingSlots, retrievalKeys } from './slots-file.ts';
import { shownParts, type ShownPart } from './shown-parts.ts';
import { linesOf } from './text-lines.ts';

export type CompileResult =
  | { readonly course: CompiledCourse; readonly warnings: readonly Warning[]; readonly census: Census }
  | { readonly problems: readonly Problem[] };

/**
 * Compiles a course folder. Nothing is written; the same files give the same result in any folder and time zone.
 *
 * @param directory such as `courses/technical-drawing`; problems name their files below it
 * @param options.languages compile these of the course's languages only
 * @param options.reportLanguage compiled too where `languages` lacks it, for reports: the index does not offer it
 * @returns the course, or every problem that was found
 */
export function compileCourse(
  directory: string,
  options: {
    readonly languages?: readonly Language[] | undefined;
    readonly reportLanguage?: Language | undefined;
  } = {},
): CompileResult {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const folder = directory.replace(/\/+$/, '');
  const files = readCourse(folder, options.languages, report, options.reportLanguage);
  if (files) {
    reportUnexplainedTerms(files, report);
    const { retired: meant } = files.source;
    reportMissingSlots(files.slots, files.slotKeys, (key) => renameHint(key, retiredIn(files), meant), report);
  }
  if (!files || problems.length > 0) return { problems: inFileOrder(problems) };
  // They take seconds: only where everything else is right.
  const parts = shownParts(files, report);
  const faultCodes = new Set(Object.keys(files.faults));
  const drawn = new Map(
    files.exercises.flatMap((id) => {
      const exercise = readExercise(files.parts, id, faultCodes, report);
      return exercise ? [[id, exercise] as const] : [];
    }),
  );
  if (problems.length > 0) return { problems: inFileOrder(problems) };
  const course = compile({ ...files, drawn }, parts);
  const warnings = inFileOrder([
    ...files.terms.warnings,
    ...languageWarnings(files),
    ...moduleWarnings(files),
    ...faultWarnings(files),
    ...untaughtFaults(files, drawn),
    ...feedbackWarnings(files),
    ...retrievalWarnings(files),
    ...rowWarnings(files),
    ...retiredWarnings(files.slots.file, retiredIn(files), files.source.retired),
  ]);
  return { course, warnings, census: takeCensus(files, warnings) };
}

function retiredIn({ slots, slotKeys }: CourseInFiles): readonly RetiredSlot[] {
  return retiredSlots(slots, slotKeys);
}

function moduleWarnings(files: CourseInFiles): readonly Warning[] {
  return files.modules.flatMap((module) => (module.check ? objectiveWarnings(module) : []));
}

/** A term link opens the meaning of the term, so some lesson of the course has to tell it. */
function reportUnexplainedTerms(files: CourseInFiles, report: Report): void {
  for (const { lessons } of files.modules) {
    for (const { texts } of lessons) {
      for (const { yaml, texts: own } of texts.values()) {
        for (const { path, terms } of linesOf(own)) {
          for (const term of terms) {
            if (!files.terms.words.has(term) || introducingLesson(files, term)) continue;
            const message = `term "${term}" has no meaning; no lesson of the course has it in its terms`;
            const character = String(entry(yaml.data, path)).indexOf(`](${term})`);
            report({ file: yaml.file, ...yaml.at(path, Math.max(character, 0)), message });
          }
        }
      }
    }
  }
}

function compile(files: CourseToCompile, parts: readonly ShownPart[]): CompiledCourse {
  const { source, languages } = files;
  const outline = {
    id: source.id as CourseId,
    languages: source.languages,
    defaultLanguage: source.defaultLanguage,
    pass: source.pass,
    modules: files.modules.map((module) => ({
      id: module.id as ModuleId,
      number: module.source.number,
      lessons: lessonIndexes(files, module),
      ...moduleCheckIndex(files, module),
    })),
    ...(source.nextModule === 'mastery' ? { nextModule: source.nextModule } : {}),
    slots: encodeSlotKinds(files.slots.kinds),
  };
  const titles = Object.fromEntries(languages.map((language) => [language, courseTexts(files, language)] as const));
  const lessons = files.modules.flatMap((module, at) =>
    languages.flatMap((language) => [...compileLessons(files, module, language), ...compileCheck(files, at, language)]),
  );
  const hash = contentHash({ outline, titles, lessons, ...(parts.length > 0 ? { parts } : {}) });
  const index: CourseIndex = { format: COMPILED_FORMAT, ...outline, version: source.version, hash };
  return {
    index,
    titles,
    lessons: lessons.map((lesson) => ({ format: COMPILED_FORMAT, hash, ...lesson })),
    ...(parts.length > 0 ? { parts: parts.map((part) => ({ format: COMPILED_FORMAT, hash, ...part })) } : {}),
    slotKeys: [...files.slots.slots.keys()],
    faults: files.faults,
    ...(files.taught ? { taught: files.taught } : {}),
    formulas: formulasOf(files),
  };
}

function formulasOf(files: CourseInFiles): CompiledCourse['formulas'] {
  const lessons = files.modules.flatMap((module) => module.lessons);
  return Object.fromEntries(
    lessons.flatMap(({ id, read }) =>
      lessonQuestions(read.lesson).flatMap(({ question }) => {
        const formulas = numberFormulas(question);
        return formulas ? [[`${id}/${question.id}`, formulas] as const] : [];
      }),
    ),
  );
}

function lessonIndexes(files: CourseToCompile, module: ModuleInCourse): readonly LessonIndex[] {
  return module.lessons.flatMap((source) => {
    const [own] = source.texts;
    if (!own) return [];
    const { lesson } = compileLesson(files, source, own[1], own[0]);
    const { check, exercises = [] } = lesson;
    const isFirst = files.modules[0]?.lessons[0] === source;
    const retrieval = retrievalKeys(source.id, source.read.lesson, isFirst).flatMap(
      (key) => files.slots.slots.get(key) ?? [],
    );
    const questions = slotRuns(lesson.questions.flatMap(({ slot }) => slot ?? []));
    return [
      {
        id: source.id as LessonId,
        number: lesson.number,
        screens: lesson.screens.length,
        slot: lesson.slot,
        ...(questions.length > 0 ? { questions } : {}),
        ...(exercises.length > 0
          ? { exercises: exercises.map((one) => one.slot), drawings: exercises.flatMap(({ drawings }) => drawings) }
          : {}),
        ...(retrieval.length > 0 ? { retrieval } : {}),
        ...(check ? { check: { places: check.places, result: check.result } } : {}),
      },
    ];
  });
}

function moduleCheckIndex(
  files: CourseInFiles,
  { id, source, check }: ModuleInCourse,
): { readonly check?: ModuleCheckIndex } {
  if (!check) return {};
  const result = slotOf(files, `${id}/check`);
  const places = Array.from({ length: check.places }, (_, index) => slotOf(files, `${id}/check/${index + 1}`));
  return {
    check: {
      id: moduleCheckId(id),
      number: source.number,
      screens: 1,
      slot: result,
      check: { places, result },
      pass: check.pass,
    },
  };
}

/** The check of the module at a place in the course; nothing where it has none. */
function compileCheck(
  files: CourseToCompile,
  at: number,
  language: Language,
): readonly Omit<CompiledLesson, 'format' | 'hash'>[] {
  const module = files.modules[at];
  if (!module?.check) return [];
  const before = files.modules.slice(0, at).flatMap(({ lessons }) => lessons);
  const compiled = (source: LessonInCourse) => {
    const own = source.texts.get(language);
    return own ? [compileLesson(files, source, own, language)] : [];
  };
  const { lesson, texts } = compileModuleCheck({
    module: { id: module.id, number: module.source.number },
    rules: module.check,
    topics: topicsOf(module).flatMap(compiled),
    earlier: earlierItems({ before }).flatMap(({ lesson: source, question }) =>
      compiled(source).map((from) => ({ from, question: question.id })),
    ),
    slot: (key) => slotOf(files, key),
  });
  return [{ language, lesson, texts }];
}

function slotOf(files: CourseInFiles, key: string): SlotNumber {
  const number = files.slots.slots.get(key);
  if (number === undefined) throw new Error(`slot of ${key} was not checked`);
  return number;
}

function courseTexts(files: CourseInFiles, language: Language): CourseTexts {
  const texts = files.titles.get(language);
  return {
    title: texts?.title ?? '',
    modules: Object.fromEntries(
      files.modules.map((module) => [
        module.id,
        {
          title: texts?.modules[module.id] ?? '',
          lessons: Object.fromEntries(
            module.lessons.map((lesson) => [lesson.id, lesson.texts.get(language)?.texts.title ?? ''] as const),
          ),
        },
      ]),
    ),
  };
}

function compileLessons(
  files: CourseToCompile,
  module: ModuleInCourse,
  language: Language,
): readonly Omit<CompiledLesson, 'format' | 'hash'>[] {
  return module.lessons.flatMap((source) => {
    const own = source.texts.get(language);
    return own ? [{ language, ...compileLesson(files, source, own, language) }] : [];
  });
}
