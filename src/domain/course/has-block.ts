import type { Lesson } from './lesson.ts';

/** Whether a lesson shows a part in space, or has something to be drawn. */
export function hasBlock({ screens }: Pick<Lesson, 'screens'>, wanted: 'part' | 'exercise'): boolean {
  return screens.some(({ blocks }) => blocks.some(({ kind }) => kind === wanted));
}
