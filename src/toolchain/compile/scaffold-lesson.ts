import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isSeq, parseDocument, stringify } from 'yaml';
import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import { moduleCheckId } from '../../domain/course/module-check-id.ts';
import { CourseSourceSchema, ModuleSourceSchema } from '../../domain/course/source/course-source.ts';
import { SourceId } from '../../domain/course/source/source-ids.ts';
import { checkShape } from './check-shape.ts';
import { entry } from './lesson-subject.ts';
import { formatProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { SCAFFOLD_TEXTS } from './scaffold-texts.ts';
import { addSlots, lessonSlotKeys, readSlots } from './slots-file.ts';
import { readYaml } from './yaml-file.ts';

export type ScaffoldResult =
  | { readonly written: readonly string[] }
  /** Nothing was written; the sentence says why. */
  | { readonly refused: string };

const FIGURE = `<svg viewBox="0 0 100 60">
  <rect class="w" x="20" y="10" width="60" height="30"/>
  <path class="d" d="M20 42V52M80 42V52M20 50H80"/>
  <path class="ar" d="M20 50l4 -1v2zM80 50l-4 -1v2z"/>
  <text class="dim" x="50" y="49" text-anchor="middle" data-label="length"/>
  <path class="d" d="M18 10H8M18 40H8M10 10V40"/>
  <path class="ar" d="M10 10l-1 4h2zM10 40l-1 -4h2z"/>
  <text class="dim" x="9" y="25" text-anchor="middle" transform="rotate(-90 9 25)" data-label="height"/>
</svg>
`;

/**
 * Writes a new lesson that compiles: its structure, a figure, a text file in each language of the course; adds it to
 * module.yaml, whose comments stay, and to slots.tsv.
 */
export function scaffoldLesson(directory: string, module: string, name: string): ScaffoldResult {
  if (!v.is(SourceId, name))
    return { refused: `"${name}" is no id: letters a to z, digits and hyphens, a letter first` };
  // A folder's name stays for ever: a module that gets a check of its own later could not have it beside this lesson.
  if (`${module}-${name}` === moduleCheckId(module))
    return { refused: `"${name}" is the name of a module's own check; choose another` };
  const problems: Problem[] = [];
  const report = (problem: Problem): number => problems.push(problem);
  const courseFile = readYaml(`${directory}/course.yaml`, report);
  const course = courseFile && checkShape(courseFile, CourseSourceSchema, report);
  if (course && !course.modules.some((id) => id === module)) {
    return { refused: `${directory}/course.yaml has no module "${module}"; it has ${course.modules.join(', ')}` };
  }
  const modulePath = `${directory}/${module}/module.yaml`;
  const moduleFile = course && readYaml(modulePath, report);
  const source = moduleFile && checkShape(moduleFile, ModuleSourceSchema, report);
  const slots = readSlots(`${directory}/slots.tsv`, report);
  if (!course || !source || problems.length > 0) {
    return { refused: ['correct this first:', ...problems.map(formatProblem)].join('\n') };
  }
  const folder = `${directory}/${module}/${name}`;
  if (existsSync(folder)) return { refused: `${folder} is there already` };

  const numbers = source.lessons.map((lesson) => lessonOrder(`${directory}/${module}/${lesson}/lesson.yaml`));
  const number = `${source.number}.${Math.max(0, ...numbers) + 1}`;
  const files: readonly (readonly [string, string])[] = [
    [`${folder}/lesson.yaml`, yamlText('lesson', lessonSource(number))],
    [`${folder}/part.svg`, FIGURE],
    ...course.languages.map(
      (language) => [`${folder}/${language}.yaml`, yamlText('lesson-texts', lessonTexts(language))] as const,
    ),
  ];
  mkdirSync(folder);
  for (const [file, text] of files) writeFileSync(file, text);
  addToModule(modulePath, name);
  // Behind the others of its module, it is never the first of the course.
  addSlots(
    slots,
    lessonSlotKeys(`${module}-${name}`, { retrieval: true, screens: [], questions: [{ id: 'q1' }] }, false),
  );
  return { written: [...files.map(([file]) => file), modulePath, slots.file] };
}

function lessonOrder(file: string): number {
  const number = entry(readYaml(file, () => undefined)?.data, ['number']);
  return typeof number === 'string' ? Number(number.split('.')[1] ?? 0) : 0;
}

function addToModule(file: string, name: string): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const lessons = document.get('lessons');
  if (isSeq(lessons)) lessons.add(document.createNode(name));
  writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function yamlText(schema: string, data: object): string {
  return `# yaml-language-server: $schema=../../../schemas/${schema}.json\n${stringify(data, { lineWidth: 0 })}`;
}

function lessonSource(number: string): object {
  return {
    number,
    objectives: ['read-size'],
    terms: [],
    screens: [
      {
        id: 'goal',
        blocks: [
          { kind: 'figure', figure: 'part' },
          { kind: 'text', id: 'intro' },
        ],
      },
      { id: 'try', blocks: [{ kind: 'question', question: 'q1' }] },
      { id: 'short', blocks: [{ kind: 'callout', id: 'keep', tone: 'keep' }] },
    ],
    questions: [
      {
        id: 'q1',
        name: 'part-length',
        kind: 'choice',
        objective: 'read-size',
        figure: 'part',
        hints: 1,
        answer: 'a',
        options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      },
    ],
  };
}

function lessonTexts(language: Language): object {
  const texts = SCAFFOLD_TEXTS[language];
  return {
    title: texts.title,
    objectives: { 'read-size': texts.objective },
    screens: {
      goal: texts.goal,
      try: { heading: texts.try.heading },
      short: texts.keep,
    },
    questions: {
      q1: {
        stem: texts.try.stem,
        hints: [texts.try.hint],
        options: { a: '{40 mm}', b: '{20 mm}', c: '{80 mm}' },
        feedback: { a: texts.try.right, b: texts.try.height, c: texts.try.double },
      },
    },
    figures: { part: { alt: texts.alt, labels: { length: '40', height: '20' } } },
  };
}
