import type { FigureId, ObjectiveId, QuestionId, SlotNumber } from './ids.ts';

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
}
