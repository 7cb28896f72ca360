import { ContentFailure } from '../../adapters/content/content-failure.ts';
import type { I18n } from '../../adapters/i18n/i18n.ts';
import type { Content } from '../../components/contexts.ts';
import type { CourseIndex } from '../../domain/course/compiled.ts';
import { findLesson } from '../../domain/course/outline.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';

/** Brings the texts of the attempt's language and open lesson, and switches the player to them. */
export async function followLanguage(
  attempt: Attempt,
  course: CourseIndex,
  content: Content,
  i18n: I18n,
): Promise<void> {
  const language = attempt.language ?? course.defaultLanguage;
  if (i18n.language === language) return;
  await content.language(language);
  const open = findLesson(course, attempt.place.lesson)?.lesson;
  // A lesson that does not come has its own message; the player's texts are there to show it.
  if (open) {
    await content.lesson(open.id, language).catch((error: unknown) => {
      if (!(error instanceof ContentFailure)) throw error;
    });
  }
  await i18n.use(language);
}
