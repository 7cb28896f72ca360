import { existsSync, readdirSync } from 'node:fs';
import { LessonSourceSchema } from '../../domain/course/source/lesson-source.ts';
import type { LessonSource } from '../../domain/course/source/lesson-source.ts';
import type { QuestionSource } from '../../domain/course/source/question-source.ts';
import { collectIssues, issuePath, reportIssue, without } from './check-shape.ts';
import { readFigure } from './figure-source.ts';
import type { FigureSource } from './figure-source.ts';
import { lessonFaults } from './lesson-rules.ts';
import type { LessonSurroundings } from './lesson-rules.ts';
import { ownFigures } from './question-rules.ts';
import { drawingFiles, readDrawnFigure } from '../figures/read-drawn-figure.ts';
import { partsInDrawing } from '../figures/read-drawing.ts';
import type { CourseParts } from '../parts/course-parts.ts';
import type { PartRequest } from '../parts/views-of.ts';
import { entry, idOf, lessonSubject } from './lesson-subject.ts';
import type { Report } from './problem.ts';
import { readYaml } from './yaml-file.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** A lesson's structure as far as it could be read. */
export interface ReadLesson {
  readonly folder: string;
  readonly yaml: YamlFile;
  readonly lesson: LessonSource;
  /** By id; all that the lesson uses, in the order of their first use. */
  readonly figures: ReadonlyMap<string, FigureSource>;
  /** Ids of screens and questions, and names of figures, whose form has faults; their texts are not judged. */
  readonly broken: ReadonlySet<string>;
}

/** lesson.yaml alone, as far as its form is right. */
export type OpenLesson = Pick<ReadLesson, 'folder' | 'yaml' | 'lesson'> & { readonly broken: Set<string> };

/** Reads lesson.yaml; `undefined` when too little is there to go on. */
export function openLesson(folder: string, report: Report): OpenLesson | undefined {
  const yaml = readYaml(`${folder}/lesson.yaml`, report);
  if (!yaml) return undefined;
  const { lesson, broken } = readStructure(yaml, report);
  return lesson && { folder, yaml, lesson, broken };
}

/** The parts of the course that a lesson shows, in figures and in space. */
export function partsAskedFor({ folder, lesson }: OpenLesson): readonly PartRequest[] {
  return [
    ...drawingFiles(lesson.figures).flatMap((file) => partsInDrawing(`${folder}/${file}`)),
    ...Object.values(lesson.figures).flatMap(({ part, parameters = {} }) =>
      part === undefined ? [] : [{ id: part, parameters }],
    ),
    ...lesson.screens.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('part' in block && block.part !== undefined ? [{ id: block.part }] : [])),
    ),
  ];
}

/** Reads the figures of a lesson, and checks what refers to what. */
export function readLesson(
  { folder, yaml, lesson, broken }: OpenLesson,
  around: Pick<LessonSurroundings, 'lessonId' | 'termIds' | 'faultCodes' | 'exerciseIds'> & {
    readonly parts: CourseParts;
  },
  report: Report,
): ReadLesson {
  const files = new Map<string, FigureSource>();
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.svg'))
        .sort()
    : [];
  for (const name of names) {
    const figure = readFigure(`${folder}/${name}`, report);
    if (figure) files.set(name.slice(0, -'.svg'.length), figure);
    else broken.add(name);
  }
  for (const [id, definition] of Object.entries(lesson.figures)) {
    if (broken.has(`${id}.svg`)) continue;
    const path = ['figures', id];
    const tell = (inside: Path, message: string): void =>
      report({ file: yaml.file, ...yaml.at([...path, ...inside]), message: `figure "${id}": ${message}` });
    if (files.has(id)) tell([], `there is a file ${id}.svg beside lesson.yaml as well; expected one of both`);
    const figure = readDrawnFigure(definition, { file: yaml.file, folder, parts: around.parts, tell, report });
    if (figure) files.set(id, figure);
    else broken.add(`${id}.svg`);
  }
  const spoiled = new Set<string>();
  for (const fault of lessonFaults(lesson, { ...around, partIds: around.parts.ids, figures: files, broken })) {
    report({ file: yaml.file, ...yaml.at(fault.path), message: fault.message });
    const part = fault.spoils ? partOf(fault.path) : undefined;
    const id = part && idOf(entry(lesson, part));
    if (id !== undefined) spoiled.add(id);
  }
  for (const id of spoiled) broken.add(id);
  const used = usedFigures(lesson);
  for (const [name, figure] of files) {
    if (used.includes(name) || broken.size > 0) continue;
    const place = name in lesson.figures ? yaml.at(['figures', name]) : { line: 1, column: 1 };
    report({ file: figure.file, ...place, message: `figure "${name}" is not used in lesson.yaml` });
  }
  const figures = new Map(
    used.flatMap((id) => [files.get(id)].flatMap((figure) => (figure ? [[id, figure] as const] : []))),
  );
  return { folder, yaml, lesson, figures, broken };
}

