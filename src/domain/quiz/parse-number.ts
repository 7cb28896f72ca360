import type { Language } from '../course/language.ts';

/** What was typed into a number field: a value, or why there is none. */
export type ParsedNumber =
  { readonly value: number } | { readonly problem: 'empty' | 'not-a-number' | 'ambiguous' | 'too-long' };

/** Longest text that is read as a number, unit and spaces inside it included. */
export const MAX_NUMBER_LENGTH = 12;

const UNITS = ['mm', '°', '%'] as const;
const SPACES = /[\s\u00A0\u2007\u2009\u202F]+/gu;
/** A blank beside a decimal sign: many leave it there without noticing. */
const LOOSE_SIGN = / ?([.,]) ?/gu;
const MINUS = /^[-\u2212\u2013]/u;

/**
 * Reads a number as people of all the languages type it: comma and point are both decimal signs, with blanks beside them
 * or not, spaces and the other sign part thousands (`1 234,5` and `1.234,5`), a unit behind it is accepted.
 *
 * `1.234` is `ambiguous` where the decimal sign is the comma, `1,234` in English: it may mean about one, or more
 * than a thousand, and the learner has to say which.
 *
 * @param unit The unit of the question: no other may be typed. Without it mm, ° and % are accepted.
 */
export function parseNumber(text: string, language: Language, unit?: string): ParsedNumber {
  const trimmed = text.replace(SPACES, ' ').trim();
  if (trimmed === '') return { problem: 'empty' };
  if (trimmed.length > MAX_NUMBER_LENGTH) return { problem: 'too-long' };

  const bare = withoutUnit(trimmed, unit === undefined ? UNITS : [unit]);
  const negative = MINUS.test(bare);
  const digits = bare.replace(MINUS, '').replace(/^\+/u, '').replace(LOOSE_SIGN, '$1').trim();
  const magnitude = parseMagnitude(digits, language === 'en' ? '.' : ',');
  if ('problem' in magnitude) return magnitude;
  return { value: negative && magnitude.value !== 0 ? -magnitude.value : magnitude.value };
}

function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  const unit = units.find((candidate) => candidate !== '' && lower.endsWith(candidate.toLowerCase()));
  return unit === undefined ? text : text.slice(0, -unit.length).trim();
}

/** Digits with at most one sign, which is the decimal sign. */
const PLAIN = /^(\d*)(?:([.,])(\d*))?$/u;
/** Groups of three parted by one sign throughout, and perhaps decimals behind a sign. */
const GROUPED = /^(\d{1,3}(?:([ .,])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?$/u;

/** @param own The decimal sign of the language: alone, it never parts thousands. */
function parseMagnitude(text: string, own: '.' | ','): ParsedNumber {
  const [, digits = '', sign, decimals = ''] = PLAIN.exec(text) ?? [];
  if (digits !== '' || decimals !== '') {
    const thousands = sign !== undefined && sign !== own && /^[1-9]\d{0,2}$/u.test(digits) && decimals.length === 3;
    return thousands ? { problem: 'ambiguous' } : { value: Number(`${digits}.${decimals}`) };
  }
  const [, groups, between, behind, rest = ''] = GROUPED.exec(text) ?? [];
  if (groups === undefined || between === behind) return { problem: 'not-a-number' };
  return { value: Number(`${groups.replace(/\D/gu, '')}.${rest}`) };
}
