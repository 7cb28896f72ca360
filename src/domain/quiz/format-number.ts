import type { Language } from '../course/language.ts';

const NO_BREAK_SPACE = '\u00A0';
const NARROW_NO_BREAK_SPACE = '\u202F';

/** A number as the language writes it: decimal comma except in English, at most six decimals, no exponent. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '0', decimals] = Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/u, '')
    .split('.');
  const sign = value < 0 && (whole !== '0' || decimals !== undefined) ? '\u2212' : '';
  // Four digits stay together, as on drawings.
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, NARROW_NO_BREAK_SPACE) : whole;
  return `${sign}${grouped}${decimals === undefined ? '' : `${language === 'en' ? '.' : ','}${decimals}`}`;
}

/** Languages that write 83 % with a space, as in the texts of the course. */
const SPACED_PERCENT: ReadonlySet<Language> = new Set<Language>(['de', 'es', 'fr']);

/** A number with its unit: a no-break space between them, none before ° and, in most languages, before %. */
export function formatQuantity(value: number, unit: string | undefined, language: Language): string {
  const number = formatNumber(value, language);
  if (unit === undefined || unit === '') return number;
  const tight = unit === '°' || (unit === '%' && !SPACED_PERCENT.has(language));
  return `${number}${tight ? '' : NO_BREAK_SPACE}${unit}`;
}
