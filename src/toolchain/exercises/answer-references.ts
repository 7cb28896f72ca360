import type {
  ExerciseAnswerSource,
  ExerciseLineSource,
  ExerciseSource,
} from '../../domain/course/source/exercise-source.ts';
import { endsOf, isClosed, lengthOf } from '../../domain/geometry/curve-points.ts';
import { partOf } from '../../domain/geometry/part-of.ts';
import { distance, type Point } from '../../domain/geometry/point.ts';
import { TOLERANCE } from '../../domain/geometry/tolerance.ts';
import { grade } from '../../domain/grading/grade.ts';
import type { Reference } from '../../domain/grading/reference.ts';
import { solutionReference } from '../../domain/grading/solution-reference.ts';
import type { Entity, Sketch } from '../../domain/sketch/sketch.ts';
import type { Path } from '../compile/yaml-file.ts';
import { exerciseFault } from './exercise-fault.ts';
import { exerciseLines, type DrawnLines } from './exercise-lines.ts';

type Tell = (path: Path, message: string) => void;

/** A right answer: its drawing, which of its lines may be left out, and what its lines show. */
interface Drawn {
  readonly entities: readonly Entity[];
  readonly optional: readonly number[];
  readonly features: Readonly<Record<number, string>>;
}

/** The references of all right answers of an exercise. Each is judged by itself, drawn as it stands: what is said of it is told. */
export function answerReferences(
  source: ExerciseSource,
  blank: Sketch,
  given: DrawnLines,
  tell: Tell,
): readonly Reference[] {
  const { answers = [], always = [], place = 'fixed', tolerance, overshoot, weights, must, closed = false } = source;
  const common = taskLines(always, ['always'], tell);
  const known: Reference[] = [];
  answers.forEach((answer, at) => {
    const path: Path = ['answers', at];
    const drawn = drawnAnswer(answer, common, given, path, tell);
    const sketch: Sketch = { ...blank, entities: drawn.entities };
    const standing = drawn.entities.map((entity) => standingOut(entity, overshoot?.least ?? 0));
    const open = closed ? openEnd(drawn.entities) : undefined;
    if (open) tell(path, `the visible lines are "closed", but no other one ends at ${placeText(open)}`);
    const made = solutionReference(sketch, {
      fixed: place === 'fixed',
      features: drawn.features,
      optional: drawn.optional,
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(overshoot ? { overshoot } : {}),
      ...(weights ? { weights } : {}),
      ...(must ? { must } : {}),
    });
    if ('fault' in made) {
      const { path: where, message } = exerciseFault(made.fault, path, must);
      tell(where, answers.length > 1 && where !== path ? `answer ${at + 1}: ${message}` : message);
      return;
    }
    const { reference } = made;
    const least = standing.filter((_, index) => !drawn.optional.includes(index));
    for (const entities of drawn.optional.length > 0 ? [standing, least] : [standing]) {
      const said = saidOf({ ...sketch, entities }, reference);
      if (said !== undefined) tell(path, `drawn as it stands, it is not right: ${said}`);
    }
    const whole = { ...sketch, entities: standing };
    const same = known.findIndex((other) => saidOf(whole, other) === undefined);
    if (same >= 0) tell(path, `it is the same drawing as answer ${same + 1}`);
    known.push(reference);
  });
  return known;
}

/** The lines of an answer: what is kept of the given ones first, then what every answer has. */
function drawnAnswer(
  { keep = [], lines }: ExerciseAnswerSource,
  common: readonly TaskLine[],
  given: DrawnLines,
  path: Path,
  tell: Tell,
): Drawn {
  if (keep !== true) {
    keep.forEach((name, at) => {
      if (given.names.has(name)) return;
      const known = [...given.names.keys()].join(', ');
      tell([...path, 'keep', at], `there is no given line "${name}"; there are: ${known || 'none'}`);
    });
  }
  const isKept = (source: number): boolean => keep === true || keep.some((name) => given.names.get(name) === source);
  const kept = given.entities.filter((_, at) => isKept(given.sources[at] ?? -1));
  const own = [...common, ...taskLines(lines, [...path, 'lines'], tell)];
  const optional = own.flatMap((line, at) => (line.optional ? [kept.length + at] : []));
  const features = Object.fromEntries(
    own.flatMap(({ feature }, at) => (feature === undefined ? [] : [[kept.length + at, feature] as const])),
  );
  return { entities: [...kept, ...own.map(({ entity }) => entity)], optional, features };
}

/** A line of an answer as it stands on the sheet. */
interface TaskLine {
  readonly entity: Entity;
  readonly optional: boolean;
  readonly feature: string | undefined;
}

function taskLines(lines: readonly ExerciseLineSource[], path: Path, tell: Tell): readonly TaskLine[] {
  const { entities, sources } = exerciseLines(lines, path, tell);
  return entities.map((entity, at): TaskLine => {
    const { optional = false, feature } = lines[sources[at] ?? -1] ?? {};
    return { entity, optional, feature };
  });
}

/** A centre line as it is drawn: in an answer it goes from outline to outline. */
function standingOut({ curve, layer }: Entity, by: number): Entity {
  if (layer !== 'centre' || curve.kind !== 'segment') return { curve, layer };
  const share = by / lengthOf(curve);
  return { curve: partOf(curve, -share, 1 + share), layer };
}

/** An end of a visible line that meets no end of another one. */
function openEnd(entities: readonly Entity[]): Point | undefined {
  const ends = entities.flatMap(({ curve, layer }, at) =>
    layer === 'visible' && !isClosed(curve) ? endsOf(curve).map((end) => ({ end, at })) : [],
  );
  return ends.find(({ end, at }) => !ends.some((other) => other.at !== at && distance(other.end, end) <= TOLERANCE))
    ?.end;
}

function saidOf(sketch: Sketch, reference: Reference): string | undefined {
  const result = grade(sketch, reference);
  if (result.kind === 'refused') return `more than ${result.most} lines`;
  const [first] = result.diagnoses;
  if (!first) return undefined;
  return `${first.code}${first.at ? ` at ${placeText(first.at)}` : ''}`;
}

function placeText({ x, y }: Point): string {
  const text = (value: number): string => String(Math.round(value * 100) / 100);
  return `(${text(x)}, ${text(y)})`;
}
