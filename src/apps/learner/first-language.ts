import { ContentFailure } from '../../adapters/content/content-failure.ts';
import type { CourseIndex } from '../../domain/course/compiled.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';

/**
 * Shows the player in the attempt's language; when its file does not come, in the course's default language, since a
 * course in another language is better than none. The attempt keeps its own, which is asked for again next time.
 * Rejects when neither comes.
 *
 * @param show brings the texts of an attempt's language and switches to them
 */
export async function showFirstLanguage(
  attempt: Attempt,
  { defaultLanguage }: Pick<CourseIndex, 'defaultLanguage'>,
  show: (attempt: Attempt) => Promise<void>,
): Promise<void> {
  try {
    await show(attempt);
  } catch (error) {
    if (!(error instanceof ContentFailure) || attempt.language === defaultLanguage) throw error;
    await show({ ...attempt, language: defaultLanguage });
  }
}
