import type { PassRules } from '../../domain/course/pass-rules.ts';
import { moduleCheckId } from '../../domain/course/module-check-id.ts';
import type { LessonId } from '../../domain/course/ids.ts';
import type { CourseSource, ModuleSource } from '../../domain/course/source/course-source.ts';
import type { QuestionSource } from '../../domain/course/source/question-source.ts';
import { MAX_ROW_ID, placeRowIdLength } from '../../domain/tracking/row-id.ts';
import { REPEATED } from '../../domain/quiz/draw-check.ts';
import type { Report, Warning } from './problem.ts';
import type { ReadLesson } from './read-lesson.ts';
import type { YamlFile } from './yaml-file.ts';

/** A module's check as module.yaml and the defaults of course.yaml have it. */
export interface ModuleCheckInCourse {
  /** Items asked in all. */
  readonly places: number;
  /** So many of them are of earlier modules. */
  readonly earlier: number;
  readonly pass: PassRules;
}

interface LessonWithPool {
  readonly id: string;
  readonly read: ReadLesson;
}

/** What the check of a module is made from. */
interface ModuleAround {
  readonly id: string;
  readonly file: YamlFile;
  readonly lessons: readonly LessonWithPool[];
  /** The lessons of the modules before it. */
  readonly before: readonly LessonWithPool[];
}

/** Every question of the pool is asked in one place of three draws at most. */
const POOL_FACTOR = 3;
/** So many items let an objective be asked again and again with others. */
const ITEMS_OF_OBJECTIVE = 4;

/** The rules of a module's check; undefined where module.yaml has none. What cannot be is reported. */
export function moduleCheckOf(
  course: CourseSource,
  { check }: ModuleSource,
  around: ModuleAround,
  report: Report,
): ModuleCheckInCourse | undefined {
  if (!check) return undefined;
  const { moduleChecks } = course;
  const places = check.places ?? moduleChecks.places;
  const wanted = check.earlier ?? moduleChecks.earlier;
  const rules = {
    places,
    earlier: Math.min(wanted, earlierItems(around).length),
    pass: {
      score: check.score ?? course.pass.score,
      objective: check.objective ?? course.pass.objective,
      // Weak topics are repeated alone, so that a slip costs three questions: each topic counts.
      objectiveFrom: 1,
    },
  };
  reportFaults(rules, around, report);
  return rules;
}

/** The lessons whose pools the check draws from, each a topic of it. */
export function topicsOf<L extends LessonWithPool>({ lessons }: { readonly lessons: readonly L[] }): readonly L[] {
  return lessons.filter(({ read }) => poolOf(read.lesson).length > 0);
}

/** So many items of earlier modules go with the check of a module. */
const EARLIER_ITEMS = 12;

/**
 * Items of the modules before, from the nearest lesson on: one of each lesson, and only then a second one, of another
 * objective where there is one.
 */
export function earlierItems<L extends LessonWithPool>({
  before,
}: {
  readonly before: readonly L[];
}): readonly { readonly lesson: L; readonly question: QuestionSource }[] {
  const pools = [...before].reverse().map((lesson) => ({ lesson, pool: byTurns(poolOf(lesson.read.lesson)) }));
  const longest = Math.max(0, ...pools.map(({ pool }) => pool.length));
  return Array.from({ length: longest }, (_, turn) => turn)
    .flatMap((turn) =>
      pools.flatMap(({ lesson, pool }) => pool.slice(turn, turn + 1).map((question) => ({ lesson, question }))),
    )
    .slice(0, EARLIER_ITEMS);
}

function byTurns(pool: readonly QuestionSource[]): readonly QuestionSource[] {
  const rank = (question: QuestionSource, at: number): number =>
    pool.slice(0, at).filter(({ objective }) => objective === question.objective).length;
  return pool
    .map((question, at) => ({ question, rank: rank(question, at), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ question }) => question);
}

function poolOf(lesson: ReadLesson['lesson']): readonly QuestionSource[] {
  return lesson.check?.pool ?? [];
}

function reportFaults({ places, earlier }: ModuleCheckInCourse, around: ModuleAround, report: Report): void {
  const { id, file, lessons } = around;
  const tell = (message: string): void => report({ file: file.file, ...file.at(['check']), message });
  const topics = topicsOf(around);
  const own = places - earlier;
  const pool = topics.reduce((sum, { read }) => sum + poolOf(read.lesson).length, 0);
  if (pool < POOL_FACTOR * places) {
    tell(
      `the check of module ${id} has ${places} places; expected at least ${POOL_FACTOR * places} questions in the pools of its lessons, found ${pool}`,
    );
  }
  if (topics.length > own) {
    tell(
      `the check of module ${id} has ${own} places for its lessons, found ${topics.length} lessons with a pool; expected a place for each`,
    );
  }
  const asked = Math.max(REPEATED, Math.ceil(own / Math.max(1, topics.length)));
  for (const { id: lessonId, read } of topics) {
    const questions = poolOf(read.lesson);
    if (questions.length < 2 * asked) {
      const message = `the check of module ${id} asks ${asked} questions of lesson ${lessonId} and ${asked} others when it is repeated; expected at least ${2 * asked} in its pool, found ${questions.length}`;
      report({ file: read.yaml.file, ...read.yaml.at(['check', 'pool']), message });
    }
    for (const [index, question] of questions.entries()) {
      const length = placeRowIdLength(moduleCheckId(id), { ...question, id: itemId(lessonId, id, question.id) });
      if (length <= MAX_ROW_ID) continue;
      const message = `question "${question.id}": its row in the check of module ${id} has an id of ${length} characters, expected at most ${MAX_ROW_ID}; shorten the name`;
      report({ file: read.yaml.file, ...read.yaml.at(['check', 'pool', index, 'name']), message });
    }
  }
  const taken = lessons.findIndex((lesson) => lesson.id === moduleCheckId(id));
  if (taken >= 0) {
    const message = `a lesson cannot be called "check" in a module with a check; expected another name`;
    report({ file: file.file, ...file.at(['lessons', taken]), message });
  }
}

/** The id of a question in a module's check, unique there: `scale-k7`, of an earlier module `m01-views-k7`. */
export function itemId(lessonId: LessonId | string, module: string, question: string): string {
  return `${lessonId.startsWith(`${module}-`) ? lessonId.slice(module.length + 1) : lessonId}-${question}`;
}

/** O02: an objective with so few items that they soon come again. */
export function objectiveWarnings(around: Pick<ModuleAround, 'id' | 'lessons'>): readonly Warning[] {
  return around.lessons.flatMap(({ read: { lesson, yaml } }) =>
    lesson.objectives.flatMap((objective, index) => {
      const items = poolOf(lesson).filter((question) => question.objective === objective).length;
      if (items >= ITEMS_OF_OBJECTIVE) return [];
      const message = `the check of module ${around.id} asks for objective "${objective}"; expected at least ${ITEMS_OF_OBJECTIVE} questions for it in the pool, found ${items}`;
      return [{ file: yaml.file, ...yaml.at(['objectives', index]), rule: 'O02', message }];
    }),
  );
}
