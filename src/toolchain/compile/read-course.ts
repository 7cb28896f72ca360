import { basename } from 'node:path';
import * as v from 'valibot';
import type { FaultMeanings } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import { CourseSourceSchema, ModuleSourceSchema } from '../../domain/course/source/course-source.ts';
import type { CourseSource, ModuleSource } from '../../domain/course/source/course-source.ts';
import { checkShape } from './check-shape.ts';
import { readFaultTable } from './fault-table.ts';
import { reportLeftOvers } from './left-overs.ts';
import { drawingFiles } from '../figures/read-drawn-figure.ts';
import { courseParts, type CourseParts } from '../parts/course-parts.ts';
import { EXERCISES, exerciseIds } from '../exercises/exercise-files.ts';
import { partIds, PARTS } from '../parts/part-files.ts';
import { reportLinks } from './link-faults.ts';
import { reportNumberTexts } from './number-texts.ts';
import { moduleCheckOf } from './module-check.ts';
import type { ModuleCheckInCourse } from './module-check.ts';
import type { Report } from './problem.ts';
import { openLesson, partsAskedFor, readLesson } from './read-lesson.ts';
import type { ReadLesson } from './read-lesson.ts';
import { readLessonTexts } from './read-lesson-texts.ts';
import type { ReadTexts } from './read-lesson-texts.ts';
import { reportWronglyRetired } from './retired-slots.ts';
import { lessonSlotKeys, moduleSlotKeys, readSlots } from './slots-file.ts';
import type { SlotKey, SlotTable } from './slots-file.ts';
import { readTermTable } from './term-table.ts';
import type { TermTable } from './term-table.ts';
import { createTextMarks } from './text-marks.ts';
import { readYaml } from './yaml-file.ts';
import { readTaughtTable, type TaughtFaults } from './taught-table.ts';

export interface LessonInCourse {
  /** `m02-scale` */
  readonly id: string;
  readonly read: ReadLesson;
  readonly texts: ReadonlyMap<Language, ReadTexts>;
}

export interface ModuleInCourse {
  readonly id: string;
  readonly source: ModuleSource;
  readonly lessons: readonly LessonInCourse[];
  readonly check?: ModuleCheckInCourse | undefined;
}

/** A course's source as far as it could be read; it is complete when nothing was reported and no slot is missing. */
export interface CourseInFiles {
  /** With the languages that learners are offered. */
  readonly source: CourseSource;
  /** Those, and the language of reports where it is none of them: everything is read in each. */
  readonly languages: readonly Language[];
  readonly titles: ReadonlyMap<
    Language,
    { readonly title: string; readonly modules: Readonly<Record<string, string>> }
  >;
  readonly modules: readonly ModuleInCourse[];
  readonly slots: SlotTable;
  readonly slotKeys: readonly SlotKey[];
  readonly terms: TermTable;
  readonly faults: FaultMeanings;
  /** Absent where the course does not say it. */
  readonly taught: TaughtFaults | undefined;
  readonly parts: CourseParts;
  /** The names of the drawing exercises. */
  readonly exercises: readonly string[];
}

/**
 * Reads and checks a course folder; everything that is wrong is reported. `undefined` when course.yaml is unusable,
 * or a link leads out of the folder.
 *
 * @param only compile these of the course's languages; texts of the others are not looked at
 * @param reportLanguage looked at too where `only` lacks it
 */
