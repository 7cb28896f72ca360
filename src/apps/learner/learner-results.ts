import type { Content, Drawings } from '../../components/contexts.ts';
import type { LessonId } from '../../domain/course/ids.ts';
import type { LessonExercise } from '../../domain/course/lesson.ts';
import { outline } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { attemptRecord, type Construction } from '../../domain/record/attempt-record.ts';
import type { ResultsBody } from '../../domain/record/results-body.ts';
import { isDrawingRow } from '../../domain/sketch/drawing-rows.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { changedLessons } from './session-commit.ts';

/** Where a learner's work is found. */
export interface LearnerWork {
  readonly attempt: Attempt;
  readonly config: Pick<PackageConfig, 'course' | 'reportLanguage'>;
  readonly content: Pick<Content, 'whole'>;
  readonly drawings: Pick<Drawings, 'read' | 'held'>;
}

/**
 * What a results file says of one learner. Rejects where a lesson that is needed does not come.
 *
 * @param now by the clock of the wall, milliseconds since 1970
 */
export async function learnerResults(
  { attempt, config: { course, reportLanguage }, content, drawings }: LearnerWork,
  { code, now }: { readonly code: string; readonly now: number },
): Promise<ResultsBody> {
  const kept = await keptTexts();
  const drawn = outline(course).filter(({ lesson }) => lesson.exercises?.some((slot) => kept.has(slot)));
  const ids = new Set<LessonId>([...changedLessons(attempt, -1, course), ...drawn.map(({ lesson }) => lesson.id)]);
  const lessons = await Promise.all([...ids].map((id) => content.whole(id, reportLanguage)));
  const exercises = lessons.flatMap(({ lesson }) =>
    (lesson.exercises ?? []).map((exercise) => ({ lesson: lesson.id, exercise })),
  );
  const constructions = exercises.flatMap(({ lesson, exercise: { id, slot } }): Construction[] => {
    const text = kept.get(slot);
    return text === undefined ? [] : [{ lesson, exercise: id, text }];
  });
  const whole = withHeldDrawings(
    attempt,
    exercises.map(({ exercise }) => exercise),
    drawings,
  );
  const source = { index: course, lessons, language: reportLanguage };
  const { groups, entries } = attemptRecord(whole, source, { code, at: now, constructions });
  return {
    made: new Date(now).toISOString(),
    courses: [{ id: course.id, version: course.version, hash: course.hash }],
    learners: [{ code, groups: [...groups], entries: [...entries] }],
  };

  /** What this computer keeps of drawings, by the exercises' slots. */
  async function keptTexts(): Promise<ReadonlyMap<number, string>> {
    const texts = new Map<number, string>();
    for (const slot of outline(course).flatMap(({ lesson }) => lesson.exercises ?? [])) {
      const text = await drawings.read(slot);
      if (text !== undefined) texts.set(slot, text);
    }
    return texts;
  }
}

/** Drawings of another computer are in the host's rows alone. */
function withHeldDrawings(
  attempt: Attempt,
  exercises: readonly LessonExercise[],
  { held }: Pick<Drawings, 'held'>,
): Attempt {
  const slots = { ...attempt.slots };
  for (const { slot, drawings } of exercises) {
    const state = slots[slot];
    const rows = held(drawings).filter(isDrawingRow);
    if (state && !state.drawing && rows.length > 0)
      slots[slot] = { ...state, drawing: { rows, changed: state.changed } };
  }
  return { ...attempt, slots };
}
