import type { CourseIndex } from '../../domain/course/compiled.ts';
import { EARLIER, type Check, type Topic } from '../../domain/course/lesson.ts';
import { findLesson } from '../../domain/course/outline.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { isLessonDone } from '../../domain/tracking/completion.ts';

/** The topics of a module's check whose lessons the learner has not learned to their end; none of a lesson's check. */
export function unlearned({ module }: Check, attempt: Attempt, course: CourseIndex): readonly Topic[] {
  return (module?.topics ?? []).filter(({ objective, lesson }) => {
    const entry = objective === EARLIER ? undefined : findLesson(course, lesson);
    return entry && !isLessonDone(attempt, entry.lesson);
  });
}
