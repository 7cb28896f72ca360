import i18next, { type i18n } from 'i18next';
import type { Language } from '../../domain/course/language.ts';
import type { CourseTexts, LessonTexts } from '../../domain/course/texts.ts';
import type { CompiledLesson } from '../../domain/course/compiled.ts';
import type player from '../../../locales/en/player.json';
import type part from '../../../locales/en/part.json';
import type grading from '../../../locales/en/drawing/grading.json';
import type quiz from '../../../locales/en/quiz.json';
import type sketch from '../../../locales/en/drawing/sketch.json';
import type tutor from '../../../locales/en/tutor.json';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type PluralSuffix = '_one' | '_few' | '_many' | '_other';
type WithoutPlural<K extends string> = K extends `${infer Base}${PluralSuffix}` ? Base : K;

/** Every key of the texts of player and tutor app, plural forms folded into one: `<file>.<key>` of `locales/en`. */
export type UiKey = WithoutPlural<
  Leaves<{
    player: typeof player;
    quiz: typeof quiz;
    part: typeof part;
    sketch: typeof sketch;
    grading: typeof grading;
    tutor: typeof tutor;
  }>
>;

/** The player's, the course's and the lessons' texts in the language of the learner, over i18next. */
export class I18n {
  readonly #i18n: i18n = i18next.createInstance();
  readonly #listeners = new Set<() => void>();

  /** Makes an instance without texts; `add…` and `use` bring them. */
  static async create(): Promise<I18n> {
    const own = new I18n();
    await own.#i18n.init({
      fallbackLng: false,
      ns: ['ui', 'course'],
      defaultNS: 'ui',
      resources: {},
      interpolation: { escapeValue: false },
      returnNull: false,
    });
    return own;
  }

  get language(): Language {
    return this.#i18n.language as Language;
  }

  has(language: Language): boolean {
    return this.#i18n.hasResourceBundle(language, 'ui');
  }

  addLanguage(language: Language, ui: object, course: CourseTexts): void {
    this.#i18n.addResourceBundle(language, 'ui', ui);
    this.#i18n.addResourceBundle(language, 'course', course);
  }

  addLesson({ language, lesson, texts, words }: CompiledLesson): void {
    this.#i18n.addResourceBundle(language, lesson.id, texts);
    if (words) this.#i18n.addResourceBundle(language, 'ui', words, true);
  }

  /** Switches the language; its texts must have been added. */
  async use(language: Language): Promise<void> {
    await this.#i18n.changeLanguage(language);
    for (const listener of this.#listeners) listener();
  }

  t(key: UiKey, values: Readonly<Record<string, string | number>> = {}): string {
    return this.#i18n.t(key, values);
  }

  get course(): CourseTexts {
    return this.#i18n.getResourceBundle(this.language, 'course') as CourseTexts;
  }

  /** A lesson's texts in the current language, or undefined while they are not loaded. */
  lesson(id: string): LessonTexts | undefined {
    return this.#i18n.getResourceBundle(this.language, id) as LessonTexts | undefined;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
