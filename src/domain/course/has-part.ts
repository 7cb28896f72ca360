import type { Lesson } from './lesson.ts';

/** Whether a lesson shows a part in space. */
export function hasPart({ screens }: Pick<Lesson, 'screens'>): boolean {
  return screens.some(({ blocks }) => blocks.some(({ kind }) => kind === 'part'));
}
