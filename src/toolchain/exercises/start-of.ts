import { gradeBest } from '../../domain/grading/grade-best.ts';
import type { Reference } from '../../domain/grading/reference.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';

/** What the given drawing of an exercise is worth as it stands; 0 where the sheet is empty. */
export function startOf(given: Sketch, [first, ...others]: readonly [Reference, ...Reference[]]): number {
  if (given.entities.length === 0) return 0;
  const result = gradeBest(given, first, ...others);
  return result.kind === 'graded' ? result.points : 0;
}
