import type { CompiledCourse, CompiledLesson } from '../../domain/course/compiled.ts';
import { outline } from '../../domain/course/outline.ts';
import { splitCheck } from '../../domain/course/split-check.ts';
import { hasBlock, partOfBlock } from '../../domain/course/has-block.ts';
import type { Lesson } from '../../domain/course/lesson.ts';
import type { Language } from '../../domain/course/language.ts';
import type { CourseTexts } from '../../domain/course/texts.ts';
import { type PackageFile, textFile } from './package-file.ts';
import type { UiTexts } from './ui-texts.ts';

/** The files of `locales/<language>/` that only some lessons need; they travel with those. */
const WORDS_OF = { part: ['part'], exercise: ['sketch', 'grading'] } as const;
const RARE: readonly string[] = Object.values(WORDS_OF).flat();

/**
 * The course's texts as classic scripts, the only form of data that loads over http, in every frame and from file://.
 * `content/<language>.js` sets `<language>/ui`, `<language>/course` and the first lesson, so that the first screen
 * costs one request; `content/<language>.<lesson>.js` each further lesson, so that it costs no more in a long course;
 * `content/<language>.<lesson>.check.js` the pool of a lesson's check, which no first screen shows. What a module's
 * package carries of earlier lessons stands in a file a lesson too. `content/part.<part>.js` is a part in space, the same for all
 * languages.
 *
 * With a `build`, `<language>/build` says which player the texts of it belong to. A `reportLanguage` that learners are not
 * offered gets files of the same names, with the words of questions alone: rows are written in it, nothing is shown.
 *
 * Keys keep the order of the sources, which is the same in every run; the texts must cover the course's languages.
 */
export function contentFiles(
  course: CompiledCourse,
  ui: UiTexts,
  { build, reportLanguage }: { readonly build?: string; readonly reportLanguage?: Language } = {},
): readonly PackageFile[] {
  const { languages } = course.index;
  const files = languages.flatMap((language) => {
    const words = Object.entries(ui.get(language) ?? {});
    const always = Object.fromEntries(words.filter(([file]) => !RARE.includes(file)));
    const lessons = lessonsIn(course, language).map((one) => {
      const wanted = rareWords(one.lesson);
      const own = words.filter(([file]) => wanted.includes(file));
      return own.length > 0 ? { ...one, words: Object.fromEntries(own) } : one;
    });
    return textFiles(lessons, { language, build, ui: always, titles: course.titles[language] });
  });
  const unseen = reportLanguage !== undefined && !languages.includes(reportLanguage) ? [reportLanguage] : [];
  const forRows = unseen.flatMap((language) => {
    const lessons = lessonsIn(course, language).map(wordsOfQuestions);
    return textFiles(lessons, { language, build, ui: {}, titles: { title: '', modules: {} } });
  });
  return [...files, ...forRows, ...partFiles(course)];
}

/** The lessons that the course carries in a language, in its order; those of earlier modules behind its own. */
function lessonsIn(course: CompiledCourse, language: Language): readonly CompiledLesson[] {
  const carried = [...outline(course.index).map((part) => part.lesson), ...(course.index.earlier ?? [])];
  return carried.map(({ id }) => {
    const found = course.lessons.find((one) => one.lesson.id === id && one.language === language);
    if (!found) throw new Error(`The compiled course has no lesson "${id}" in "${language}".`);
    return found;
  });
}

function textFiles(
  lessons: readonly CompiledLesson[],
  first: {
    readonly language: Language;
    readonly build: string | undefined;
    readonly ui: object;
    readonly titles: CourseTexts | undefined;
  },
): readonly PackageFile[] {
  const { language, build, ui, titles } = first;
  const parts = lessons.map(splitCheck);
  const [opening, ...rest] = parts.map(({ lesson }) => lesson);
  const entries = [
    ...(build === undefined ? [] : [entry(`${language}/build`, build)]),
    entry(`${language}/ui`, ui),
    entry(`${language}/course`, titles),
    ...(opening ? [lessonEntry(opening)] : []),
  ];
  return [
    textFile(`content/${language}.js`, entries.join('')),
    ...rest.map((one) => textFile(`content/${language}.${one.lesson.id}.js`, lessonEntry(one))),
    ...parts.flatMap(({ check }) =>
      check
        ? [textFile(`content/${language}.${check.id}.check.js`, entry(`${language}/${check.id}/check`, check))]
        : [],
    ),
  ];
}

/** What rows need of a lesson: its questions and what they ask, without sheets, figures, drawings, terms and what learners are told. */
function wordsOfQuestions(one: CompiledLesson): CompiledLesson {
  const { lesson, texts } = one;
  const questions = Object.entries(texts.questions).map(([id, { hints: _, ...words }]) => {
    return [id, { ...words, feedback: {} }] as const;
  });
  return {
    ...one,
    lesson: { ...lesson, objectives: [], screens: [], figures: [], terms: [], exercises: [] },
    texts: { ...texts, objectives: {}, screens: {}, questions: Object.fromEntries(questions), figures: {}, terms: {} },
  };
}

/** The files of words that a lesson needs beside those of every lesson. */
function rareWords(lesson: Pick<Lesson, 'screens'>): readonly string[] {
  return (['part', 'exercise'] as const).flatMap((kind) => (hasBlock(lesson, kind) ? WORDS_OF[kind] : []));
}

/** The parts that the lessons of this course, which may have been cut to a module, show. */
function partFiles({ lessons, parts = [] }: CompiledCourse): readonly PackageFile[] {
  const blocks = lessons.flatMap(({ lesson }) => lesson.screens.flatMap((screen) => screen.blocks));
  const shown = new Set(blocks.map(partOfBlock));
  return parts
    .filter(({ id }) => shown.has(id))
    .map((part) => textFile(`content/part.${part.id}.js`, entry(`part/${part.id}`, part)));
}

function lessonEntry(one: CompiledLesson): string {
  return entry(`${one.language}/${one.lesson.id}`, one);
}

function entry(key: string, value: unknown): string {
  return `(window.courseContent=window.courseContent||{})[${scriptJson(key)}]=${scriptJson(value)};\n`;
}

/**
 * JSON that is safe inside any script: the two line separators end a line in scripts of old engines, `</` and `<!--`
 * would end or comment out a script if the text were ever put into a page.
 */
export function scriptJson(value: unknown): string {
  return (
    JSON.stringify(value)
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029')
      .replace(/<\//g, '<\\/')
      .replace(/<!--/g, '\\u003c!--')
      // Written as a name, it would be the prototype of the object and no key; inside a text its quotes are escaped.
      .replace(/(?<!\\)"__proto__":/g, '["__proto__"]:')
  );
}
