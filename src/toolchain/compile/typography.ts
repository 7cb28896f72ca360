import type { Language } from '../../domain/course/language.ts';

/**
 * Puts no-break spaces where an author typed plain ones, because nobody sees the difference in a text file: in every
 * language around the signs of a sum such as 80 ÷ 2 = 40, in French also before ; ! ? : and inside guillemets.
 */
export function setSpaces(text: string, language: Language): string {
  // A number that is filled in later stands in braces.
  const sums = text.replace(/(?<=\d|\}\}) ([÷×=+−]) (?=\d|\{\{)/g, '\u00A0$1\u00A0');
  if (language !== 'fr') return sums;
  return sums
    .replace(/ (?=[;!?])/g, '\u202F')
    .replace(/ (?=[:»])/g, '\u00A0')
    .replace(/« /g, '«\u00A0');
}
