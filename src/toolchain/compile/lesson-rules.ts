import type { BlockSource, LessonSource } from '../../domain/course/source/lesson-source.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import type { LessonId } from '../../domain/course/ids.ts';
import { MAX_ROW_ID, questionRowIdLength } from '../../domain/tracking/row-id.ts';
import type { FigureSource } from './figure-source.ts';
import { lessonQuestions } from './lesson-questions.ts';
import { twice } from '../../domain/course/source/source-fault.ts';
import type { SourceFault } from '../../domain/course/source/source-fault.ts';
import { ownFigures, questionFaults } from './question-rules.ts';
import type { Path } from './yaml-file.ts';

/** What a lesson may refer to. */
export interface LessonSurroundings {
  /** Module and folder: `m02-scale`. */
  readonly lessonId: string;
  readonly termIds: ReadonlySet<string>;
  readonly faultCodes: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, FigureSource>;
  /** The parametric solids of the course. */
  readonly partIds: readonly string[];
  /** The drawing exercises of the course. */
  readonly exerciseIds: readonly string[];
  /** Ids of parts that have faults of form already: nothing more is said about them. */
  readonly broken: ReadonlySet<string>;
}

/** Everything that the schema of lesson.yaml cannot say: references, keys, one idea a screen. */
export function lessonFaults(lesson: LessonSource, around: LessonSurroundings): readonly SourceFault[] {
  return [
    ...twice(lesson.objectives, ['objectives'], 'objective'),
    ...twice(lesson.terms, ['terms'], 'term'),
    ...lesson.terms.flatMap((term, index) =>
      around.termIds.has(term) ? [] : [{ path: ['terms', index], message: `term "${term}" is not in terms.tsv` }],
    ),
    ...screenFaults(lesson, around),
    ...lessonQuestions(lesson).flatMap(({ question, path }) => [
      ...questionFaults(question, path, around.faultCodes),
      ...objectiveFault(question, path, lesson),
      ...rowIdFault(question, path, around.lessonId),
      ...weightFault(question, path),
      ...figureFault(question.figure, [...path, 'figure'], `question "${question.id}"`, around),
      ...ownFigures(question).flatMap(({ figure, path: place }) =>
        figureFault(figure, [...path, ...place], `question "${question.id}"`, around),
      ),
      ...partFaults(question, path, around),
    ]),
    ...nameFaults(lesson),
    ...drawnTwice(lesson),
    ...checkFaults(lesson),
  ];
}

/** Rows of reports are called by these names: with one name twice, a tutor cannot tell the questions apart. */
function nameFaults(lesson: LessonSource): SourceFault[] {
  const first = new Map<string, string>();
  return lessonQuestions(lesson).flatMap(({ question: { id, name }, path }) => {
    const other = first.get(name);
    if (other === undefined) first.set(name, id);
    if (other === undefined || other === id) return [];
    return [
      { path: [...path, 'name'], message: `question "${id}": name "${name}" is that of question "${other}" already` },
    ];
  });
}

function rowIdFault(question: QuestionSource, path: Path, lessonId: string): SourceFault[] {
  const length = questionRowIdLength(lessonId as LessonId, question);
  if (length <= MAX_ROW_ID) return [];
  const message = `question "${question.id}": its row "${lessonId} ${question.name}" has an id of ${length} characters, expected at most ${MAX_ROW_ID}; shorten the name`;
  return [{ path: [...path, 'name'], message }];
}

/** Practice is not scored. */
function weightFault({ id, weight }: QuestionSource, path: Path): SourceFault[] {
  if (weight === undefined || path[0] === 'check') return [];
  const message = `question "${id}": weight ${weight} counts in a check alone; take it out, or put the question into the pool`;
  return [{ path: [...path, 'weight'], message }];
}

