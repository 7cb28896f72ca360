import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { formatNumber, formatQuantity } from '../../../../src/domain/quiz/format-number.ts';
import { MAX_NUMBER_LENGTH, parseNumber } from '../../../../src/domain/quiz/parse-number.ts';

describe('parseNumber', () => {
  test.each([
    ['80', 80],
    [' 80 ', 80],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,5', 0.5],
    ['0.500', 0.5],
    ['0,500', 0.5],
    [',5', 0.5],
    ['.5', 0.5],
    ['5,', 5],
    ['-3', -3],
    ['\u22123', -3],
    ['- 3', -3],
    ['+3', 3],
    ['-0', 0],
    ['80 mm', 80],
    ['80mm', 80],
    ['80\u00A0MM', 80],
    ['45°', 45],
    ['83 %', 83],
    ['1 234', 1234],
    ['1\u202F234,5', 1234.5],
    ['1\u00A0234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12.345,67', 12345.67],
    ['12345,678', 12345.678],
    [' 12 ,5', 12.5],
    ['12, 5', 12.5],
    ['12 . 5 mm', 12.5],
    ['-1 234 ,5', -1234.5],
    [', 5', 0.5],
  ])('reads "%s" as %f in every language', (text, value) => {
    for (const language of LANGUAGES) expect(parseNumber(text, language)).toEqual({ value });
  });

  test('takes the decimal sign of the language at its word', () => {
    expect(parseNumber('1,234', 'de')).toEqual({ value: 1.234 });
    expect(parseNumber('1.234', 'en')).toEqual({ value: 1.234 });
  });

  test('does not guess where the other sign may part thousands', () => {
    expect(parseNumber('1.234', 'de')).toEqual({ problem: 'ambiguous' });
    expect(parseNumber('1,234', 'en')).toEqual({ problem: 'ambiguous' });
    expect(parseNumber('-20.000 mm', 'ro')).toEqual({ problem: 'ambiguous' });
  });

  test.each(['', '   ', '\u00A0'])('calls "%s" empty', (text) => {
    expect(parseNumber(text, 'en')).toEqual({ problem: 'empty' });
  });

  test.each([
    'mm',
    '-',
    '.',
    'eighty',
    '1:2',
    '8 cm',
    '8O',
    '--3',
    '1,2,3',
    '12.34,5',
    '1.23.456',
    '1 23',
    '1e3',
    '0x10',
    'Infinity',
    '5 000 00',
    '8 0',
    '1 234.567,8',
    '1 , 2 , 3',
  ])('refuses "%s"', (text) => {
    for (const language of LANGUAGES) expect(parseNumber(text, language)).toEqual({ problem: 'not-a-number' });
  });

  test('says of what is longer than any number here that it is too long, and cuts nothing off', () => {
    for (const text of ['1234567890123', 'about 12,5 millimetres', '-0,00000000001']) {
      for (const language of LANGUAGES) expect(parseNumber(text, language)).toEqual({ problem: 'too-long' });
    }
    expect(parseNumber('   123456789012   ', 'en')).toEqual({ value: 123_456_789_012 });
  });

  test('accepts only the unit of the question when it has one', () => {
    expect(parseNumber('8 cm', 'en', 'cm')).toEqual({ value: 8 });
    expect(parseNumber('8 mm', 'en', 'cm')).toEqual({ problem: 'not-a-number' });
  });

  test('never throws and never gives anything but a finite number', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-\d., +m°%]{0,14}$/u));
    fc.assert(
      fc.property(typed, fc.constantFrom(...LANGUAGES), (text, language) => {
        const parsed = parseNumber(text, language);
        if ('value' in parsed) expect(Number.isFinite(parsed.value)).toBe(true);
      }),
    );
  });
});

describe('formatNumber', () => {
  test('writes a decimal comma except in English', () => {
    expect(LANGUAGES.map((language) => formatNumber(12.5, language))).toEqual([
      '12.5',
      ...Array.from({ length: 6 }, () => '12,5'),
    ]);
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [-3, '\u22123'],
    [100, '100'],
    [1000, '1000'],
    [12_345.5, '12\u202F345.5'],
    [0.1 + 0.2, '0.3'],
    [1e-9, '0'],
    [-1e-9, '0'],
    [1e6, '1\u202F000\u202F000'],
  ])('writes %f as "%s"', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
  });

  test('sets the unit behind a no-break space, ° directly', () => {
    expect(formatQuantity(80, 'mm', 'de')).toBe('80\u00A0mm');
    expect(formatQuantity(45, '°', 'de')).toBe('45°');
    expect(formatQuantity(83, '%', 'de')).toBe('83\u00A0%');
    expect(formatQuantity(83, '%', 'en')).toBe('83%');
    expect(formatQuantity(83, '%', 'pt')).toBe('83%');
    expect(formatQuantity(2, undefined, 'fr')).toBe('2');
  });

  test('writes what parseNumber reads back', () => {
    const tenths = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(tenths, fc.constantFrom(...LANGUAGES), (value, language) => {
        const text = formatQuantity(value / 10, 'mm', language);
        fc.pre(text.length <= MAX_NUMBER_LENGTH);
        expect(parseNumber(text, language)).toEqual({ value: value === 0 ? 0 : value / 10 });
      }),
    );
  });
});
