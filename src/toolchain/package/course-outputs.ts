import { createHash } from 'node:crypto';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Site } from '../../domain/site/site.ts';
import { contentFiles } from './content-files.ts';
import { findForbidden } from './forbidden.ts';
import { scorm12Manifest } from './manifest.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { type PackageFile, sortedByPath, textFile, textOf } from './package-file.ts';
import { scorm12Schemas } from './schemas.ts';
import { startPage } from './start-page.ts';
import type { UiTexts } from './ui-texts.ts';
import { zip } from './zip.ts';

/** Everything that a package is made of. */
export interface CourseInputs {
  readonly course: CompiledCourse;
  readonly ui: UiTexts;
  /** The built player: index.html, scripts, fonts, icon. */
  readonly player: readonly PackageFile[];
  /** Version of the player. */
  readonly playerVersion: string;
  readonly licences: string;
  readonly site: Site;
  readonly status: 'completed' | 'passed';
  /** The default language when absent. */
  readonly reportLanguage?: Language | undefined;
}

/** One entry of `packages.json`. */
export interface PackageEntry {
  readonly file: string;
  readonly course: string;
  readonly version: string;
  readonly hash: string;
  readonly standard: 'SCORM 1.2';
  readonly languages: readonly Language[];
  readonly reportLanguage: Language;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CourseOutputs {
  /** In the default language. */
  readonly title: string;
  readonly language: Language;
  readonly scorm12: { readonly entry: PackageEntry; readonly bytes: Uint8Array };
  /** The same files without manifest and schemas. */
  readonly intranet: readonly PackageFile[];
}

const START = 'index.html';

/** Makes the SCORM 1.2 package and the intranet folder of a course, in memory; touches no disk but the schema files. */
export function courseOutputs(inputs: CourseInputs): Outcome<CourseOutputs> {
  const { index, titles } = inputs.course;
  const language = index.defaultLanguage;
  const title = titles[language]?.title;
  if (title === undefined) return failure(`The course has no title in "${language}".`);
  const { reportLanguage = language } = inputs;
  if (!index.languages.includes(reportLanguage)) {
    return failure(
      `--report-language: "${reportLanguage}" is not in the package; it has ${index.languages.join(', ')}.`,
    );
  }
  const template = inputs.player.find(({ path }) => path === START);
  if (!template) return failure('The built player has no index.html; build the player first (npm run build).');
  const page = startPage(
    textOf(template),
    { course: index, player: inputs.playerVersion, reportLanguage, statusWhenDone: inputs.status, site: inputs.site },
    title,
  );
  if (!page.ok) return page;

  const files = sortedByPath([
    ...inputs.player.filter(({ path }) => path !== START),
    textFile(START, page.value),
    ...contentFiles(inputs.course, inputs.ui),
    textFile('licences.txt', inputs.licences),
  ]);
  const manifest = textFile(
    'imsmanifest.xml',
    scorm12Manifest({
      courseId: index.id,
      version: index.version,
      title,
      start: START,
      paths: files.map(({ path }) => path),
    }),
  );
  const all = [...files, manifest, ...scorm12Schemas()];
  const forbidden = findForbidden(all);
  if (forbidden.length > 0) return failure(...forbidden);

  const bytes = zip(all);
  const entry: PackageEntry = {
    file: `${index.id}_scorm12.zip`,
    course: index.id,
    version: index.version,
    hash: index.hash,
    standard: 'SCORM 1.2',
    languages: index.languages,
    reportLanguage,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return success({ title, language, scorm12: { entry, bytes }, intranet: files });
}