function screenFaults(lesson: LessonSource, around: LessonSurroundings): SourceFault[] {
  const faults: SourceFault[] = twice(
    lesson.screens.map((screen) => screen.id),
    ['screens'],
    'screen',
    'id',
  );
  const placed = new Map<string, number>();
  let checks = 0;
  for (const [s, screen] of lesson.screens.entries()) {
    const about = `screen "${screen.id}"`;
    const path = ['screens', s, 'blocks'];
    const alone = screen.blocks.find(({ kind }) => kind === 'question' || kind === 'exercise' || kind === 'check');
    if (alone && screen.blocks.length > 1) {
      const message = `${about}: ${alone.kind === 'exercise' ? 'an' : 'a'} ${alone.kind} stands alone on its screen, found ${screen.blocks.length} blocks`;
      faults.push({ path, message });
    }
    faults.push(
      ...twice(
        screen.blocks.flatMap((b) => ('id' in b ? [b.id] : [])),
        path,
        `${about}: block`,
      ),
    );
    const pictures = screen.blocks.filter((block) => block.kind === 'part' || ('figure' in block && block.figure));
    if (pictures.length > 1 && pictures.some(({ kind }) => kind === 'part')) {
      const message = `${about}: a part in space is the one picture of its screen, found ${pictures.length} pictures`;
      faults.push({ path, message });
    }
    for (const [b, block] of screen.blocks.entries()) {
      const place = [...path, b];
      if ('id' in block && block.id === 'heading') {
        faults.push({
          path: [...place, 'id'],
          message: `${about}: "heading" is the screen's own; expected another id`,
          spoils: true,
        });
      }
      if (block.kind === 'question') {
        placed.set(block.question, (placed.get(block.question) ?? 0) + 1);
        const known = lesson.questions.some((q) => q.id === block.question) || around.broken.size > 0;
        if (!known) faults.push({ path: place, message: `${about}: there is no question "${block.question}"` });
      }
      if (block.kind === 'check') checks += 1;
      if (block.kind === 'words' && lesson.terms.length === 0) {
        faults.push({ path: place, message: `${about}: a words block needs terms in the lesson` });
      }
      if (block.kind === 'part') faults.push(...partBlockFaults(block, place, about, around));
      if (block.kind === 'exercise') {
        faults.push(...exerciseBlockFaults(block, place, about, around), ...objectiveFault(block, place, lesson));
      }
      if ('figure' in block) faults.push(...blockFigureFaults(block, [...place, 'figure'], about, around));
    }
  }
  for (const [index, question] of lesson.questions.entries()) {
    const times = placed.get(question.id) ?? 0;
    if (times === 1 || around.broken.size > 0) continue;
    const message = `question "${question.id}" stands on ${times} screens; expected exactly one`;
    faults.push({ path: ['questions', index], message });
  }
  const expected = lesson.check ? 1 : 0;
  if (checks !== expected && !around.broken.has('check')) {
    const message = lesson.check
      ? `the check stands on ${checks} screens; expected exactly one block "kind: check"`
      : 'a screen has a check block, but the lesson has no check';
    faults.push({ path: lesson.check ? ['check'] : ['screens'], message });
  }
  return faults;
}

function partBlockFaults(
  { part, views }: Extract<BlockSource, { kind: 'part' }>,
  path: Path,
  about: string,
  around: LessonSurroundings,
): SourceFault[] {
  return [...twice(views, [...path, 'views'], `${about}: view`), ...partFault(part, path, about, around)];
}

function partFault(part: string, path: Path, about: string, { partIds }: LessonSurroundings): SourceFault[] {
  if (partIds.includes(part)) return [];
  const message = `${about}: there is no part "${part}"; there are: ${partIds.join(', ') || 'none'}`;
  return [{ path: [...path, 'part'], message }];
}

function exerciseBlockFaults(
  { id, name, exercise, part, tools }: Extract<BlockSource, { kind: 'exercise' }>,
  path: Path,
  about: string,
  around: LessonSurroundings,
): SourceFault[] {
  const { exerciseIds, lessonId } = around;
  const faults = twice(tools, [...path, 'tools'], `${about}: tool`);
  if (part !== undefined) faults.push(...partFault(part, path, about, around));
  const length = questionRowIdLength(lessonId as LessonId, { id, name });
  if (length > MAX_ROW_ID) {
    const message = `${about}: the row "${lessonId} ${name}" has an id of ${length} characters, expected at most ${MAX_ROW_ID}; shorten the name`;
    faults.push({ path: [...path, 'name'], message });
  }
  if (!exerciseIds.includes(exercise)) {
    const message = `${about}: there is no exercise "${exercise}"; there are: ${exerciseIds.join(', ') || 'none'}`;
    faults.push({ path: [...path, 'exercise'], message });
  }
  return faults;
}

