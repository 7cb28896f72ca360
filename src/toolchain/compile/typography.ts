import type { Language } from '../../domain/course/language.ts';

/**
 * Puts the no-break spaces of a language where an author typed plain ones, because nobody sees the difference
 * in a text file: French before ; ! ? : and inside guillemets.
 */
export function setSpaces(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ (?=[;!?])/g, '\u202F')
    .replace(/ (?=[:»])/g, '\u00A0')
    .replace(/« /g, '«\u00A0');
}
