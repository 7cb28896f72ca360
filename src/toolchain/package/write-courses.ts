import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import { answerKeyFiles } from '../answer-key/answer-key-files.ts';
import { licencesText } from '../licences/licences-text.ts';
import { codesPage } from './codes-page.ts';
import { courseOutputs, type CourseOutputs } from './course-outputs.ts';
import { cutsOf } from './cuts.ts';
import { withDefaultLanguage } from './default-language.ts';
import type { PackageOptions } from './options.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { readFolder } from './read-folder.ts';
import { replaceOutput, type Written } from './replace-output.ts';
import { readSiteFile, SITE_FILE } from './site-file.ts';
import { codeHashes, trainerCodes } from './trainer-codes.ts';
import { readUiTexts } from './ui-texts.ts';

/**
 * Packages compiled courses with the player in `dist/player` of the project, and writes their answer key and the codes
 * of trainers beside the packages. Codes that are not there yet are made, and kept before anything else is written. Relative paths of the options count from
 * the project's folder. Nothing is written when anything is wrong with any of them.
 */
export function writeCourses(
  project: string,
  courses: readonly CompiledCourse[],
  options: PackageOptions,
): Outcome<Written> {
  const player = join(project, 'dist/player');
  if (!existsSync(join(player, 'index.html'))) {
    return failure(`${player} holds no player; build it first: npm run build.`);
  }
  const out = resolve(project, options.out);
  const file = fileOnTheWay(out);
  if (file !== undefined) return failure(`--out: expected a folder, found the file ${file}.`);
  const site = options.site ?? SITE_FILE;
  const allowed = readSiteFile(resolve(project, site), site);
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly version: string };
  const files = readFolder(player);
  const locales = join(project, 'locales');
  const codes = trainerCodes(project, courses, options);
  const outputs = courses.flatMap((compiled): readonly Outcome<CourseOutputs>[] => {
    const course = withDefaultLanguage(compiled, options.defaultLanguage);
    const ui = readUiTexts(locales, compiled.index.languages);
    const cuts = cutsOf(course.ok ? course.value : compiled, options);
    if (!course.ok || !ui.ok || !allowed.ok || !cuts.ok) return [failure(...problemsOf([course, ui, allowed, cuts]))];
    const { index, titles } = course.value;
    const own = codes.ok ? codes.value.courses.get(index.id) : undefined;
    const hashes = own && codeHashes(index, own);
    const licences = licencesText(project, titles[index.defaultLanguage]?.title ?? index.id, 'learner');
    const made = cuts.value.map((cut) =>
      courseOutputs({
        course: cut.course,
        module: cut.module && { id: cut.module, of: index.id },
        practiceRows: cut.practiceRows,
        ui: ui.value,
        site: allowed.value,
        codes: cut.module === undefined ? hashes : undefined,
        player: files,
        playerVersion: version,
        licences,
        status: options.status,
        responses: options.responses,
        reportLanguage: options.reportLanguage,
        standards: options.standard && [options.standard],
      }),
    );
    return options.eachModule ? [together(made)] : made;
  });
  const keys = answerKeyFiles(courses, locales);
  const pages = courses.flatMap((course) => {
    const own = codes.ok ? codes.value.courses.get(course.index.id) : undefined;
    const language = options.reportLanguage ?? options.defaultLanguage ?? course.index.defaultLanguage;
    return own ? [codesPage(course, own, language, locales)] : [];
  });
  const problems = problemsOf([...outputs, keys, codes, ...pages]);
  if (!keys.ok || !codes.ok || problems.length > 0) return failure(...problems);
  codes.value.save();
  return replaceOutput(
    out,
    outputs.flatMap((one) => (one.ok ? [one.value] : [])),
    { answerKeys: keys.value, trainerCodes: pages.flatMap((page) => (page.ok ? [page.value] : [])) },
  );
}

/** The whole course with the packages of its modules: on a web server the whole course has them all. */
function together(made: readonly Outcome<CourseOutputs>[]): Outcome<CourseOutputs> {
  const [whole] = made;
  if (!whole?.ok || made.some(({ ok }) => !ok)) return failure(...problemsOf(made));
  return success({
    ...whole.value,
    packages: made.flatMap((one) => (one.ok ? one.value.packages : [])),
  });
}

/** Each sentence once: what is wrong with the site is wrong for every course. */
function problemsOf(outcomes: readonly Outcome<unknown>[]): readonly string[] {
  return [...new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)))];
}

/** A file where the folder, or one that it would stand in, has to be. */
function fileOnTheWay(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : fileOnTheWay(parent);
}
