import { constructionOf, type Construction } from '../../domain/drafting/construction.ts';
import { judgeExercise, type Exercise } from '../../domain/grading/exercise.ts';
import type { Grade } from '../../domain/grading/grade.ts';
import type { LearnerDrawing } from '../../domain/review/review.ts';
import { expandedSketch } from '../../domain/sketch/expand-inserts.ts';
import { encodeSketch } from '../../domain/sketch/sketch-codec.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';

/** What a drawing is, as far as its rows and its steps tell it. */
export interface FoundDrawing {
  /** Undefined where nothing of it can be read. */
  readonly sketch: Sketch | undefined;
  readonly construction: Construction | undefined;
  /** The steps end at another drawing than the rows tell. */
  readonly differs: boolean;
  readonly damaged: boolean;
}

/** The drawing and what the grader says of it. */
export interface JudgedDrawing extends FoundDrawing {
  readonly grade: Grade | undefined;
}

/** Puts rows and steps of a drawing together: what the rows tell is what the host was told last. */
export function foundDrawing(
  { drawing: { stored, damaged }, construction: kept }: Pick<LearnerDrawing, 'drawing' | 'construction'>,
  exercise: Exercise | undefined,
): FoundDrawing {
  const construction = kept !== undefined && exercise ? constructionOf(kept, exercise.given) : undefined;
  const built = construction?.sketches[construction.sketches.length - 1];
  // Without steps a drawing that was brought is all there is.
  const told = stored?.sketch ?? built ?? kept?.base;
  // Judged as the board does it: what inserts show are lines like all others.
  const sketch = told && expandedSketch(told);
  const differs = stored !== undefined && built !== undefined && encodeSketch(stored.sketch) !== encodeSketch(built);
  return { sketch, construction, differs, damaged: damaged || (stored === undefined && (construction?.lost ?? 0) > 0) };
}

/** The same, judged as the learner's own board does it. */
export function judgedDrawing(
  one: Pick<LearnerDrawing, 'drawing' | 'construction'>,
  exercise: Exercise | undefined,
): JudgedDrawing {
  const found = foundDrawing(one, exercise);
  return { ...found, grade: found.sketch && exercise ? judgeExercise(found.sketch, exercise) : undefined };
}
