import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Language, LANGUAGES } from '../../domain/course/language.ts';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import { compileCourse } from '../compile/compile-course.ts';
import { COURSES } from '../compile/find-courses.ts';
import { formatProblem } from '../compile/problem.ts';
import { readYaml } from '../compile/yaml-file.ts';
import { failure, type Outcome, success } from '../package/outcome.ts';
import type { PackageList } from '../package/replace-output.ts';
import { STANDARD_FACTS } from '../package/standards.ts';
import { type GuideFile, GUIDE_STYLE, type SaveWords, uploadPage } from './upload-page.ts';
import { reportExamples } from './report-examples.ts';
import { readUploadTexts } from './upload-texts.ts';

const STYLE = fileURLToPath(new URL(GUIDE_STYLE, import.meta.url));

/**
 * Writes `dist/guides/upload.<language>.html` in all languages for the packages that `dist/packages/packages.json`
 * lists: of each course the first for SCORM 1.2, which is the one for Moodle. Gives the paths; nothing is written when
 * anything is wrong.
 *
 * @param project the project's folder
 * @param compiled the course in a folder, in the language of its reports: its rows are the examples of the guide
 */
export function writeGuides(
  project: string,
  compiled: (folder: string, language: Language) => Outcome<CompiledCourse> = compile,
): Outcome<readonly string[]> {
  const list = join(project, 'dist/packages/packages.json');
  if (!existsSync(list)) return failure(`${list} is missing; make the packages first: npm run build.`);
  const { packages } = JSON.parse(readFileSync(list, 'utf8')) as PackageList;
  const forMoodle = packages.filter(({ standard }) => standard === STANDARD_FACTS['1.2'].name);
  const firsts = forMoodle.filter(({ course }, at) => forMoodle.findIndex((one) => one.course === course) === at);
  if (firsts.length === 0) return failure(`${list} names no package for ${STANDARD_FACTS['1.2'].name}.`);

  const courses = firsts.map(({ course, reportLanguage }) => compiled(join(project, COURSES, course), reportLanguage));
  const examples = reportExamples(courses.flatMap((course) => (course.ok ? [course.value] : [])));

  const locales = join(project, 'locales');
  const problems: string[] = courses.flatMap((course) => (course.ok ? [] : [...course.problems]));
  const pages = LANGUAGES.flatMap((language) => {
    const texts = readUploadTexts(locales, language);
    if (!texts.ok) {
      problems.push(...texts.problems);
      return [];
    }
    const files = firsts.map(({ file, course }): GuideFile => ({ file, title: titleOf(project, course, language) }));
    const html = uploadPage(language, texts.value, files, saveWords(locales, language), examples);
    return [{ name: `upload.${language}.html`, html }];
  });
  if (problems.length > 0) return failure(...problems);

  const folder = join(project, 'dist/guides');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, GUIDE_STYLE), readFileSync(STYLE));
  for (const { name, html } of pages) writeFileSync(join(folder, name), html);
  return success(pages.map(({ name }) => join(folder, name)));
}

function compile(folder: string, language: Language): Outcome<CompiledCourse> {
  const result = compileCourse(folder, { languages: [language] });
  return 'problems' in result ? failure(...result.problems.map(formatProblem)) : success(result.course);
}

/** The course's title in a language, '' where a copy of the course does not have it. */
function titleOf(project: string, course: string, language: Language): string {
  const file = join(project, 'courses', course, `${language}.yaml`);
  const data = existsSync(file) ? readYaml(file, () => undefined)?.data : undefined;
  if (typeof data !== 'object' || data === null || !('title' in data)) return '';
  return typeof data.title === 'string' ? data.title : '';
}

function saveWords(locales: string, language: Language): SaveWords {
  const text = readFileSync(join(locales, language, 'player.json'), 'utf8');
  return (JSON.parse(text) as { readonly save: SaveWords }).save;
}
