import { ContextProvider } from '@lit/context';
import { saveFile } from '../../adapters/files/save-file.ts';
import { i18nContext } from '../../adapters/i18n/i18n-context.ts';
import { I18n } from '../../adapters/i18n/i18n.ts';
import { TutorStore } from '../../adapters/storage/tutor-store.ts';
import { deskContext } from '../../components/review/desk.ts';
import { TutorLanguageEvent } from '../../components/review/tutor-events.ts';
import '../../components/review/tutor-app.ts';
import { isLanguage, type Language } from '../../domain/course/language.ts';
import { loadTutorContent } from './tutor-content.ts';
import { TutorDesk } from './tutor-desk.ts';

const DATABASE = 'technical-drawing-tutor';

/** Builds the app out of its parts and shows it. Rejects when its content does not come. */
export async function startTutor(page: Window & typeof globalThis): Promise<void> {
  const { document, navigator } = page;
  const i18n = await I18n.create();
  const desk = new TutorDesk({
    store: new TutorStore(DATABASE),
    random: (count) => page.crypto.getRandomValues(new Uint8Array(count)),
    now: () => Date.now() - new Date().getTimezoneOffset() * 60_000,
    save: (name, content, type) => saveFile(document, name, content, type),
    print: () => page.print(),
    breathe: () => new Promise((resolve) => page.setTimeout(resolve)),
  });
  const speak = async (language: Language): Promise<void> => {
    const { words, drawing, courses, sources } = await loadTutorContent(page, language);
    i18n.addLanguage(language, { tutor: words, ...drawing }, { title: '', modules: {} });
    document.documentElement.lang = language;
    await i18n.use(language);
    document.title = i18n.t('tutor.title');
    desk.useCourses(courses, sources);
  };
  const wishes = navigator.languages.map((tag) => tag.split('-')[0]);
  await speak(wishes.find(isLanguage) ?? 'en');
  await desk.open();
  new ContextProvider(document.body, { context: i18nContext, initialValue: i18n });
  new ContextProvider(document.body, { context: deskContext, initialValue: desk });
  document.body.addEventListener(TutorLanguageEvent.type, (event) => {
    if (event instanceof TutorLanguageEvent) void speak(event.language);
  });
  // Codes and names must not be lost by a slip.
  page.addEventListener('beforeunload', (event) => {
    if (!desk.unsavedNames && !(desk.keepsNothing && desk.learners > 0)) return;
    event.preventDefault();
    // What browsers of the oldest targets ask for.
    event.returnValue = true;
  });
  document.body.append(document.createElement('tutor-app'));
}
