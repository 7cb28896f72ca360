import type { Language } from '../../domain/course/language.ts';
import type { TextFault } from './text-fault.ts';

const NO_BREAK_SPACE = '\u00A0';
const NARROW_NO_BREAK_SPACE = '\u202F';
const MINUS = '\u2212';

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['dia', 'Ø'],
  ['deg', '°'],
  ['pm', '±'],
]);

/** Units that may follow a number, each with a space before it; the degree sign and the percent sign have their own rule. */
export const UNITS = [
  'mm',
  'cm',
  'm',
  'km',
  'µm',
  'in',
  'g',
  'kg',
  't',
  's',
  'min',
  'h',
  'N',
  'kN',
  'MPa',
  'bar',
  '°C',
  'mm²',
  'cm²',
  'mm³',
  'cm³',
] as const;

const NUMBER = /\d+(?:\.\d+)?/g;
const ONE = '(?:[Ø⌀RM±-]|S[ØR])?\\d+(?:\\.\\d+)?';
const UNIT = UNITS.join('|');
const QUANTITY = new RegExp(`^${ONE}(?: × ${ONE}| ?[:/–] ?${ONE})*(?:(?<sign>[°%]| %)|(?: (?<unit>${UNIT})))?$`, 'u');

/** Languages that write 90 % with a space. */
const SPACED_PERCENT: ReadonlySet<Language> = new Set<Language>(['de', 'es', 'fr']);

/**
 * What stands in braces, written for a language: `12.5 mm` is 12,5 mm with a no-break space in German; `1:2`,
 * `45°`, `Ø20`, `M10` stay as they are; `dia`, `deg`, `pm` are signs.
 *
 * @param source the text between the braces; a number always has a point here
 * @returns the written form, or `undefined` when it is neither a sign nor a quantity
 */
export function writeQuantity(source: string, language: Language): string | undefined {
  const symbol = SYMBOLS.get(source);
  if (symbol !== undefined) return symbol;
  const match = QUANTITY.exec(source);
  if (match === null) return undefined;
  const { sign, unit } = match.groups ?? {};
  const tail = unit ?? sign ?? '';
  const numbers = source
    .slice(0, source.length - tail.length)
    .trimEnd()
    .replace(/^-/, MINUS)
    .replace(NUMBER, (number) => writeNumber(number, language))
    .replaceAll(' ', NO_BREAK_SPACE);
  if (unit !== undefined) return numbers + NO_BREAK_SPACE + unit;
  if (sign?.trim() === '%') return numbers + (SPACED_PERCENT.has(language) ? NO_BREAK_SPACE : '') + '%';
  return numbers + (sign ?? '');
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
export function writeQuantities(source: string, language: Language): WrittenText {
  const faults: TextFault[] = [];
  const text = source.replace(/\{([^{}]*)\}/g, (whole, inside: string, at: number) => {
    const written = writeQuantity(inside, language);
    if (written === undefined) faults.push({ message: quantityFault(whole, inside), at });
    return written ?? whole;
  });
  const lone = source.replace(/\{[^{}]*\}/g, (whole) => ' '.repeat(whole.length)).search(/[{}]/);
  if (lone >= 0) faults.push({ message: 'a brace without its partner; a quantity is {12.5 mm}', at: lone });
  return { text, faults };
}

function quantityFault(whole: string, inside: string): string {
  if (/\d,\d/.test(inside))
    return `${whole} has a comma; write the decimal sign as a point, each language gets its own`;
  if (/\d(?:mm|cm|m)$/.test(inside)) return `${whole} has no space before the unit`;
  return `${whole} is no quantity; expected a number and a unit such as {12.5 mm}, or {1:2}, {45°}, {Ø20}, {dia}, {deg}, {pm}`;
}
