import { createHash } from 'node:crypto';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { CourseId, ModuleId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import {
  type PackageConfig,
  type PracticeRows,
  type Responses,
  type Standard,
  STANDARDS,
} from '../../domain/course/package-config.ts';
import type { Site } from '../../domain/site/site.ts';
import { contentFiles } from './content-files.ts';
import { findForbidden } from './forbidden.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { type PackageFile, sortedByPath, textFile, textOf } from './package-file.ts';
import { playerFiles } from './player-files.ts';
import { schemaFiles } from './schemas.ts';
import { STANDARD_FACTS } from './standards.ts';
import { startPage } from './start-page.ts';
import type { UiTexts } from './ui-texts.ts';
import { zip } from './zip.ts';

/** Everything that a package is made of. */
export interface CourseInputs {
  readonly course: CompiledCourse;
  /** The module that `course` has been cut to; the whole course when absent. */
  readonly module?: { readonly id: ModuleId; readonly of: CourseId } | undefined;
  /** `lesson` when absent. */
  readonly practiceRows?: PracticeRows | undefined;
  readonly ui: UiTexts;
  /** The built player: index.html, scripts, fonts, icon. */
  readonly player: readonly PackageFile[];
  /** Version of the player. */
  readonly playerVersion: string;
  readonly licences: string;
  readonly site: Site;
  /** What the package holds of the codes of trainers, by module; absent where no module can be closed. */
  readonly codes?: PackageConfig['codes'];
  readonly status: 'completed' | 'passed';
  /** How rows of SCORM 1.2 are written; `readable` when absent. */
  readonly responses?: Responses | undefined;
  /** One that the course was compiled in, offered to learners or not; the default language when absent. */
  readonly reportLanguage?: Language | undefined;
  /** A package for each; all when absent. */
  readonly standards?: readonly Standard[] | undefined;
}

/** One entry of `packages.json`. */
export interface PackageEntry {
  readonly file: string;
  readonly course: string;
  /** Null for the whole course. */
  readonly module: string | null;
  readonly version: string;
  readonly hash: string;
  readonly standard: (typeof STANDARD_FACTS)[Standard]['name'];
  readonly languages: readonly Language[];
  readonly reportLanguage: Language;
  /** What the host is told at the end. */
  readonly status: 'completed' | 'passed';
  /** SCORM 2004 has one form, a strict one. */
  readonly responses: Responses;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CoursePackage {
  readonly entry: PackageEntry;
  readonly bytes: Uint8Array;
}

export interface CourseOutputs {
  readonly course: string;
  /** In each language of the course, the default language first. */
  readonly titles: readonly { readonly language: Language; readonly title: string }[];
  readonly packages: readonly CoursePackage[];
  /** The files of the SCORM 1.2 package without manifest and schemas: without a host, the runtime speaks 1.2. */
  readonly intranet: readonly PackageFile[];
}

const START = 'index.html';

/** Makes the packages and the intranet folder of a course, in memory; touches no disk but the schema files. */
export function courseOutputs(inputs: CourseInputs): Outcome<CourseOutputs> {
  const { index, titles } = inputs.course;
  const { reportLanguage = index.defaultLanguage, standards = STANDARDS } = inputs;
  if (titles[reportLanguage] === undefined) {
    const languages = Object.keys(titles).join(', ');
    return failure(`--report-language: "${reportLanguage}" is no language of the course; it has ${languages}.`);
  }
  const intranet = standardFiles(inputs, '1.2', reportLanguage);
  if (!intranet.ok) return intranet;
  const packages: CoursePackage[] = [];
  for (const standard of standards) {
    const files = standard === '1.2' ? intranet : standardFiles(inputs, standard, reportLanguage);
    if (!files.ok) return files;
    const made = coursePackage(inputs, files.value, standard, reportLanguage);
    if (!made.ok) return made;
    packages.push(made.value);
  }
  return success({ course: index.id, titles: titlesOf(inputs.course), packages, intranet: intranet.value });
}

function titlesOf({ index, titles }: CompiledCourse): CourseOutputs['titles'] {
  const { defaultLanguage, languages } = index;
  return [defaultLanguage, ...languages.filter((language) => language !== defaultLanguage)].map((language) => ({
    language,
    title: titles[language]?.title ?? '',
  }));
}

/** What the SCO of a standard needs, sorted by path. */
function standardFiles(
  inputs: CourseInputs,
  standard: Standard,
  reportLanguage: Language,
): Outcome<readonly PackageFile[]> {
  const { index, titles } = inputs.course;
  const title = titles[index.defaultLanguage]?.title;
  if (title === undefined) return failure(`The course has no title in "${index.defaultLanguage}".`);
  const template = inputs.player.find(({ path }) => path === START);
  if (!template) return failure('The built player has no index.html; build the player first (npm run build).');
  const {
    playerVersion: player,
    status: statusWhenDone,
    site,
    responses = 'readable',
    practiceRows = 'lesson',
    codes,
  } = inputs;
  const built = playerFiles(inputs.player, standard, responses);
  if (!built.ok) return built;
  const build = buildOf(built.value, inputs.ui);
  const config: PackageConfig = {
    course: index,
    player,
    build,
    standard,
    reportLanguage,
    statusWhenDone,
    site,
    ...(practiceRows === 'lesson' ? {} : { practiceRows }),
    ...(responses === 'readable' ? {} : { responses }),
    ...(codes ? { codes } : {}),
  };
  const page = startPage(textOf(template), config, title);
  if (!page.ok) return page;
  const files = sortedByPath([
    ...built.value.filter(({ path }) => path !== START),
    textFile(START, page.value),
    ...contentFiles(inputs.course, inputs.ui, { build, reportLanguage }),
    textFile('licences.txt', inputs.licences),
  ]);
  return success(files);
}

/** Fingerprint of the player's scripts and its texts: the same for the same files, wherever they were built. */
function buildOf(built: readonly PackageFile[], ui: UiTexts): string {
  const sum = createHash('sha256').update(JSON.stringify([...ui]));
  for (const { path, bytes } of sortedByPath(built.filter(({ path }) => path.endsWith('.js'))))
    sum.update(`\n${path}\n`).update(bytes);
  return sum.digest('hex').slice(0, 8);
}

function coursePackage(
  { course: { index, titles }, module, status, responses = 'readable' }: CourseInputs,
  files: readonly PackageFile[],
  standard: Standard,
  reportLanguage: Language,
): Outcome<CoursePackage> {
  const { name, suffix, manifest } = STANDARD_FACTS[standard];
  const facts = {
    courseId: index.id,
    version: index.version,
    title: titles[index.defaultLanguage]?.title ?? '',
    start: START,
    paths: files.map(({ path }) => path),
  };
  const all = [...files, textFile('imsmanifest.xml', manifest(facts)), ...schemaFiles(standard)];
  const forbidden = findForbidden(all);
  if (forbidden.length > 0) return failure(...forbidden);
  const bytes = zip(all);
  const entry: PackageEntry = {
    file: `${index.id}_${suffix}.zip`,
    course: module?.of ?? index.id,
    module: module?.id ?? null,
    version: index.version,
    hash: index.hash,
    standard: name,
    languages: index.languages,
    reportLanguage,
    status,
    responses: standard === '1.2' ? responses : 'strict',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return success({ entry, bytes });
}
