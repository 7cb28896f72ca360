import type { Language } from '../../domain/course/language.ts';
import { UNITS } from '../../domain/course/source/units.ts';
import type { TextFault } from './text-fault.ts';

const NO_BREAK_SPACE = '\u00A0';
const NARROW_NO_BREAK_SPACE = '\u202F';
const MINUS = '\u2212';

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['dia', 'Ø'],
  ['deg', '°'],
  ['pm', '±'],
]);

const DIGITS = '\\d+(?:\\.\\d+)?';
const ONE = '(?:[Ø⌀RM±-]|S[ØR])?\\d+(?:\\.\\d+)?';
const UNIT = UNITS.join('|');
const QUANTITY = new RegExp(`^${ONE}(?: × ${ONE}| ?[:/–] ?${ONE})*(?:(?<sign>[°%]| %)|(?: (?<unit>${UNIT})))?$`, 'u');

/** Forms of a word that goes with a number, by language: `hole | holes`, in Romanian one, few, and other. */
const WORD_FORMS: Readonly<Record<Language, number>> = { en: 2, pt: 2, it: 2, es: 2, de: 2, ro: 3, fr: 2 };
const WORDS = /^([a-z][a-z0-9]*): *([^:]*)$/u;

/** Languages that write 90 % with a space. */
const SPACED_PERCENT: ReadonlySet<Language> = new Set<Language>(['de', 'es', 'fr']);

/**
 * What stands in braces, written for a language: `12.5 mm` is 12,5 mm with a no-break space in German; `1:2`,
 * `45°`, `Ø20`, `M10` stay as they are; `dia`, `deg`, `pm` are signs. A name of the question's numbers may stand for a
 * number, `real mm`; it becomes `{{real}}`, which is filled when the question is asked.
 *
 * @param source the text between the braces; a number always has a point here
 * @param names of the numbers of the question that the text belongs to
 * @returns the written form, or `undefined` when it is neither a sign nor a quantity
 */
export function writeQuantity(source: string, language: Language, names: readonly string[] = []): string | undefined {
  const symbol = SYMBOLS.get(source);
  if (symbol !== undefined) return symbol;
  const words = writeWords(source, language, names);
  if (words !== undefined) return words;
  // Behind a small letter or a digit, the same letters are the end of another name.
  const name = names.length === 0 ? undefined : `(?<![a-z0-9])(?:${names.join('|')})(?![a-z0-9])`;
  const match = QUANTITY.exec(name === undefined ? source : source.replace(new RegExp(name, 'gu'), '1'));
  if (match === null) return undefined;
  const { sign, unit } = match.groups ?? {};
  const tail = unit ?? sign ?? '';
  const numbers = source
    .slice(0, source.length - tail.length)
    .trimEnd()
    .replace(/^-/, MINUS)
    .replace(new RegExp(name === undefined ? DIGITS : `${name}|${DIGITS}`, 'gu'), (number) =>
      /^\d/u.test(number) ? writeNumber(number, language) : `{{${number}}}`,
    )
    .replaceAll(' ', NO_BREAK_SPACE);
  if (unit !== undefined) return numbers + NO_BREAK_SPACE + unit;
  if (sign?.trim() === '%') return numbers + (SPACED_PERCENT.has(language) ? NO_BREAK_SPACE : '') + '%';
  return numbers + (sign ?? '');
}

/** `{holes: hole | holes}` is the word that goes with the number. */
function writeWords(source: string, language: Language, names: readonly string[]): string | undefined {
  const [, name = '', rest = ''] = WORDS.exec(source) ?? [];
  const forms = rest.split('|').map((form) => form.trim());
  const isWhole = names.includes(name) && forms.length === WORD_FORMS[language] && !forms.includes('');
  return isWhole ? `{{${name}:${forms.join('|')}}}` : undefined;
}

function writeNumber(number: string, language: Language): string {
  const [whole = '', part] = number.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
  return part === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${part}`;
}

export interface WrittenText {
  readonly text: string;
  readonly faults: readonly TextFault[];
}

/** Replaces everything in braces; what is no quantity is told and left as it is. */
export function writeQuantities(source: string, language: Language, names: readonly string[] = []): WrittenText {
  const faults: TextFault[] = [];
  const text = source.replace(/\{([^{}]*)\}/g, (whole, inside: string, at: number) => {
    const written = writeQuantity(inside, language, names);
    if (written === undefined) faults.push({ message: quantityFault(whole, inside, language, names), at });
    return written ?? whole;
  });
  const lone = source.replace(/\{[^{}]*\}/g, (whole) => ' '.repeat(whole.length)).search(/[{}]/);
  if (lone >= 0) faults.push({ message: 'a brace without its partner; a quantity is {12.5 mm}', at: lone });
  return { text, faults };
}

function quantityFault(whole: string, inside: string, language: Language, names: readonly string[]): string {
  if (inside.includes('|')) {
    const forms = WORD_FORMS[language] === 3 ? '{holes: one | few | other}' : '{holes: one | other}';
    const known = names.length === 0 ? 'which this text has not' : names.join(', ');
    return `${whole} is no word that goes with a number; expected ${WORD_FORMS[language]} forms as in ${forms}, with one of the question's numbers: ${known}`;
  }
  if (/\d,\d/.test(inside))
    return `${whole} has a comma; write the decimal sign as a point, each language gets its own`;
  if (/\d(?:mm|cm|m)$/.test(inside)) return `${whole} has no space before the unit`;
  return `${whole} is no quantity; expected a number and a unit such as {12.5 mm}, or {1:2}, {45°}, {Ø20}, {dia}, {deg}, {pm}${names.length === 0 ? '' : `; numbers of the question are ${names.join(', ')}`}`;
}
