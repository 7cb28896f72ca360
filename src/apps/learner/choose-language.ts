import { LANGUAGE_NAMES, type Language } from '../../domain/course/language.ts';

/**
 * The first wish that the course can fulfil. Wishes are what hosts and browsers write: `de`, `pt-BR`, `fr_FR`,
 * `Deutsch`, `english`, or nothing.
 */
export function chooseLanguage(
  wishes: readonly (string | undefined)[],
  available: readonly Language[],
  fallback: Language,
): Language {
  for (const wish of wishes) {
    const plain = (wish ?? '').trim().toLowerCase();
    const code = plain.split(/[-_]/)[0];
    const found = available.find(
      (language) =>
        language === code || LANGUAGE_NAMES[language].toLowerCase() === plain || ENGLISH_NAMES[language] === plain,
    );
    if (found) return found;
  }
  return available.includes(fallback) ? fallback : (available[0] ?? fallback);
}

const ENGLISH_NAMES: Readonly<Record<Language, string>> = {
  en: 'english',
  pt: 'portuguese',
  it: 'italian',
  es: 'spanish',
  de: 'german',
  ro: 'romanian',
  fr: 'french',
};
