import type { LearnerDrawing } from '../../domain/review/review.ts';

/** Tells a drawing from all others of a group. */
export function drawingKey({ learner, part, attempt, exercise, drawing }: LearnerDrawing): string {
  // Rows without a name belong together by the time that they were told at.
  return JSON.stringify([learner, part, attempt, exercise === '' ? drawing.at : exercise]);
}
