import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { writeQuantities, writeQuantity } from '../../../../src/toolchain/compile/quantity.ts';

const NBSP = '\u00A0';

describe('a quantity is written as its language does', () => {
  test.each([
    ['12.5 mm', 'en', `12.5${NBSP}mm`],
    ['12.5 mm', 'de', `12,5${NBSP}mm`],
    ['12.5 mm', 'pt', `12,5${NBSP}mm`],
    ['1250 mm', 'fr', `1\u202F250${NBSP}mm`],
    ['1234567.25 mm', 'ro', `1\u202F234\u202F567,25${NBSP}mm`],
    ['90 %', 'en', '90%'],
    ['90%', 'de', `90${NBSP}%`],
    ['90 %', 'es', `90${NBSP}%`],
    ['90 %', 'it', '90%'],
    ['45°', 'fr', '45°'],
    ['22.5°', 'de', '22,5°'],
    ['20 °C', 'de', `20${NBSP}°C`],
    ['Ø20', 'de', 'Ø20'],
    ['Ø20.5', 'de', 'Ø20,5'],
    ['M10', 'it', 'M10'],
    ['R5', 'en', 'R5'],
    ['±0.1 mm', 'es', `±0,1${NBSP}mm`],
    ['-5 mm', 'en', `\u22125${NBSP}mm`],
    ['1:2', 'de', '1:2'],
    ['210 × 297 mm', 'de', `210${NBSP}×${NBSP}297${NBSP}mm`],
    ['dia', 'de', 'Ø'],
    ['deg', 'de', '°'],
    ['pm', 'de', '±'],
    ['80', 'de', '80'],
  ] as const)('%s in %s', (source, language, written) => {
    expect(writeQuantity(source, language)).toBe(written);
  });

  test.each(['', 'mm', '12,5 mm', '12mm', '12 miles', 'Ø', 'diam', '1:', '1 2 mm', '1..2 mm', ' 12 mm'])(
    '%s is no quantity',
    (source) => {
      expect(writeQuantity(source, 'en')).toBeUndefined();
    },
  );

  test('keeps every digit, and breaks no line, whatever the number and the language', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(999), fc.constantFrom(...LANGUAGES), (whole, part, language) => {
        const written = writeQuantity(`${whole}.${part} mm`, language) ?? '';
        expect(written.replace(/\D/g, '')).toBe(`${whole}${part}`);
        expect(written).not.toContain(' ');
        expect(written.includes(',')).toBe(language !== 'en');
      }),
    );
  });
});

test('everything in braces is replaced in a text, the rest stays', () => {
  expect(writeQuantities('A {dia}20 hole, {12.5 mm} deep.', 'de')).toEqual({
    text: `A Ø20 hole, 12,5${NBSP}mm deep.`,
    faults: [],
  });
});

describe('the names of a question’s numbers', () => {
  const names = ['real', 'by', 's1', 'hole'];

  test.each([
    ['real', '{{real}}'],
    ['real mm', '{{real}}\u00A0mm'],
    ['1:by', '1:{{by}}'],
    ['by:1', '{{by}}:1'],
    ['real × 20.5 mm', '{{real}}\u00A0×\u00A020,5\u00A0mm'],
    ['Øhole', 'Ø{{hole}}'],
    ['s1 mm', '{{s1}}\u00A0mm'],
    ['hole°', '{{hole}}°'],
    ['±s1 mm', '±{{s1}}\u00A0mm'],
    ['12.5 mm', '12,5\u00A0mm'],
  ])('stand in braces where numbers would: %s', (source, written) => {
    expect(writeQuantity(source, 'de', names)).toBe(written);
  });

  test.each(['reals', 'xreal', 'real mn', 'real mm mm', 'real by', 'by1', 'real + by'])(
    'are no part of %s',
    (source) => {
      expect(writeQuantity(source, 'en', names)).toBeUndefined();
    },
  );

  test('mean nothing in another question', () => {
    expect(writeQuantity('real mm', 'en')).toBeUndefined();
    expect(writeQuantity('hole: hole | holes', 'en')).toBeUndefined();
  });

  test('choose the form of a word: two forms, in Romanian three', () => {
    expect(writeQuantity('hole: hole | holes', 'en', names)).toBe('{{hole:hole|holes}}');
    expect(writeQuantity('hole: gaură | găuri | de găuri', 'ro', names)).toBe('{{hole:gaură|găuri|de găuri}}');
    expect(writeQuantity('hole: gaură | găuri', 'ro', names)).toBeUndefined();
    expect(writeQuantity('hole: hole | holes | of holes', 'en', names)).toBeUndefined();
    expect(writeQuantity('hole: | holes', 'en', names)).toBeUndefined();
    expect(writeQuantity('bolt: bolt | bolts', 'en', names)).toBeUndefined();
  });
});