export function readCourse(
  directory: string,
  only: readonly Language[] | undefined,
  report: Report,
  reportLanguage?: Language,
): CourseInFiles | undefined {
  if (!reportLinks(directory, report)) return undefined;
  const yaml = readYaml(`${directory}/course.yaml`, report);
  const all = yaml && checkShape(yaml, CourseSourceSchema, report);
  if (!yaml || !all) return undefined;
  const listFault = (field: 'languages' | 'modules'): void => {
    for (const [index, id] of all[field].entries()) {
      const list: readonly string[] = all[field];
      if (list.indexOf(id) !== index) {
        report({ file: yaml.file, ...yaml.at([field, index]), message: `"${id}" stands in ${field} twice` });
      }
    }
  };
  const folder = basename(directory);
  if (all.id !== folder) {
    const message = `expected the name of the course's folder, "${folder}", found "${all.id}"`;
    report({ file: yaml.file, ...yaml.at(['id']), message });
  }
  listFault('languages');
  listFault('modules');
  const offered = only ?? all.languages;
  const wanted = new Set([...offered, ...(reportLanguage ? [reportLanguage] : [])]);
  for (const language of wanted) {
    if (all.languages.includes(language)) continue;
    const message = `language "${language}" was asked for; the course has ${all.languages.join(', ')}`;
    report({ file: yaml.file, ...yaml.at(['languages']), message });
  }
  const source = withLanguages(all, offered);
  const languages = all.languages.filter((language) => wanted.has(language));
  const terms = readTermTable(`${directory}/terms.tsv`, languages, report);
  const faults = readFaultTable(`${directory}/faults.tsv`, languages, report);
  const faultCodes = new Set(Object.keys(faults));
  const marks = new Map(languages.map((language) => [language, createTextMarks(language, terms)] as const));
  const titles = new Map(
    languages.flatMap((language) => {
      const plain = marks.get(language)?.plain ?? v.string();
      const schema = v.strictObject({
        title: plain,
        modules: v.strictObject(Object.fromEntries(source.modules.map((id) => [id, plain] as const))),
      });
      const file = readYaml(`${directory}/${language}.yaml`, report);
      const texts = file && checkShape(file, schema, report);
      return texts ? [[language, texts] as const] : [];
    }),
  );
  const languageFiles = all.languages.map((language) => `${language}.yaml`);
  const tables = ['slots.tsv', 'terms.tsv', 'faults.tsv', 'taught.tsv'];
  const exercises = exerciseIds(directory);
  const folders = [
    ...all.modules,
    ...(partIds(directory).length > 0 ? [PARTS] : []),
    ...(exercises.length > 0 ? [EXERCISES] : []),
  ];
  const own = { folders, files: ['course.yaml', ...languageFiles, ...tables], namedBy: 'course.yaml' };
  reportLeftOvers(directory, own, report);
  const opened = source.modules.flatMap((id) => {
    const folder = `${directory}/${id}`;
    const file = readYaml(`${folder}/module.yaml`, report);
    const moduleSource = file && checkShape(file, ModuleSourceSchema, report);
    if (!file || !moduleSource) return [];
    reportLeftOvers(folder, { folders: moduleSource.lessons, files: ['module.yaml'], namedBy: 'module.yaml' }, report);
    const lessons = moduleSource.lessons.flatMap((name, index) => {
      if (moduleSource.lessons.indexOf(name) !== index) {
        report({ file: file.file, ...file.at(['lessons', index]), message: `lesson "${name}" stands here twice` });
        return [];
      }
      const lesson = openLesson(`${folder}/${name}`, report);
      return lesson ? [{ lessonId: `${id}-${name}`, lesson }] : [];
    });
    return [{ id, file, moduleSource, lessons }];
  });
  const shown = opened.flatMap(({ lessons }) => lessons.flatMap(({ lesson }) => partsAskedFor(lesson)));
  const parts = courseParts(directory, shown);
  const before: LessonInCourse[] = [];
  const modules = opened.map(({ id, file, moduleSource, lessons: own }) => {
    const lessons = own.map(({ lessonId, lesson }) => {
      const around = { lessonId, termIds: new Set(terms.words.keys()), faultCodes, parts, exerciseIds: exercises };
      const read = readLesson(lesson, around, report);
      reportLeftOvers(
        read.folder,
        {
          folders: [],
          files: ['lesson.yaml', ...languageFiles, ...drawingFiles(read.lesson.figures)],
          namedBy: 'course.yaml',
        },
        report,
      );
      const texts = new Map<Language, ReadTexts>();
      for (const [language, languageMarks] of marks) {
        const one = readLessonTexts(read, language, languageMarks, report);
        if (one) texts.set(language, one);
      }
      if (texts.size === marks.size) reportNumberTexts(read, texts, report);
      return { id: lessonId, read, texts };
    });
    const check = moduleCheckOf(source, moduleSource, { id, file, lessons, before: [...before] }, report);
    before.push(...lessons);
    return { id, source: moduleSource, lessons, check };
  });
  const ids = modules.flatMap(({ lessons }) => lessons.map(({ id }) => id));
  const taught = readTaughtTable(`${directory}/taught.tsv`, { codes: faultCodes, lessons: ids }, report);
  const slots = readSlots(`${directory}/slots.tsv`, report);
  const slotKeys = modules.flatMap((module, at) => [
    ...module.lessons.flatMap(({ id, read }, number) => lessonSlotKeys(id, read.lesson, at === 0 && number === 0)),
    ...(module.check ? moduleSlotKeys(module.id, module.check) : []),
  ]);
  reportWronglyRetired(yaml, source.retired, { keys: slotKeys, table: slots }, report);
  reportLessonNumbers(modules, report);
  reportShutModules(source, directory, modules, report);
  return { source, languages, titles, modules, slots, slotKeys, terms, faults, taught, parts, exercises };
}

/** A copy that keeps fewer languages may have lost the default one: then the first takes its place. */
function withLanguages(source: CourseSource, only: readonly Language[]): CourseSource {
  const languages = source.languages.filter((language) => only.includes(language));
  const first = languages[0] ?? source.defaultLanguage;
  return {
    ...source,
    languages,
    defaultLanguage: languages.includes(source.defaultLanguage) ? source.defaultLanguage : first,
  };
}

/** Nobody could open a module whose forerunner has no check to pass. */
function reportShutModules(
  { nextModule, modules: order }: CourseSource,
  directory: string,
  modules: readonly ModuleInCourse[],
  report: Report,
): void {
  if (nextModule !== 'mastery') return;
  for (const { id, source } of modules) {
    const next = order[order.indexOf(id) + 1];
    if (source.check || next === undefined) continue;
    const message = `nothing opens module ${next}: with "nextModule: mastery" it opens when the check of ${id} has been passed; expected "check", found none`;
    report({ file: `${directory}/${id}/module.yaml`, line: 1, column: 1, message });
  }
}

function reportLessonNumbers(modules: readonly ModuleInCourse[], report: Report): void {
  const seen = new Map<string, string>();
  for (const module of modules) {
    for (const { id, read } of module.lessons) {
      const { number } = read.lesson;
      const place = { file: read.yaml.file, ...read.yaml.at(['number']) };
      const first = seen.get(number);
      if (first !== undefined) report({ ...place, message: `number ${number} is that of lesson ${first} already` });
      if (!number.startsWith(`${module.source.number}.`)) {
        report({ ...place, message: `expected a number of module ${module.source.number}, found ${number}` });
      }
      seen.set(number, id);
    }
  }
}
