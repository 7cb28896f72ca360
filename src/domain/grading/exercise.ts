import type { Sketch } from '../sketch/sketch.ts';
import type { TitleLists } from '../sketch/title-lists.ts';
import type { Grade } from './grade.ts';
import { gradeBest } from './grade-best.ts';
import type { Reference } from './reference.ts';

/** Something to be drawn, as `exercises/<id>.yaml` of a course says it; plain data. */
export interface Exercise {
  readonly id: string;
  /** Faults of the syllabus that it practises. */
  readonly shows: readonly string[];
  /** What stands on the sheet from the start. */
  readonly given: Sketch;
  /** So many of its lines, the first ones, stay as they are; absent where all may be changed. */
  readonly locked?: number;
  /** What may be chosen in the title block; absent where the sheet has none. */
  readonly titles?: TitleLists;
  /** One for each right answer. */
  readonly references: readonly [Reference, ...Reference[]];
  /** What the given drawing is worth by itself, from 0 to 99. */
  readonly start: number;
}

/**
 * Judges a drawing made for an exercise, by the right answer that it comes nearest to. Points are for what was done: the given
 * lines alone are worth 0, and 100 means that nothing is wrong.
 */
export function judgeExercise(drawing: Sketch, { references: [first, ...others], start }: Exercise): Grade {
  const result = gradeBest(drawing, first, ...others);
  if (result.kind === 'refused' || result.points === 100) return result;
  const points = Math.round((100 * (result.points - start)) / (100 - start));
  return { ...result, points: Math.max(0, Math.min(99, points)) };
}
