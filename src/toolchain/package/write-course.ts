import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import { licencesText } from '../licences/licences-text.ts';
import { courseOutputs, type PackageEntry } from './course-outputs.ts';
import { withDefaultLanguage } from './default-language.ts';
import type { PackageOptions } from './options.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { readFolder } from './read-folder.ts';
import { replaceOutput } from './replace-output.ts';
import { readSiteFile } from './site-file.ts';
import { readUiTexts } from './ui-texts.ts';

/** What was written, and where. */
export interface Written {
  readonly entry: PackageEntry;
  /** Path of the zip for an LMS. */
  readonly package: string;
  /** Path of the folder for a web server. */
  readonly intranet: string;
}

/**
 * Packages a compiled course with the player in `dist/player` of the project. Relative paths of the options count from
 * the project's folder. Nothing is written when anything is wrong.
 */
export function writeCourse(project: string, compiled: CompiledCourse, options: PackageOptions): Outcome<Written> {
  const player = join(project, 'dist/player');
  if (!existsSync(join(player, 'index.html'))) {
    return failure(`${player} holds no player; build it first: npm run build.`);
  }
  const site = options.site ?? 'site.yaml';
  const parts = {
    course: withDefaultLanguage(compiled, options.defaultLanguage),
    ui: readUiTexts(join(project, 'locales'), compiled.index.languages),
    site: readSiteFile(resolve(project, site), site),
  };
  if (!parts.course.ok || !parts.ui.ok || !parts.site.ok) {
    return failure(...Object.values(parts).flatMap((part) => (part.ok ? [] : part.problems)));
  }
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly version: string };
  const outputs = courseOutputs({
    course: parts.course.value,
    ui: parts.ui.value,
    site: parts.site.value,
    player: readFolder(player),
    playerVersion: version,
    licences: licencesText(project),
    status: options.status,
    reportLanguage: options.reportLanguage,
  });
  if (!outputs.ok) return outputs;
  const replaced = replaceOutput(resolve(project, options.out), outputs.value);
  if (!replaced.ok) return replaced;
  return success({
    entry: outputs.value.scorm12.entry,
    package: replaced.value.packages,
    intranet: replaced.value.intranet,
  });
}
