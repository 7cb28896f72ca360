import type { I18n } from '../../adapters/i18n/i18n.ts';
import type { TermId } from '../../domain/course/ids.ts';
import type { LessonLoader } from './lesson-loader.ts';
import type { TermDialog } from './term-dialog.ts';

/** Shows a term of the lesson on the screen, or of one that it asks about. */
export async function openTerm(
  dialog: TermDialog,
  term: TermId,
  { loaded, earlier }: Pick<LessonLoader, 'loaded' | 'earlier'>,
  i18n: I18n,
): Promise<void> {
  for (const one of [loaded, ...earlier]) {
    const found = one?.lesson.terms.find(({ id }) => id === term);
    if (!one || !found) continue;
    await customElements.whenDefined(dialog.localName);
    await dialog.updateComplete;
    return dialog.show(found, i18n.lesson(one.lesson.id)?.terms[term] ?? '');
  }
}
