import * as v from 'valibot';
import { PRINCIPAL_VIEWS } from '../../projection/view-direction.ts';
import { TOOL_NAMES } from '../../drafting/command-names.ts';
import { MAX_SCREENS } from '../compiled.ts';
import { FigureDefinitionSchema } from './figure-definition.ts';
import { PoolSourceSchema, PracticeSourceSchema } from './question-source.ts';
import { DrawnId, PracticeId, SourceId, SourceTermId } from './source-ids.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

/** One block of a screen. */
const BlockSourceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), id: SourceId }),
  v.strictObject({ kind: v.literal('callout'), id: SourceId, tone: v.picklist(['keep', 'note']) }),
  v.strictObject({ kind: v.literal('figure'), figure: SourceId }),
  v.strictObject({ kind: v.literal('steps'), id: SourceId, figure: SourceId, count: Count }),
  v.strictObject({ kind: v.literal('example'), id: SourceId, figure: v.optional(SourceId), count: Count }),
  v.strictObject({ kind: v.literal('table'), id: SourceId, columns: Count, rows: Count }),
  v.strictObject({
    kind: v.literal('part'),
    id: SourceId,
    part: SourceId,
    views: v.optional(
      v.pipe(
        v.array(v.picklist(PRINCIPAL_VIEWS)),
        v.minLength(1, 'at least one view'),
        v.maxLength(3, 'at most 3 views'),
      ),
      ['front', 'top', 'left'],
    ),
    cut: v.optional(v.picklist(PRINCIPAL_VIEWS)),
  }),
  v.strictObject({
    kind: v.literal('exercise'),
    id: DrawnId,
    /** In reports. */
    name: SourceId,
    /** `exercises/<exercise>.yaml` of the course. */
    exercise: SourceId,
    /** What it practises; one of the lesson's. */
    objective: v.optional(SourceId),
    /** What is to be drawn, with its sizes: it stands beside the task. */
    figure: v.optional(SourceId),
    /** A part that can be turned beside the sheet. */
    part: v.optional(SourceId),
    tools: v.optional(v.pipe(v.array(v.picklist(TOOL_NAMES)), v.minLength(1, 'at least one tool')), [...TOOL_NAMES]),
  }),
  v.strictObject({ kind: v.literal('words') }),
  v.strictObject({ kind: v.literal('question'), question: PracticeId }),
  v.strictObject({ kind: v.literal('check') }),
]);

const ScreenSourceSchema = v.strictObject({
  id: SourceId,
  blocks: v.pipe(v.array(BlockSourceSchema), v.minLength(1, 'at least one block')),
});

/** lesson.yaml */
export const LessonSourceSchema = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^[1-9]\d?\.[1-9]\d?$/, "the lesson's number in quotes, such as '2.3'")),
  objectives: v.pipe(
    v.array(SourceId),
    v.minLength(1, 'at least one objective'),
    v.maxLength(6, 'at most 6 objectives'),
  ),
  terms: v.array(SourceTermId),
  /** Whether the lesson opens with questions of earlier lessons. */
  retrieval: v.optional(v.boolean(), true),
  screens: v.pipe(
    v.array(ScreenSourceSchema),
    v.minLength(1, 'at least one screen'),
    v.maxLength(MAX_SCREENS, `at most ${MAX_SCREENS} screens`),
  ),
  questions: v.optional(v.array(PracticeSourceSchema), []),
  /** Figures that are drawn from parts and drawing documents, by id; the others are SVG files beside lesson.yaml. */
  figures: v.optional(v.record(SourceId, FigureDefinitionSchema), {}),
  check: v.optional(
    v.strictObject({
      draw: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
      pool: v.array(PoolSourceSchema),
    }),
  ),
});

export type LessonSource = v.InferOutput<typeof LessonSourceSchema>;
export type ScreenSource = v.InferOutput<typeof ScreenSourceSchema>;
export type BlockSource = v.InferOutput<typeof BlockSourceSchema>;
