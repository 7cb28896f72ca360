import type { FaultCode } from '../../domain/course/ids.ts';
import type { Lesson, LessonExercise } from '../../domain/course/lesson.ts';
import type { Grade } from '../../domain/grading/grade.ts';
import type { AttemptEvent, Try } from '../../domain/tracking/attempt.ts';

/** Reports name so many faults of a drawing; they are in the order in which they should be mended. */
const MOST_FAULTS = 5;

interface Checked {
  readonly lesson: Lesson;
  readonly exercise: LessonExercise;
  /** The screen that it stands on, from 0. */
  readonly screen: number;
  readonly seconds: number;
}

/** What is kept of a drawing that was judged: a try of the exercise, and that its screen has been seen. */
export function exerciseTries(
  { points, diagnoses }: Extract<Grade, { kind: 'graded' }>,
  { lesson, exercise, screen, seconds }: Checked,
): readonly AttemptEvent[] {
  const faults = [...new Set(diagnoses.map(({ fault }) => fault as string as FaultCode))].slice(0, MOST_FAULTS);
  const given: Try = {
    response: { kind: 'number', value: points },
    faults,
    result: points === 100 ? 'right' : points > 0 ? 'partly' : 'notyet',
    score: points / 100,
  };
  const seen = lesson.screens[screen];
  return [
    { kind: 'answered', slot: exercise.slot, question: exercise.id, given, seconds },
    ...(seen ? [{ kind: 'seen', lesson: lesson.slot, screen, id: seen.id } as const] : []),
  ];
}
