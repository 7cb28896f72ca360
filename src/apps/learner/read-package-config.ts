import { LANGUAGES } from '../../domain/course/language.ts';
import { PRACTICE_ROWS, RESPONSES, STANDARDS, type PackageConfig } from '../../domain/course/package-config.ts';
import { readCourseIndex } from '../../domain/course/read-compiled.ts';
import { flag, maybe, object, oneOf, text, whole } from '../../domain/course/shape.ts';
import { SITE_DEFAULTS } from '../../domain/site/site-defaults.ts';

const ConfigShape = object({
  player: text,
  build: maybe(text),
  standard: oneOf(...STANDARDS),
  reportLanguage: oneOf(...LANGUAGES),
  statusWhenDone: oneOf('completed', 'passed'),
  site: object({ retentionDays: maybe(whole(1)), downloads: maybe(flag) }),
  practiceRows: maybe(oneOf(...PRACTICE_ROWS)),
  responses: maybe(oneOf(...RESPONSES)),
  codes: maybe(object({})),
});

/** Reads what the packager wrote into the page. Throws where the page was not made by it: nothing can be shown then. */
export function readPackageConfig(json: string): PackageConfig {
  const config: unknown = JSON.parse(json);
  const fault = ConfigShape(config, '');
  if (fault !== undefined) throw new Error(`The page's package-config cannot be read at "${fault}".`);
  const { course: index, ...rest } = config as Omit<PackageConfig, 'course'> & { readonly course: unknown };
  const course = readCourseIndex(index);
  if (!course.ok) throw new Error(`The page's course index cannot be read: ${JSON.stringify(course.fault)}`);
  return { ...rest, site: { ...SITE_DEFAULTS, ...rest.site }, course: course.value };
}
