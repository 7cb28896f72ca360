import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { readLine, readPlain, readText } from '../../../../src/toolchain/compile/rich-text-source.ts';

describe('a text of several paragraphs', () => {
  test('has paragraphs and lists; a line break inside a paragraph is a space', () => {
    expect(readText('One\ntwo.\n\n- a\n- b\n\n1. c\n2. **d**\n', 'en')).toEqual({
      value: [{ p: ['One two.'] }, { ul: [['a'], ['b']] }, { ol: [['c'], [{ b: 'd' }]] }],
      faults: [],
      links: [],
    });
  });

  test('has a hard line break as a space', () => {
    expect(readText('One  \ntwo.', 'en').value).toEqual([{ p: ['One two.'] }]);
  });

  test('keeps an escaped sign as it is', () => {
    expect(readText('3 \\* 4', 'en').value).toEqual([{ p: ['3 * 4'] }]);
  });

  test('keeps an underscore inside a word', () => {
    expect(readText('a_b_c', 'en').faults).toEqual([]);
  });

  test('tells everything that is not allowed', () => {
    expect(
      readText('# a\n\n*b* `c`\n\n> d', 'en').faults.map(({ message, at }) => [at, message.split(' is not')[0]]),
    ).toEqual([
      [0, 'a heading (#)'],
      [5, 'italics (*...* or _..._)'],
      [9, 'code (`...`)'],
      [14, 'a quotation (>)'],
    ]);
  });
});

describe('a text of one line', () => {
  test('has bold words, term links and quantities', () => {
    expect(readLine('The **big** [scales](scale) of {1.5 mm}.', 'de')).toEqual({
      value: ['The ', { b: 'big' }, ' ', { term: 'scale', words: 'scales' }, ' of 1,5\u00A0mm.'],
      faults: [],
      links: [{ term: 'scale', words: 'scales', at: 12 }],
    });
  });

  test('is refused when there are two paragraphs', () => {
    expect(readLine('a\n\nb', 'en').faults).toEqual([
      { message: 'one line expected, found a list or several paragraphs', at: 0 },
    ]);
  });
});

describe('a plain text', () => {
  test('has quantities and signs, and a number with a full stop is no list', () => {
    expect(readPlain('1. Read {dia}20', 'en')).toEqual({ value: '1. Read Ø20', faults: [], links: [] });
  });

  test.each(LANGUAGES)('keeps a sum on one line in %s', (language) => {
    const sum = '80\u00A0÷\u00A02\u00A0=\u00A040\u00A0mm';
    expect(readPlain('80 ÷ 2 = {40 mm}', language).value).toBe(sum);
    expect(readPlain('20 + 10 − 5 = 25', language).value).toBe('20\u00A0+\u00A010\u00A0−\u00A05\u00A0=\u00A025');
    expect(readLine('20 × 2 × 5 = 200, a × b', language).value).toEqual([
      '20\u00A0×\u00A02\u00A0×\u00A05\u00A0=\u00A0200, a × b',
    ]);
  });

  test('gets the no-break spaces of French', () => {
    expect(readPlain('Quoi ? « Oui » : là !', 'fr').value).toBe('Quoi\u202F? «\u00A0Oui\u00A0»\u00A0: là\u202F!');
  });
});
