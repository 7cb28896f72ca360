import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterFaults } from '../../../../src/toolchain/compile/letter-faults.ts';

describe('letters and signs that are what they seem', () => {
  test.each([
    ['Ø20 ±0.1 mm, 45°, 5 µm, 3 × 4 ÷ 2 − 1 = 5, 50 %, 10 mm²', 'en'],
    ['2πr², α = 30°, Δl, ρ = 7.8, 5 Ω', 'en'],
    ['Größe, Übermaß, ÜBERMAẞ', 'de'],
    ['œuvre, l’échelle, où, ça', 'fr'],
    ['¿cuál?, año, 1.º, 2.ª', 'es'],
    ['scară, înălțime, mașină, Știință', 'ro'],
    ['ção, ões, São', 'pt'],
    ['perché, più, città, È', 'it'],
    ['Maßstabs\u00ADangabe', 'de'],
    ['40\u00A0mm « oui\u202F»', 'fr'],
    ['Ağaç, Şahin', 'de'],
  ] as const)('%s', (text, language) => {
    expect(letterFaults(text, language)).toEqual([]);
  });
});

test('a cedilla is told in Romanian alone', () => {
  expect(letterFaults('ţară', 'ro')).toEqual([{ at: 0, message: 'found "ţ" (U+0163), expected "ț" (U+021B)' }]);
  expect(letterFaults('t\u0327ară', 'ro').map(({ message }) => message)).toEqual([
    'found "t\u0327" (U+0074 U+0327, a letter and an accent), expected "ț" (U+021B)',
  ]);
});

test('one fault is told of a word, and its place counts the signs of the file', () => {
  const faults = letterFaults('Eins e\u0301e\u0301 zw\u043Ei \u043E');
  expect(faults.map(({ at }) => at)).toEqual([5, 12, 15]);
});

const LETTERS = [...'aceginorstuyzACEIOSUY'];
const ACCENTS = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0308', '\u0326', '\u0327', '\u030C'];

test('a letter with an accent is right as one sign and wrong as two', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LETTERS), fc.constantFrom(...ACCENTS), fc.lorem(), (letter, accent, words) => {
      const whole = (letter + accent).normalize('NFC');
      expect(letterFaults(`${words} ${letter}${accent}`).map(({ at }) => at)).toEqual([words.length + 1]);
      expect(letterFaults(`${words} ${whole}`)).toHaveLength(whole.length - 1);
    }),
  );
});
