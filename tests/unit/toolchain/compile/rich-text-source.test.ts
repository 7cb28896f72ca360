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

describe('a mark of another Markdown', () => {
  const faultsOf = (source: string): readonly string[] =>
    readText(source, 'en').faults.map(({ message, at }) => `${at} ${message}`);

  test.each([
    ['1. a\n3. b\n', '5 the items of a numbered list count on: expected 2., found 3.'],
    ['1. a\n1. b\n', '5 the items of a numbered list count on: expected 2., found 1.'],
    ['3. a\n4. b\n', '0 a numbered list begins with 1., found 3.'],
    [
      'a\n\nb ~~c~~',
      '5 striking out (~~...~~) is not allowed, found "~~"; expected words alone: leave out what does not hold',
    ],
    ['a[^1]', '1 a footnote ([^1]) is not allowed, found "[^1]"; expected a sentence of its own'],
    ['- a\n- [ ] b', '4 a box to tick ([ ]) is not allowed, found "- [ ]"; expected a list item, as in "- words"'],
    [
      'x\n\n| a | **b** |\n| --- | --- |\n| 1 | 2 |',
      '3 a table (| ... |) is not allowed, found "| a | **b** |"; expected a block of kind table in lesson.yaml, with its rows in the texts',
    ],
    [
      'a | b\n--- | ---\n1 | 2',
      '6 a table (| ... |) is not allowed, found "--- | ---"; expected a block of kind table in lesson.yaml, with its rows in the texts',
    ],
  ])('%j is told with its place, what was found and what is expected', (source, fault) => {
    expect(faultsOf(source)).toEqual([fault]);
  });

  test('is none in a bar, a tilde or brackets by themselves, nor in a list that counts on', () => {
    expect(faultsOf('a | b, ~ 5, [1] and 3 - 2\n\n1. a\n2. b\n3. c\n')).toEqual([]);
  });

  test('is none where it is escaped', () => {
    expect(readText('\\~\\~a', 'en')).toMatchObject({ value: [{ p: ['~~a'] }], faults: [] });
  });

  test('is told in a plain text too', () => {
    expect(readPlain('a ~~b~~', 'en').faults).toEqual([
      { message: 'no bold, struck out words, links or HTML in this place, found "~~"', at: 2 },
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
