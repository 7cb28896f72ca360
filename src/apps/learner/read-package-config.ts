import * as v from 'valibot';
import { LANGUAGES } from '../../domain/course/language.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { readCourseIndex } from '../../domain/course/read-compiled.ts';
import { SiteSchema } from '../../domain/site/site.ts';

const ConfigSchema = v.looseObject({
  course: v.unknown(),
  player: v.string(),
  reportLanguage: v.picklist(LANGUAGES),
  statusWhenDone: v.picklist(['completed', 'passed']),
  site: SiteSchema,
});

/** Reads what the packager wrote into the page. Throws where the page was not made by it: nothing can be shown then. */
export function readPackageConfig(json: string): PackageConfig {
  const config = v.parse(ConfigSchema, JSON.parse(json));
  const course = readCourseIndex(config.course);
  if (!course.ok) throw new Error(`The page's course index cannot be read: ${JSON.stringify(course.fault)}`);
  const { player, reportLanguage, statusWhenDone, site } = config;
  return { course: course.value, player, reportLanguage, statusWhenDone, site };
}
