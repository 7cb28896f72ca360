import { existsSync, writeFileSync } from 'node:fs';
import { readSiteFile, SITE_FILE } from '../package/site-file.ts';
import type { Census } from './census.ts';
import { compileCourse } from './compile-course.ts';
import { chooseCourses, COURSES } from './find-courses.ts';
import { jsonSchemas } from './json-schemas.ts';
import { formatProblem } from './problem.ts';
import { readArguments } from './read-arguments.ts';
import { readCourse } from './read-course.ts';
import { addSlots } from './slots-file.ts';

const HELP = `npm run check -- [options]
  --course <id>   check this course only; otherwise all in ${COURSES}/
  --add-slots     append the lines that slots.tsv lacks when nothing else is wrong, then check
  --site <file>   what the site allows (${SITE_FILE}, where there is one)
  --json          print a census as JSON
  --schemas       write the JSON Schemas for editors to ${COURSES}/schemas/
Ends with 0 when nothing is wrong, else with 1.`;

const OPTIONS = {
  course: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean', default: false },
  'add-slots': { type: 'boolean', default: false },
  schemas: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** `check`: compiles the courses, reads what the site allows, and tells what is wrong. Exit code 1 when something is. */
export function checkCommand(args: readonly string[]): number {
  const read = readArguments({ args: [...args], options: OPTIONS }, HELP);
  if (!read) return 1;
  const { values } = read;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.schemas) {
    for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`${COURSES}/schemas/${name}`, text);
    console.log(`wrote ${COURSES}/schemas/; now: npx prettier --write ${COURSES}/schemas`);
    return 0;
  }
  const chosen = chooseCourses(values.course);
  if ('refused' in chosen) {
    console.error(chosen.refused);
    return 1;
  }
  const directories = chosen.folders;
  const log = values.json ? console.error : console.log;
  if (values['add-slots']) directories.forEach((directory) => addMissingSlots(directory, log));
  const problems: string[] = siteProblems(values.site);
  const censuses: Census[] = [];
  for (const directory of directories) {
    const result = compileCourse(directory);
    if ('problems' in result) {
      problems.push(...result.problems.map(formatProblem));
    } else {
      censuses.push(result.census);
      if (!values.json) printSummary(directory, result.census, result.course.index.hash);
    }
  }
  if (values.json) console.log(JSON.stringify(problems.length > 0 ? { problems } : sum(censuses), null, 2));
  if (problems.length === 0) return 0;
  for (const problem of problems) console.error(problem);
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}

/** A file that was asked for has to be there; the project's own may be left out while courses alone are written. */
function siteProblems(named: string | undefined): string[] {
  const site = named ?? SITE_FILE;
  if (named === undefined && !existsSync(site)) return [];
  const read = readSiteFile(site, site);
  return read.ok ? [] : [...read.problems];
}

/** Rows are for ever: none is given while anything else is wrong, such as a mistyped id. */
function addMissingSlots(directory: string, log: (text: string) => void): void {
  let elsewhere = 0;
  const course = readCourse(directory, undefined, ({ file }) => {
    // What is wrong in the table itself is judged by whoever writes to it.
    if (file !== `${directory}/slots.tsv`) elsewhere += 1;
  });
  const added = course && elsewhere === 0 ? addSlots(course.slots, course.slotKeys) : 0;
  log(`${directory}/slots.tsv: ${added} ${added === 1 ? 'line' : 'lines'} added`);
}

function printSummary(directory: string, census: Census, hash: string): void {
  const kinds = Object.entries(census.questionsByKind).map(([kind, count]) => `${count} ${kind}`);
  const words = census.languages.map((language) => `${language} ${census.words[language] ?? 0}`);
  const lines = [
    ...census.warnings,
    `${directory}: modules ${census.modules}, lessons ${census.lessons}, screens ${census.screens}, slots ${census.slots}, parts ${census.parts}, content ${hash}`,
    `  questions ${census.questions} (${kinds.join(', ')})${numberedText(census)}; terms ${census.terms}`,
    `  words ${words.join(', ')}`,
    `  no problems, warnings ${census.warnings.length}`,
  ];
  console.log(lines.join('\n'));
}

function numberedText({ numbered: { questions, combinations } }: Census): string {
  return questions === 0 ? '' : `, ${questions} with ${combinations} combinations of numbers`;
}

/** One census over several courses. */
function sum(censuses: readonly Census[]): Census | undefined {
  return censuses.reduce((a, b) => ({
    modules: a.modules + b.modules,
    lessons: a.lessons + b.lessons,
    screens: a.screens + b.screens,
    questions: a.questions + b.questions,
    questionsByKind: added(a.questionsByKind, b.questionsByKind),
    numbered: {
      questions: a.numbered.questions + b.numbered.questions,
      combinations: a.numbered.combinations + b.numbered.combinations,
    },
    slots: a.slots + b.slots,
    parts: a.parts + b.parts,
    exercises: a.exercises + b.exercises,
    terms: a.terms + b.terms,
    languages: [...new Set([...a.languages, ...b.languages])],
    words: added(a.words, b.words),
    warnings: [...a.warnings, ...b.warnings],
  }));
}

function added(a: Counts, b: Counts): Readonly<Record<string, number>> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

type Counts = Readonly<Record<string, number | undefined>>;
