import type { ObjectiveId } from '../../domain/course/ids.ts';
import type { Lesson } from '../../domain/course/lesson.ts';
import type { Place } from '../../domain/tracking/attempt.ts';

/**
 * Where an objective of a check is practised: the lesson of a topic of a module's check, or the first screen of the
 * lesson that asks for the objective, else the lesson's beginning.
 */
export function practicePlace({ check, questions, screens, slot }: Lesson, objective: ObjectiveId): Place {
  const topic = check?.module?.topics.find((one) => one.objective === objective);
  if (topic) return { lesson: topic.lesson, screen: 0 };
  const asking = new Set(questions.filter((one) => one.objective === objective).map(({ id }) => id));
  const screen = screens.findIndex(({ blocks }) =>
    blocks.some((block) => block.kind === 'question' && asking.has(block.question)),
  );
  return { lesson: slot, screen: Math.max(0, screen) };
}