/** Leaves out the screens and questions that have faults, so that the rest is checked in the same run. */
function readStructure(yaml: YamlFile, report: Report): { lesson: LessonSource | undefined; broken: Set<string> } {
  const { issues, output } = collectIssues(LessonSourceSchema, yaml.data);
  const subject = (path: Path): string => lessonSubject(yaml.data, path);
  for (const issue of issues) reportIssue(yaml, issue, report, subject);
  // A figure with a field too many is not drawn: it would be another one than its author means.
  const broken = new Set(
    issues.map(issuePath).flatMap(([area, id]) => (area === 'figures' && id !== undefined ? [`${id}.svg`] : [])),
  );
  if (output) return { lesson: output, broken };
  const parts = issues.map((issue) => partOf(issuePath(issue)));
  if (parts.includes(undefined)) return { lesson: undefined, broken };
  const paths = new Map(parts.flatMap((path) => (path ? [[JSON.stringify(path), path] as const] : [])));
  let rest = yaml.data;
  // The last item of a list first, so that those before it keep their places; figures have names.
  const place = (path: Path): number => (typeof path.at(-1) === 'number' ? Number(path.at(-1)) : -1);
  const backwards = [...paths.values()].sort((a, b) => place(b) - place(a));
  for (const path of backwards) {
    const item = entry(yaml.data, path);
    broken.add(idOf(item) ?? JSON.stringify(path));
    for (const id of placedIn(item)) broken.add(id);
    rest = without(rest, path);
  }
  return { lesson: collectIssues(LessonSourceSchema, rest).output, broken };
}

/** The screen, question or figure that a path leads into. */
function partOf(path: Path): Path | undefined {
  const depth = path[0] === 'check' && path[1] === 'pool' ? 3 : 2;
  const inList = path[0] === 'screens' || path[0] === 'questions' || path[0] === 'figures' || depth === 3;
  return inList && path.length >= depth ? path.slice(0, depth) : undefined;
}

function placedIn(screen: unknown): readonly string[] {
  const blocks = entry(screen, ['blocks']);
  if (!Array.isArray(blocks)) return [];
  return blocks.flatMap((block: unknown) => {
    const question = entry(block, ['question']);
    if (entry(block, ['kind']) === 'check') return ['check'];
    return typeof question === 'string' ? [question] : [];
  });
}

function usedFigures(lesson: LessonSource): readonly string[] {
  const ofQuestion = (question: QuestionSource | undefined) =>
    question ? [question.figure, ...ownFigures(question).map(({ figure }) => figure)] : [];
  const inBlocks = lesson.screens.flatMap((screen) =>
    screen.blocks.flatMap((block) => {
      if (block.kind !== 'question') return 'figure' in block ? [block.figure] : [];
      return ofQuestion(lesson.questions.find((question) => question.id === block.question));
    }),
  );
  const all = [...inBlocks, ...[...lesson.questions, ...(lesson.check?.pool ?? [])].flatMap(ofQuestion)];
  return [...new Set(all)].filter((id) => id !== undefined);
}
