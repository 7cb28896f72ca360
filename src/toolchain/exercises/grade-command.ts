import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isLanguage, LANGUAGES, type Language } from '../../domain/course/language.ts';
import { judgeExercise, type Exercise } from '../../domain/grading/exercise.ts';
import { LAYERS, type Layer } from '../../domain/sketch/line-type.ts';
import { readFaultTable } from '../compile/fault-table.ts';
import { chooseCourses, COURSES } from '../compile/find-courses.ts';
import { formatProblem } from '../compile/problem.ts';
import { readArguments } from '../compile/read-arguments.ts';
import { DXF_UNITS } from '../dxf/dxf-units.ts';
import { readDxf, type DxfDrawing, type DxfOptions } from '../dxf/read-dxf.ts';
import { courseParts } from '../parts/course-parts.ts';
import { exerciseIds, EXERCISES } from './exercise-files.ts';
import { gradeReport } from './grade-report.ts';
import { readExercise } from './read-exercise.ts';

const HELP = `npm run grade -- <drawing.dxf> <exercise> [options]
  --course <id>        the course that has the exercise; where there is one, no need
  --language <code>    sentences in another language than English: ${LANGUAGES.join(', ')}
  --layer <name=line>  what a layer of the drawing holds, once for each: ${LAYERS.join(', ')}
  --unit <unit>        the unit of the drawing, if the file itself is wrong: ${Object.keys(DXF_UNITS).join(', ')}
Ends with 0 when nothing is wrong with the drawing, else with 1.`;

const OPTIONS = {
  course: { type: 'string' },
  language: { type: 'string', default: 'en' },
  layer: { type: 'string', multiple: true },
  unit: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const LOCALES = fileURLToPath(new URL('../../../locales', import.meta.url));

/**
 * `grade`: judges a DXF file by an exercise of a course and tells what is wrong with it, so that authors try what learners draw.
 *
 * @param courses the folder in which courses stand
 * @returns what the process ends with
 */
export function gradeCommand(args: readonly string[], courses: string = COURSES): number {
  const read = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true }, HELP);
  if (!read) return 1;
  const { values, positionals } = read;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file, id, ...others] = positionals;
  if (file === undefined || id === undefined || others.length > 0) {
    return refused(`expected a drawing and an exercise, found ${positionals.length} arguments\n\n${HELP}`);
  }
  if (!isLanguage(values.language)) {
    return refused(`--language: expected one of ${LANGUAGES.join(', ')}, found "${values.language}"`);
  }
  const options = dxfOptions(values.layer ?? [], values.unit);
  if (typeof options === 'string') return refused(options);
  const exercise = exerciseNamed(id, values.course, courses);
  if (typeof exercise === 'string') return refused(exercise);
  const drawing = drawingIn(file, options);
  if (typeof drawing === 'string') return refused(drawing);
  return report(file, drawing, exercise, values.language);
}

function refused(message: string): number {
  console.error(message);
  return 1;
}

function report(file: string, drawing: DxfDrawing, exercise: Exercise, language: Language): number {
  const sketch = { ...exercise.given, entities: drawing.entities };
  const result = judgeExercise(sketch, exercise);
  for (const note of drawing.notes) console.log(`${file}: ${note}`);
  if (result.kind === 'refused') return refused(`${file}: more than ${result.most} lines`);
  for (const line of gradeReport(result, drawing.names, language, LOCALES)) console.log(line);
  return result.diagnoses.length === 0 ? 0 : 1;
}

function dxfOptions(layers: readonly string[], unit: string | undefined): DxfOptions | string {
  const given = new Map<string, Layer>();
  for (const text of layers) {
    const at = text.lastIndexOf('=');
    const layer = LAYERS.find((one) => one === text.slice(at + 1));
    if (at < 1 || !layer) return `--layer: expected a name, = and one of ${LAYERS.join(', ')}, found "${text}"`;
    given.set(text.slice(0, at).toLowerCase(), layer);
  }
  if (unit === undefined) return { layers: given };
  const known = (Object.keys(DXF_UNITS) as (keyof typeof DXF_UNITS)[]).find((one) => one === unit);
  return known
    ? { layers: given, unit: known }
    : `--unit: expected one of ${Object.keys(DXF_UNITS).join(', ')}, found "${unit}"`;
}

/** The exercise of that name, in the course that is named or in the only one that has it; else a sentence. */
function exerciseNamed(id: string, course: string | undefined, courses: string): Exercise | string {
  const chosen = chooseCourses(course, courses);
  if ('refused' in chosen) return chosen.refused;
  const having = chosen.folders.filter((folder) => exerciseIds(folder).includes(id));
  const [folder, ...others] = having;
  if (folder === undefined) {
    const known = chosen.folders.flatMap(exerciseIds).join(', ');
    return `there is no exercise "${id}" in ${chosen.folders.map((one) => `${one}/${EXERCISES}`).join(', ')}; there are: ${known || 'none'}`;
  }
  if (others.length > 0) return `several courses of ${courses}/ have an exercise "${id}"; name one by --course <id>`;
  const problems: string[] = [];
  const codes = Object.keys(readFaultTable(`${folder}/faults.tsv`, [], () => undefined));
  const exercise = readExercise(courseParts(folder, []), id, new Set(codes), (problem) =>
    problems.push(formatProblem(problem)),
  );
  return exercise ?? problems.join('\n');
}

function drawingIn(file: string, options: DxfOptions): DxfDrawing | string {
  if (!existsSync(file)) return `${file}: there is no such file; expected a DXF drawing`;
  const bytes = readFileSync(file);
  // Programs before 2007 write the code page of their system.
  const drawing = readDxf(bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1'), options);
  return 'problems' in drawing ? drawing.problems.map((problem) => `${file}: ${problem}`).join('\n') : drawing;
}
