import type { FigureId, ObjectiveId, QuestionId, SlotNumber } from './ids.ts';
import type { Values, Variants } from './variants.ts';

/** A question that counts more would decide a check of six or twelve alone. */
export const MAX_WEIGHT = 3;

/** What the questions of all kinds have. */
export interface QuestionBase {
  readonly id: QuestionId;
  /** One or two English words for reports: `real-length`. */
  readonly name: string;
  /** The practice question's row; absent in the pool of a check, whose rows are the places of the check. */
  readonly slot?: SlotNumber;
  readonly objective: ObjectiveId;
  /** In a module's check, whose objectives are whole lessons: the lesson's own objective. */
  readonly aspect?: ObjectiveId;
  readonly figure?: FigureId;
  /** How many hints the texts hold, 0 to 3. */
  readonly hints: number;
  /** How many questions it counts for in a check, 1 to {@link MAX_WEIGHT}; 1 if not given. */
  readonly weight?: number;
  /** Where each learner is asked with other numbers. */
  readonly variants?: Variants;
  /** The numbers that this learner is asked with; no file holds them. */
  readonly values?: Values;
  /** With `values`: under which name answers to them are kept. */
  readonly keptAs?: QuestionId;
}
