import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundsOf, boundsOfAll } from '../../../../src/domain/geometry/bounds.ts';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { letteringOf, missingSigns, textWidth } from '../../../../src/domain/sheet/lettering.ts';

const AT = { at: { x: 0, y: 0 }, anchor: 'start', turn: 0, height: 10 } as const;
const boxOf = (text: string, place: Parameters<typeof letteringOf>[1] = AT) =>
  boundsOfAll(letteringOf(text, place).map(boundsOf)) ?? { left: 0, bottom: 0, right: 0, top: 0 };

describe('standard lettering', () => {
  test('has every letter of the seven languages, and what drawings say besides', () => {
    const letters =
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' +
      'ÁÂÃÀÇÉÊÍÓÔÕÚáâãàçéêíóôõúü' +
      'ÑñÜü¿¡ÄÖäößẞ' +
      'ÀÈÉÌÍÎÒÓÙÚàèéìíîòóùú' +
      'ĂÂÎȘȚăâîșțŞşŢţ' +
      'ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ';
    const missing = missingSigns(letters);
    // French writes these two in a few words of Latin, German the capital sharp s in capitals alone: none stands on a sheet.
    expect(missing).toEqual(['ẞ', 'Æ', 'æ']);
    expect(missingSigns('0123456789 ⌀□°±×÷+−-–—=.,:;!?()[]/%&\'"«»„“”‘’‹›…µ·ºR')).toEqual([]);
  });

  test.each(LANGUAGES)('has the names of the terms in %s', (language) => {
    const file = 'courses/technical-drawing/terms.tsv';
    expect(readdirSync('courses/technical-drawing')).toContain('terms.tsv');
    const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    const column = head.split('\t').indexOf(language);
    expect(column).toBeGreaterThan(0);
    expect(missingSigns(rows.map((row) => row.split('\t')[column] ?? '').join(' '))).toEqual([]);
  });

  test('has the proportions of type B: capitals and figures 10, small letters 7, tails 3', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789bdfhkl') {
      expect(boxOf(letter).top).toBeCloseTo(10, 6);
      expect(boxOf(letter).bottom).toBeCloseTo(0, 1);
    }
    for (const letter of 'aceımnorsuvwxz') expect(boxOf(letter).top).toBeCloseTo(7, 6);
    for (const letter of 'gpqyj') expect(boxOf(letter).bottom).toBeCloseTo(-3, 6);
  });

  test('puts accents above their letter and commas below, on capitals higher', () => {
    for (const [letter, base] of [...'éèêëàùûôîïăâáíóúñãõäöü'].map((sign) => [sign, sign.normalize('NFD').charAt(0)])) {
      expect(boxOf(letter ?? '').top, letter).toBeGreaterThan(8);
      expect(boxOf(letter ?? '').top, letter).toBeLessThanOrEqual(10.01);
      expect(textWidth(letter ?? '', 10)).toBe(textWidth(base ?? '', 10));
    }
    for (const letter of 'ÉÈÊÀÎĂÂÁÑÃÄÖÜ') expect(boxOf(letter).top, letter).toBeGreaterThan(11);
    for (const letter of 'șțçȘȚÇ') expect(boxOf(letter).bottom, letter).toBeLessThan(-2);
    // The accent takes the place of the dot.
    expect(letteringOf('î', AT)).toHaveLength(3);
  });

  test('is as wide as it says, wherever it is anchored', () => {
    for (const text of ['H', 'HEH', 'Ham Hem', '80 H7']) {
      const width = textWidth(text, 10);
      expect(boxOf(text).left).toBeCloseTo(0, 6);
      const box = boxOf(`${text}H`);
      expect(box.right).toBeCloseTo(width + 3 + 6, 6);
      expect(boxOf(`H${text}`, { ...AT, anchor: 'end' }).right).toBeLessThanOrEqual(0.01);
      const centred = boxOf(`H${text}H`, { ...AT, anchor: 'middle' });
      expect(centred.left).toBeCloseTo(-centred.right, 6);
    }
    expect(textWidth('', 10)).toBe(0);
    expect(textWidth('   ', 10)).toBe(0);
  });

  test('is scaled by its height and turned about its place', () => {
    const box = boxOf('H', { at: { x: 5, y: 5 }, anchor: 'start', turn: Math.PI / 2, height: 5 });
    expect(box.left).toBeCloseTo(0, 6);
    expect(box.right).toBeCloseTo(5, 6);
    expect(box.bottom).toBeCloseTo(5, 6);
    expect(box.top).toBeCloseTo(8, 6);
  });

  test('draws a box for a sign that it has not, and names it', () => {
    expect(missingSigns('a水b水')).toEqual(['水']);
    expect(letteringOf('水', AT)).toHaveLength(4);
    expect(missingSigns('ū')).toEqual(['ū']);
  });

  test('takes letters with accents in either form', () => {
    expect(letteringOf('e\u0301', AT)).toEqual(letteringOf('\u00e9', AT));
  });
});
