import type { Language } from '../../domain/course/language.ts';
import type { TextFault } from './text-fault.ts';

/** Letters of other alphabets that look like Latin ones: a word with one of them is not found, not read aloud right. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('аеорсухіјѕһԁԛԝӏүАВЕКМНОРСТХІЈЅҮԌԚԜ', 'aeopcyxijshdqwlvABEKMHOPCTXIJSYGQW'),
  ...pairs('οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oABEZHIKMNOPTYX'),
]);
/** Greek letters that have a meaning of their own, unless they stand in a word of Latin letters. */
const IN_LATIN_WORDS: ReadonlyMap<string, string> = new Map(pairs('ικνρυχ', 'ikvpux'));
/** Signs that are typed for another that looks alike. */
const SIGNS: ReadonlyMap<string, string> = new Map(pairs('\u03BC\u2205\u02DA', 'µØ°'));

/** What Romanian has instead: letters with a comma below, and the short a, which old keyboards lack. */
const ROMANIAN: ReadonlyMap<string, string> = new Map(pairs('şŞţŢãÃǎǍ', 'șȘțȚăĂăĂ'));

/** Everything that may be wrong with a letter; most texts have nothing of it, and this look is quick. */
const SUSPECT =
  /[^\p{Script=Latin}\p{Script=Common}]|[ŞşŢţÃãǍǎ]|[\u00AD\u02DA\u2205\u212A\u212B\uFB00-\uFB06\uFF10-\uFF5A]|ø(?=\d)|\p{Emoji_Presentation}|[^\P{Nd}0-9]|[^\P{Zs}\u0020\u00A0\u202F]/u;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Letters that are not what they look like: of another alphabet, with a cedilla in Romanian, with the accent as a sign
 * of its own, joined, or full-width; also soft hyphens at odd places and spaces of odd widths. One fault a word.
 *
 * @param language without one, what is particular to a language is not looked for
 */
export function letterFaults(text: string, language?: Language): readonly TextFault[] {
  if (!SUSPECT.test(text)) return [];
  return [
    ...[...text.matchAll(WORD)].flatMap(({ 0: word, index }) => wordFault(word, index, language)),
    ...[...text.matchAll(/[˚∅]|[øΦφ](?=\d)/g)].map(({ 0: sign, index }) => ({
      at: index,
      message: instead(sign, SIGNS.get(sign) ?? 'Ø'),
    })),
    ...[...text.matchAll(/[^\P{Nd}0-9]/gu)].map(({ 0: sign, index }) => ({
      at: index,
      message: instead(sign, sign.normalize('NFKC'), 'a figure from 0 to 9'),
    })),
    ...[...text.matchAll(/\p{Emoji_Presentation}/gu)].map(({ 0: sign, index }) => ({
      at: index,
      message: `found the picture "${sign}" (${codeOf(sign)}), which old computers do not show; expected words`,
    })),
    ...[...text.matchAll(/[^\P{Zs}\u0020\u00A0\u202F]/gu)].map(({ 0: sign, index }) => ({
      at: index,
      message: `found a space of another width (${codeOf(sign)}), expected a plain space`,
    })),
    ...[...text.matchAll(/(?<!\p{L}\p{L})\u00AD|\u00AD(?!\p{L}\p{L})/gu)].map(({ index }) => ({
      at: index,
      message: 'found a soft hyphen (U+00AD), expected one between letters only; remove it',
    })),
  ];
}

function wordFault(word: string, at: number, language: Language | undefined): TextFault[] {
  let place = at;
  // A letter and the marks upon it, as a reader counts letters.
  for (const [letter] of word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const expected = expectedLetter(letter, word, language);
    if (expected !== undefined) return [{ at: place, message: instead(letter, expected, 'a Latin letter') }];
    place += letter.length;
  }
  return [];
}

/** The letter that should stand there; '' when there is none to name; `undefined` when all is well. */
function expectedLetter(letter: string, word: string, language: Language | undefined): string | undefined {
  const whole = letter.normalize('NFC');
  const own = LOOK_ALIKES.get(letter) ?? SIGNS.get(letter);
  if (own !== undefined) return own;
  if (language === 'ro' && ROMANIAN.has(whole)) return ROMANIAN.get(whole);
  if (whole !== letter) return whole;
  if (/\p{M}/u.test(letter)) return '';
  if (/[\uFB00-\uFB06\uFF21-\uFF5A]/.test(letter)) return letter.normalize('NFKC');
  if (IN_LATIN_WORDS.has(letter)) return /\p{Script=Latin}/u.test(word) ? IN_LATIN_WORDS.get(letter) : undefined;
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]/u.test(letter) ? undefined : '';
}

function instead(found: string, expected: string, otherwise = ''): string {
  const wanted = expected === '' ? otherwise : `"${expected}" (${codeOf(expected)})`;
  return `found "${found}" (${codeOf(found)}${alphabetOf(found)}), expected ${wanted}`;
}

function codeOf(text: string): string {
  return [...text]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

function alphabetOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return ', a Cyrillic letter';
  if (/\p{Script=Greek}/u.test(letter)) return ', a Greek letter';
  return letter.length > 1 && /\p{M}/u.test(letter) ? ', a letter and an accent' : '';
}

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  const letters = [...to];
  return [...from].map((letter, index) => [letter, letters[index] ?? ''] as const);
}
