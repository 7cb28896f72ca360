import { parseArgs } from 'node:util';
import { isLanguage, type Language, LANGUAGES } from '../../domain/course/language.ts';
import { RESPONSES, type Responses, type Standard, STANDARDS } from '../../domain/course/package-config.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** What a trainer chooses on the command line. */
export interface PackageOptions {
  /** All courses when absent. */
  readonly course?: string | undefined;
  /** Packages of these modules alone. */
  readonly modules?: readonly string[] | undefined;
  /** A package of every module beside those of the whole course. */
  readonly eachModule?: boolean | undefined;
  /** The folder that gets `packages/` and `intranet/`. */
  readonly out: string;
  readonly languages?: readonly Language[] | undefined;
  readonly defaultLanguage?: Language | undefined;
  readonly reportLanguage?: Language | undefined;
  readonly status: 'completed' | 'passed';
  /** How rows of SCORM 1.2 are written. */
  readonly responses: Responses;
  /** The one standard to make a package for; all when absent. */
  readonly standard?: Standard | undefined;
  /** Path of another site.yaml than the project's. */
  readonly site?: string | undefined;
  /** Path of another file of trainers' codes than the project's. */
  readonly codes?: string | undefined;
}

export const DEFAULT_OPTIONS: PackageOptions = { out: 'dist', status: 'completed', responses: 'readable' };

export const HELP = `Makes the packages of the courses from the built player (npm run build does both).

npm run package -- [options]

  --course ID             folder in courses/ (all courses; with --module those that have the modules)
  --module LIST           packages of these modules alone, as in m01,m02: every practice question is a row of its own
                          in the LMS's report (the whole course, a row a lesson for its practice)
  --each-module           a package of every module beside those of the whole course
  --out FOLDER            gets packages/ and intranet/ (${DEFAULT_OPTIONS.out})
  --languages LIST        languages to carry, as in pt,ro,fr (all of the course)
  --default-language ID   the language of the first start (the course's)
  --report-language ID    the language in which the tutor reads the answers, one of the course's, whether learners are
                          offered it or not (the default language)
  --status WORD           what the LMS is told at the end: completed or passed (${DEFAULT_OPTIONS.status})
  --responses WORD        how an LMS of SCORM 1.2 gets answers: readable, in words for the tutor, or strict, in the
                          bare form of the standard, as in a,c (${DEFAULT_OPTIONS.responses}); SCORM 2004 has one form
  --standard WORD         a package for this SCORM alone: ${STANDARDS.join(', ')} (one for each)
  --site FILE             what the site allows (site.yaml)
  --codes FILE            the codes by which trainers open closed modules (trainer-codes.yaml, made once)
  --help                  this page

Writes OUT/packages/COURSE_scorm12.zip, COURSE_scorm2004-4th.zip and COURSE_scorm2004-3rd.zip for an LMS, of a module
COURSE_m02_scorm12.zip and so on, OUT/packages/packages.json with size and SHA-256, and OUT/intranet/COURSE/ for a web
server or a folder: open index.html. docs/packages.md says which suits whom. Both folders hold what the last run wrote,
nothing else. Ends with 0 when everything was written, else with 1, and then nothing was.`;

/** Reads the arguments after `package`; `help` when the help page is asked for. */
export function parseOptions(args: readonly string[]): Outcome<PackageOptions | 'help'> {
  let values, tokens;
  try {
    ({ values, tokens } = parseArgs({
      args: [...args],
      tokens: true,
      options: {
        course: { type: 'string' },
        module: { type: 'string' },
        'each-module': { type: 'boolean', default: false },
        out: { type: 'string', default: DEFAULT_OPTIONS.out },
        languages: { type: 'string' },
        'default-language': { type: 'string' },
        'report-language': { type: 'string' },
        status: { type: 'string', default: DEFAULT_OPTIONS.status },
        responses: { type: 'string', default: DEFAULT_OPTIONS.responses },
        standard: { type: 'string' },
        site: { type: 'string' },
        codes: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return failure(`${problem.replace(/\.?$/, '.')} See npm run package -- --help.`);
  }
  if (values.help) return success('help');
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return failure(`--${twice}: expected once, found twice.`);
  const { course, out, status, site, codes } = values;
  if (course !== undefined && !/^[a-z0-9-]+$/.test(course)) {
    return failure(`--course: expected the name of a folder in courses/, found "${course}".`);
  }
  const modules = values.module?.split(',').map((id) => id.trim());
  const eachModule = values['each-module'];
  const wrong = modules?.find((id) => !/^m\d\d$/.test(id));
  if (wrong !== undefined) return failure(`--module: expected modules such as m02, found "${wrong}".`);
  const again = modules?.find((id, index) => modules.indexOf(id) !== index);
  if (again !== undefined) return failure(`--module: "${again}" stands there twice.`);
  if (modules && eachModule) return failure('--module, --each-module: expected one of the two, found both.');
  if (out.trim() === '') return failure('--out: expected a folder, found nothing.');
  if (status !== 'completed' && status !== 'passed') {
    return failure(`--status: expected completed or passed, found "${status}".`);
  }
  const standard = STANDARDS.find((known) => known === values.standard);
  if (values.standard !== undefined && standard === undefined) {
    return failure(`--standard: expected ${STANDARDS.join(', ')}, found "${values.standard}".`);
  }
  const responses = RESPONSES.find((known) => known === values.responses);
  if (responses === undefined) {
    return failure(`--responses: expected ${RESPONSES.join(' or ')}, found "${values.responses}".`);
  }
  const languages = languagesOf(
    'languages',
    values.languages?.split(',').map((code) => code.trim()),
  );
  const first = languageOf('default-language', values['default-language']);
  const report = languageOf('report-language', values['report-language']);
  if (!languages.ok || !first.ok || !report.ok) {
    return failure(...[languages, first, report].flatMap((part) => (part.ok ? [] : part.problems)));
  }
  return success({
    course,
    modules,
    ...(eachModule ? { eachModule } : {}),
    out,
    status,
    responses,
    standard,
    site,
    ...(codes === undefined ? {} : { codes }),
    languages: languages.value,
    defaultLanguage: first.value,
    reportLanguage: report.value,
  });
}

function languagesOf(option: string, codes: readonly string[] | undefined): Outcome<readonly Language[] | undefined> {
  const wrong = codes?.find((code) => !isLanguage(code));
  if (wrong !== undefined) return failure(`--${option}: expected ${LANGUAGES.join(', ')}, found "${wrong}".`);
  const twice = codes?.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return failure(`--${option}: "${twice}" stands there twice.`);
  return success(codes?.filter(isLanguage));
}

function languageOf(option: string, code: string | undefined): Outcome<Language | undefined> {
  const languages = languagesOf(option, code === undefined ? undefined : [code]);
  return languages.ok ? success(languages.value?.[0]) : languages;
}
