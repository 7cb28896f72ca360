/** The languages that a course may be written in. The order is that of suspend data: append only. */
export const LANGUAGES = ['en', 'pt', 'it', 'es', 'de', 'ro', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language's own name for itself, for the language switch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  pt: 'Português',
  it: 'Italiano',
  es: 'Español',
  de: 'Deutsch',
  ro: 'Română',
  fr: 'Français',
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
