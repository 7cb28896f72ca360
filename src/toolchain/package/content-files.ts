import type { CompiledCourse, CompiledLesson } from '../../domain/course/compiled.ts';
import { outline } from '../../domain/course/outline.ts';
import { splitCheck } from '../../domain/course/split-check.ts';
import { hasPart } from '../../domain/course/has-part.ts';
import type { Language } from '../../domain/course/language.ts';
import { type PackageFile, textFile } from './package-file.ts';
import type { UiTexts } from './ui-texts.ts';

/** The file of `locales/<language>/` that only lessons with a part in space need; it travels with them. */
const PART_WORDS = 'part';

/**
 * The course's texts as classic scripts, the only form of data that loads over http, in every frame and from file://.
 * `content/<language>.js` sets `<language>/ui`, `<language>/course` and the first lesson, so that the first screen
 * costs one request; `content/<language>.<lesson>.js` each further lesson, so that it costs no more in a long course;
 * `content/<language>.<lesson>.check.js` the pool of a lesson's check, which no first screen shows. What a module's
 * package carries of earlier lessons stands in a file a lesson too. `content/part.<part>.js` is a part in space, the same for all
 * languages.
 *
 * With a `build`, `<language>/build` says which player the texts of it belong to.
 *
 * Keys keep the order of the sources, which is the same in every run; the texts must cover the course's languages.
 */
export function contentFiles(course: CompiledCourse, ui: UiTexts, build?: string): readonly PackageFile[] {
  return [...textFiles(course, ui, build), ...partFiles(course)];
}

function textFiles(course: CompiledCourse, ui: UiTexts, build?: string): readonly PackageFile[] {
  return course.index.languages.flatMap((language) => {
    const carried = [...outline(course.index).map((part) => part.lesson), ...(course.index.earlier ?? [])];
    const ids = carried.map(({ id }) => id);
    const parts = ids.map((id) => splitCheck(lessonIn(course, id, language)));
    const { [PART_WORDS]: ofParts, ...always } = ui.get(language) ?? {};
    const [first, ...rest] = parts.map(({ lesson }) =>
      hasPart(lesson.lesson) ? { ...lesson, words: { [PART_WORDS]: ofParts } } : lesson,
    );
    const entries = [
      ...(build === undefined ? [] : [entry(`${language}/build`, build)]),
      entry(`${language}/ui`, always),
      entry(`${language}/course`, course.titles[language]),
    ];
    if (first) entries.push(lessonEntry(first));
    return [
      textFile(`content/${language}.js`, entries.join('')),
      ...rest.map((one) => textFile(`content/${language}.${one.lesson.id}.js`, lessonEntry(one))),
      ...parts.flatMap(({ check }) =>
        check
          ? [textFile(`content/${language}.${check.id}.check.js`, entry(`${language}/${check.id}/check`, check))]
          : [],
      ),
    ];
  });
}

/** The parts that the lessons of this course, which may have been cut to a module, show. */
function partFiles({ lessons, parts = [] }: CompiledCourse): readonly PackageFile[] {
  const blocks = lessons.flatMap(({ lesson }) => lesson.screens.flatMap((screen) => screen.blocks));
  const shown = new Set(blocks.flatMap((block) => (block.kind === 'part' ? [block.part] : [])));
  return parts
    .filter(({ id }) => shown.has(id))
    .map((part) => textFile(`content/part.${part.id}.js`, entry(`part/${part.id}`, part)));
}

function lessonIn(course: CompiledCourse, id: string, language: Language): CompiledLesson {
  const found = course.lessons.find((one) => one.lesson.id === id && one.language === language);
  if (!found) throw new Error(`The compiled course has no lesson "${id}" in "${language}".`);
  return found;
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
