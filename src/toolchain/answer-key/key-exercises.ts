import type { CompiledLesson } from '../../domain/course/compiled.ts';
import type { SlotNumber } from '../../domain/course/ids.ts';
import type { LessonExercise } from '../../domain/course/lesson.ts';
import type { RichText } from '../../domain/course/rich-text.ts';
import { boundsOf, boundsOfAll } from '../../domain/geometry/bounds.ts';
import type { Reference } from '../../domain/grading/reference.ts';
import { answerSketch } from '../../domain/grading/reference-sketch.ts';
import { expandedSketch } from '../../domain/sketch/expand-inserts.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../domain/sheet/line-widths.ts';
import { figureSvg } from '../../domain/sheet/sheet-svg.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { drawingRowId, questionRowId } from '../../domain/tracking/row-id.ts';
import { drawingWords } from '../figures/drawing-words.ts';

/** What the points of an exercise are for. */
export interface KeyCriterion {
  readonly feature: string;
  /** Out of 100. */
  readonly points: number;
  readonly must: boolean;
}

/** A drawing exercise with all that a tutor wants to know of it, in one language. */
export interface KeyExercise {
  /** `e1` */
  readonly id: string;
  /** `exercises/<exercise>.yaml` */
  readonly exercise: string;
  readonly row: string;
  readonly slot: SlotNumber;
  /** The rows by which the drawing travels. */
  readonly drawings: readonly { readonly row: string; readonly slot: SlotNumber }[];
  readonly objective: string;
  readonly heading: string;
  readonly task: RichText;
  /** What stands on the sheet from the start; undefined where it is empty. */
  readonly given: string | undefined;
  /** Every drawing that is right, as SVG. */
  readonly solutions: readonly string[];
  /** Codes of the faults that it practises. */
  readonly faults: readonly string[];
  readonly criteria: readonly KeyCriterion[];
  /** Millimetres of paper. */
  readonly tolerance: number;
  readonly fixed: boolean;
  readonly sized: boolean;
  readonly hatched: boolean;
}

/** Millimetres around a drawing, so that its lines are seen as a whole. */
const FREE = 2;
/** Millimetres that a picture is high at least: a single level line is hard to see as a drawing. */
const LEAST = 20;

/** The exercises of a lesson, in its order. */
export function keyExercises({ lesson, texts, language }: CompiledLesson): readonly KeyExercise[] {
  return (lesson.exercises ?? []).map((one): KeyExercise => {
    const { id, slot, drawings, objective, drawn } = one;
    const [first] = drawn.references;
    const { heading, task } = wordsOf(one, { lesson, texts });
    const picture = (sketch: Sketch): string => pictureOf(sketch, language);
    return {
      id,
      exercise: drawn.id,
      row: questionRowId(lesson.id, one),
      slot,
      drawings: drawings.map((at, index) => ({ row: drawingRowId(lesson.id, id, index + 1), slot: at })),
      objective: objective === undefined ? '' : (texts.objectives[objective] ?? ''),
      heading,
      task,
      given: expandedSketch(drawn.given).entities.length > 0 ? picture(drawn.given) : undefined,
      solutions: drawn.references.map((reference) => picture(answerSketch(reference, drawn))),
      faults: drawn.shows,
      criteria: criteriaOf(first),
      tolerance: first.tolerance,
      fixed: first.fixed,
      sized: first.sizes !== undefined,
      hatched: first.hatched,
    };
  });
}

function wordsOf(
  { id }: LessonExercise,
  { lesson, texts }: Pick<CompiledLesson, 'lesson' | 'texts'>,
): Pick<KeyExercise, 'heading' | 'task'> {
  const screen = lesson.screens.find(({ blocks }) =>
    blocks.some((block) => block.kind === 'exercise' && block.id === id),
  );
  const words = screen && texts.screens[screen.id];
  const own = words?.[id];
  return {
    heading: words?.heading ?? '',
    task: own !== undefined && typeof own !== 'string' && 'task' in own ? own.task : [],
  };
}

/** What each feature is worth, the greatest first. */
function criteriaOf({ views, must }: Reference): readonly KeyCriterion[] {
  const points = new Map<string, number>();
  for (const { feature, weight } of views.flatMap(({ lines }) => lines)) {
    points.set(feature, (points.get(feature) ?? 0) + weight);
  }
  return [...points]
    .map(([feature, sum]) => ({ feature, points: Math.round(sum), must: must.includes(feature) }))
    .filter((one) => one.points > 0 || one.must)
    .sort((a, b) => b.points - a.points);
}

/** A drawing cut to what is on it. */
function pictureOf(sketch: Sketch, language: CompiledLesson['language']): string {
  const bare: Sketch = { ...sketch, sheet: { ...sketch.sheet, framed: false, titleBlock: undefined }, views: [] };
  const words = drawingWords(language);
  const list = layOutSheet(bare, { decimal: words.decimal, fields: words.fields, entry: () => '' });
  const box = boundsOfAll(list.flatMap(({ strokes }) => strokes.map(boundsOf)));
  const { left, bottom, right, top } = box ?? { left: 0, bottom: 0, right: 1, top: 1 };
  const above = Math.max(FREE, (LEAST - (top - bottom)) / 2);
  const around = { left: left - FREE, bottom: bottom - above, right: right + FREE, top: top + above };
  // Inside a page a picture needs no name space.
  return figureSvg(list, around, lineWidthsOf(sketch.sheet.format)).replace(/ xmlns="[^"]*"/u, '');
}