/** An exercise has one screen: its row and its words are known by its id. */
function drawnTwice({ screens }: LessonSource): SourceFault[] {
  const known = new Set<string>();
  return screens.flatMap(({ blocks }, at) =>
    blocks.flatMap((block, index) => {
      if (block.kind !== 'exercise') return [];
      const isFirst = !known.has(block.id);
      known.add(block.id);
      const path = ['screens', at, 'blocks', index, 'id'];
      return isFirst ? [] : [{ path, message: `exercise "${block.id}" stands here twice` }];
    }),
  );
}

function blockFigureFaults(
  block: Extract<BlockSource, { figure?: string | undefined }>,
  path: Path,
  about: string,
  around: LessonSurroundings,
): SourceFault[] {
  const missing = figureFault(block.figure, path, about, around);
  const figure = block.figure === undefined ? undefined : around.figures.get(block.figure);
  if (missing.length > 0 || figure === undefined || !('count' in block)) return missing;
  const tooHigh = figure.steps.filter((step) => step > block.count);
  // The first step may be what stands outside all groups; a worked example may have steps without a drawing.
  const needed = block.kind === 'steps' ? Array.from({ length: block.count - 1 }, (_, index) => index + 2) : [];
  const absent = needed.filter((step) => !figure.steps.includes(step));
  return [
    ...tooHigh.map((step) => `data-step="${step}", but the block counts ${block.count} steps`),
    ...absent.map((step) => `no group with data-step="${step}", but the block counts ${block.count} steps`),
  ].map((what) => ({ path, message: `${about}: figure "${block.figure ?? ''}" has ${what}` }));
}

function figureFault(figure: string | undefined, path: Path, about: string, around: LessonSurroundings): SourceFault[] {
  if (figure === undefined || around.figures.has(figure) || around.broken.has(`${figure}.svg`)) return [];
  return [
    {
      path,
      message: `${about}: figure "${figure}" has no file ${figure}.svg beside lesson.yaml, and "figures" does not define it`,
    },
  ];
}

/** A question refers to parts of its figure that are there. */
function partFaults(question: QuestionSource, path: Path, around: LessonSurroundings): SourceFault[] {
  const figure = question.figure === undefined ? undefined : around.figures.get(question.figure);
  if (!figure) return [];
  const { regions, lines } = figure.parts;
  return (sourceKindOf(question).parts?.(question) ?? []).flatMap(({ part, id, path: place }) => {
    const known: readonly string[] = (part === 'region' ? regions : lines).map((one) => one.id);
    if (known.includes(id)) return [];
    const found = known.length === 0 ? `it has no data-${part}` : `it has ${known.join(', ')}`;
    const message = `question "${question.id}": figure "${question.figure ?? ''}" has no ${part} "${id}"; ${found}`;
    return [{ path: [...path, ...place], message }];
  });
}

/** A question asks for an objective; an exercise may name the one that it practises. */
function objectiveFault(
  asked: QuestionSource | Extract<BlockSource, { kind: 'exercise' }>,
  path: Path,
  lesson: LessonSource,
): SourceFault[] {
  const { id, kind, objective } = asked;
  if (objective === undefined || lesson.objectives.includes(objective)) return [];
  const message = `${kind === 'exercise' ? kind : 'question'} "${id}": objective "${objective}" is none of ${lesson.objectives.join(', ')}`;
  return [{ path: [...path, 'objective'], message }];
}

function checkFaults(lesson: LessonSource): SourceFault[] {
  const questions = lesson.questions.map((question) => question.id);
  const faults = twice(questions, ['questions'], 'question', 'id');
  if (!lesson.check) return faults;
  const { draw, pool } = lesson.check;
  faults.push(
    ...twice(
      pool.map((question) => question.id),
      ['check', 'pool'],
      'question',
      'id',
    ),
  );
  if (pool.length < 3 * draw) {
    const message = `the check draws ${draw} questions; expected at least ${3 * draw} in its pool, found ${pool.length}`;
    faults.push({ path: ['check', 'pool'], message });
  }
  return faults;
}
