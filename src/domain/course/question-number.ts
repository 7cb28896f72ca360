import type { QuestionId } from './ids.ts';
import type { Lesson } from './lesson.ts';

/** The place of a practice question among those of its lesson, from 1, as the learner meets them: by screens, whatever their ids. */
export function questionNumber({ screens }: Pick<Lesson, 'screens'>, question: QuestionId): number {
  const asked = screens.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : [])),
  );
  return asked.indexOf(question) + 1;
}
