import * as v from 'valibot';
import { DrawnLine, Paper, Place } from './figure-definition.ts';
import { TitleBlockSource } from './title-source.ts';
import { SourceFaultCode, SourceId } from './source-ids.ts';

/*
 * Drawing exercises: what stands on the sheet, and the drawings that are right. All lengths are millimetres of paper.
 */

const Number0 = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A line of an exercise, as in a drawing document; `feature` is what it shows, for weights and must-haves. */
const ExerciseLine = v.strictObject({
  ...DrawnLine,
  feature: v.optional(SourceId),
  /** May be drawn or left out. */
  optional: v.optional(v.boolean()),
});

/** A drawing that is right: what is kept of the given lines, and what is drawn besides. */
const Answer = v.strictObject({
  keep: v.optional(v.union([v.literal(true), v.array(SourceId)])),
  lines: v.optional(v.array(ExerciseLine), []),
});

/** `exercises/<exercise>.yaml`: a construction with its right answers, or views of a part. */
export const ExerciseSourceSchema = v.strictObject({
  /** Faults that it practises, of faults.tsv. */
  shows: v.pipe(v.array(SourceFaultCode), v.minLength(1, 'at least one fault code')),
  sheet: v.optional(v.strictObject(Paper), {}),
  /** The fields of its title block that can be filled in; without them the sheet has neither frame nor title block. */
  titleBlock: v.optional(TitleBlockSource),
  /** What stands on the sheet from the start. */
  given: v.optional(v.array(v.strictObject(DrawnLine)), []),
  answers: v.optional(v.pipe(v.array(Answer), v.minLength(1, 'at least one answer'))),
  /** Lines that every answer has. */
  always: v.optional(v.array(ExerciseLine)),
  /** Whether places on the sheet count, as where coordinates are given, or only the lines to each other. */
  place: v.optional(v.picklist(['fixed', 'free'])),
  /** Whether the visible lines of every answer meet end to end: a mistyped coordinate is told. */
  closed: v.optional(v.boolean()),
  /** Where one block has to be inserted by its base point; lines that are copied there do not count as that. */
  inserts: v.optional(v.pipe(v.array(Place), v.minLength(2, 'at least two points'))),
  part: v.optional(SourceId),
  views: v.optional(v.pipe(v.array(v.string()), v.minLength(1, 'at least one view'))),
  /** Views that stand on the sheet from the start and cannot be changed. */
  givenViews: v.optional(
    v.strictObject({
      views: v.pipe(v.array(v.string()), v.minLength(1, 'at least one view')),
      /** The types of their lines; all that the exercise asks for, if not given. */
      lines: v.optional(v.pipe(v.array(v.picklist(['visible', 'hidden', 'centre'])), v.minLength(1, 'at least one'))),
      /** The lower left corner of all views of the exercise, also of those that are to be drawn. */
      at: Place,
      /** Between two views. */
      gap: v.optional(Number0, 20),
    }),
  ),
  angle: v.optional(v.picklist(['first', 'third'])),
  /** Millimetres of paper for each of the part. */
  ratio: v.optional(v.number()),
  hidden: v.optional(v.picklist(['asked', 'free', 'none'])),
  /** Lines of views that may be left out: `front hole.side`. */
  optional: v.optional(v.array(v.string())),
  sizes: v.optional(v.boolean()),
  hatched: v.optional(v.boolean()),
  /** Whether the planes of its sections are asked for, with arrows alone or with letters too. */
  cutting: v.optional(v.picklist(['letters', 'arrows'])),
  /** How far a place may be off. */
  tolerance: v.optional(v.number()),
  /** How far centre lines stand out at their ends. */
  overshoot: v.optional(v.strictObject({ least: Number0, most: Number0 })),
  /** Points out of 100 by feature. */
  weights: v.optional(v.record(v.string(), Number0)),
  /** Features that have to be right. */
  must: v.optional(v.array(v.string())),
});

export type ExerciseSource = v.InferOutput<typeof ExerciseSourceSchema>;
export type ExerciseLineSource = v.InferOutput<typeof ExerciseLine>;
export type ExerciseAnswerSource = v.InferOutput<typeof Answer>;
