import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODE_LENGTH,
  CODE_SIGNS,
  codeSalt,
  readCode,
  writtenCode,
} from '../../../../src/domain/course/trainer-code.ts';

const code = fc
  .array(fc.constantFrom(...CODE_SIGNS), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((signs) => signs.join(''));

describe('a trainer’s code', () => {
  test('has no two signs that look alike, and no vowel', () => {
    expect(new Set(CODE_SIGNS).size).toBe(27);
    for (const pair of ['0O', '1I', '1L', '2Z', '5S', '8B', 'VU']) {
      expect([...pair].filter((sign) => CODE_SIGNS.includes(sign))).toEqual([pair.charAt(0)]);
    }
    expect(CODE_SIGNS).not.toMatch(/[AEIOU]/);
  });

  test('is read as it is written for people', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(writtenCode(one)).toMatch(/^.{5}-.{5}$/);
        expect(readCode(writtenCode(one))).toEqual({ code: one });
      }),
    );
  });

  test('is read in small letters, with blanks and dashes anywhere, and with signs that look alike', () => {
    const between = fc.constantFrom('', '', ' ', '-', '–', '\u00a0', '.', '\t');
    const looks: Readonly<Record<string, string>> = { 0: 'Oo', 1: 'IiLl', 2: 'Zz', 5: 'Ss', 8: 'Bb', V: 'Uu' };
    fc.assert(
      fc.property(code, fc.array(fc.tuple(between, fc.nat(9)), { minLength: 10, maxLength: 10 }), (one, ways) => {
        const typed = [...one].map((sign, at) => {
          const [gap, way] = ways[at] ?? ['', 0];
          const forms = `${sign}${sign.toLowerCase()}${looks[sign] ?? ''}`;
          return gap + forms.charAt(way % forms.length);
        });
        expect(readCode(typed.join(''))).toEqual({ code: one });
      }),
    );
  });

  test('that is too short or too long says how many signs it has', () => {
    expect(readCode('')).toEqual({ problem: 'length', typed: 0 });
    expect(readCode(' 7k3m-x ')).toEqual({ problem: 'length', typed: 5 });
    expect(readCode('7K3MX-9TQ4R-7')).toEqual({ problem: 'length', typed: 11 });
  });

  test('names the sign that is in no code, as it was typed', () => {
    expect(readCode('7k3mx-9tq4a')).toEqual({ problem: 'sign', sign: 'a' });
    expect(readCode('7K3MX-9TQ4😀')).toEqual({ problem: 'sign', sign: '😀' });
    expect(readCode('ß')).toEqual({ problem: 'sign', sign: 'ß' });
  });

  test('reads any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCode(text)));
  });

  test('is salted by course, version and module', () => {
    expect(codeSalt('a', '1.0.0', 'm02')).not.toBe(codeSalt('a', '1.0.1', 'm02'));
  });
});
