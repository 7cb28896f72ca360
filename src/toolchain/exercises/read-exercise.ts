import { emptySketch } from '../../domain/sketch/empty-sketch.ts';
import { ExerciseSourceSchema, type ExerciseSource } from '../../domain/course/source/exercise-source.ts';
import type { Exercise } from '../../domain/grading/exercise.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { partReference, type PartTask } from '../../domain/grading/part-reference.ts';
import type { Reference } from '../../domain/grading/reference.ts';
import type { SheetSetup } from '../../domain/sketch/sheet-setup.ts';
import type { Entity, Sketch } from '../../domain/sketch/sketch.ts';
import { checkShape } from '../compile/check-shape.ts';
import type { Report } from '../compile/problem.ts';
import { readYaml, type Path } from '../compile/yaml-file.ts';
import type { CourseParts } from '../parts/course-parts.ts';
import { askedTitleBlock } from './asked-title-block.ts';
import { answerReferences } from './answer-references.ts';
import { exerciseFault, type ExerciseFault } from './exercise-fault.ts';
import { exerciseFile } from './exercise-files.ts';
import { exerciseLines, type DrawnLines } from './exercise-lines.ts';
import { givenViews } from './given-views.ts';
import { startOf } from './start-of.ts';

/**
 * Reads an exercise of a course; `undefined` when something is wrong with it, which is reported: a wrong form, a line that is none,
 * a name or a feature that there is not, answers that are the same, or of which something would be said.
 *
 * @param parts those of the course that the exercise belongs to
 * @param faultCodes those of faults.tsv
 */
export function readExercise(
  parts: CourseParts,
  id: string,
  faultCodes: ReadonlySet<string>,
  report: Report,
): Exercise | undefined {
  const file = exerciseFile(parts.course, id);
  let faults = 0;
  const counted: Report = (problem) => {
    faults += 1;
    report(problem);
  };
  const yaml = readYaml(file, counted);
  const source = yaml && checkShape(yaml, ExerciseSourceSchema, counted);
  if (!yaml || !source) return undefined;
  const tell = (path: Path, message: string): void => counted({ file, ...yaml.at(path), message });
  source.shows.forEach((code, at) => {
    if (!faultCodes.has(code)) tell(['shows', at], `there is no fault code "${code}" in faults.tsv`);
  });
  const given = exerciseLines(source.given, ['given'], tell);
  const made = referencesOf(parts, source, given, tell, counted);
  const block = source.titleBlock && askedTitleBlock(source.titleBlock, tell);
  const { standing } = made;
  const [first, ...others] = block
    ? made.references.map((reference) => ({ ...reference, sheet: block.asked }))
    : made.references;
  if (faults > 0 || !first) return undefined;
  const blank = blankSketch(source, [...standing, ...given.entities]);
  const sketch = block ? { ...blank, sheet: { ...blank.sheet, ...block.sheet } } : blank;
  const start = startOf(sketch, [first, ...others]);
  if (start === 100) tell(['given'], 'the given lines are right as they stand: nothing is left to draw');
  if (faults > 0) return undefined;
  const locked = standing.length > 0 ? { locked: standing.length } : {};
  return {
    id,
    shows: source.shows,
    given: sketch,
    ...locked,
    ...(block ? { titles: block.titles } : {}),
    references: [first, ...others],
    start,
  };
}

/** What is right, and the lines of views that stand on the sheet from the start. */
interface Asked {
  readonly references: readonly Reference[];
  readonly standing: readonly Entity[];
}

const NOTHING: Asked = { references: [], standing: [] };

/** What only exercises with answers may say, and what only those of a part. */
const OF_ANSWERS = ['always', 'place', 'closed', 'inserts'] as const;
const OF_PARTS = [
  'views',
  'givenViews',
  'angle',
  'ratio',
  'hidden',
  'optional',
  'sizes',
  'hatched',
  'cutting',
] as const;

function referencesOf(
  parts: CourseParts,
  source: ExerciseSource,
  given: DrawnLines,
  tell: (path: Path, message: string) => void,
  report: Report,
): Asked {
  const { part, answers } = source;
  if ((part === undefined) === (answers === undefined)) {
    tell([], `expected "part" or "answers", found ${part === undefined ? 'neither' : 'both'}`);
    return NOTHING;
  }
  for (const field of part === undefined ? OF_PARTS : OF_ANSWERS) {
    if (source[field] === undefined) continue;
    tell([field], `"${field}" belongs to exercises with ${part === undefined ? 'a part' : 'answers'}`);
  }
  if (part !== undefined) return askedOfPart(parts, part, source, tell, report);
  const inserts = source.inserts?.map(([x, y]): Point => ({ x, y }));
  if (inserts && source.place === 'free')
    tell(['inserts'], '"inserts" are points of the sheet; expected "place: fixed"');
  const references = answerReferences(source, blankSketch(source, given.entities), given, tell);
  return {
    references: inserts ? references.map((reference) => ({ ...reference, inserts })) : references,
    standing: [],
  };
}

function askedOfPart(
  { ids, views }: CourseParts,
  part: string,
  source: ExerciseSource,
  tell: (path: Path, message: string) => void,
  report: Report,
): Asked {
  if (!ids.includes(part)) {
    tell(['part'], `there is no part "${part}"; there are: ${ids.join(', ') || 'none'}`);
    return NOTHING;
  }
  const result = views({ id: part });
  if ('problem' in result) {
    tell(['part'], `part "${part}" cannot be drawn; see ${result.problem.file}:${result.problem.line}`);
    report(result.problem);
    return NOTHING;
  }
  const made = partReference(result.part, partTask(source));
  if ('reference' in made) {
    const standing = givenViews(result.part, source, blankSketch(source, []).sheet, tell);
    return { references: [made.reference], standing };
  }
  const fault: ExerciseFault = exerciseFault(made.fault, ['part'], source.must);
  tell(fault.path, fault.message);
  return NOTHING;
}

function partTask(source: ExerciseSource): PartTask {
  const { views = ['front', 'top', 'left'], angle, ratio, hidden, optional, sizes, hatched, cutting } = source;
  const { tolerance, overshoot, weights, must } = source;
  return {
    views,
    ...(angle ? { angle } : {}),
    ...(ratio === undefined ? {} : { ratio }),
    ...(hidden ? { hidden } : {}),
    ...(optional ? { optional } : {}),
    ...(sizes === undefined ? {} : { sizes }),
    ...(hatched === undefined ? {} : { hatched }),
    ...(cutting ? { cutting } : {}),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(overshoot ? { overshoot } : {}),
    ...(weights ? { weights } : {}),
    ...(must ? { must } : {}),
  };
}

function blankSketch({ sheet: { format = 'A4', lying = true } }: ExerciseSource, entities: Sketch['entities']): Sketch {
  const sheet: SheetSetup = {
    format,
    lying,
    framed: false,
    scale: '1:1',
    projection: 'first',
    titleBlock: undefined,
  };
  return { ...emptySketch(sheet), entities };
}
