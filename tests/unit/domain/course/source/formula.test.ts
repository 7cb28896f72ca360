import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, holds } from '../../../../../src/domain/course/source/numbers/evaluate.ts';
import { parseCondition, parseFormula } from '../../../../../src/domain/course/source/numbers/formula.ts';
import {
  decimalsOf,
  plus,
  rationalOfNumber,
  toNumber,
  type Rational,
} from '../../../../../src/domain/course/source/numbers/rational.ts';

const known = (values: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(values).map(([name, value]) => {
      const exact = rationalOfNumber(value);
      if (!exact) throw new RangeError(String(value));
      return [name, exact] as const;
    }),
  );

/** What a formula comes to with these numbers, or what is wrong with it. */
function worth(text: string, values: Readonly<Record<string, number>> = {}): number | string {
  const parsed = parseFormula(text);
  if ('fault' in parsed) return parsed.fault;
  const value: Rational | string = evaluate(parsed.value, known(values));
  return typeof value === 'string' ? value : toNumber(value);
}

function isTrue(text: string, values: Readonly<Record<string, number>> = {}): boolean | string {
  const parsed = parseCondition(text);
  return 'fault' in parsed ? parsed.fault : holds(parsed.value, known(values));
}

describe('a formula', () => {
  test.each([
    ['real / by', 48],
    ['real * by', 1200],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['-by + 7', 2],
    ['2 * -3', -6],
    ['--4', 4],
    ['min(real, by, 7)', 5],
    ['max(3, by) - 1', 4],
    ['abs(by - real)', 235],
    ['round(10 / 3)', 3],
    ['round(10 / 3, 2)', 3.33],
    ['round(2.5)', 3],
    ['round(0 - 2.5)', -3],
    ['decimals(real / 7)', 7],
    ['decimals(1 / 8)', 3],
    [' real/by ', 48],
  ])('%s is %d with real 240 and by 5', (text, value) => {
    expect(worth(text, { real: 240, by: 5 })).toBe(value);
  });

  test('is exact where binary fractions are not', () => {
    expect(worth('0.1 + 0.2')).toBe(0.3);
    expect(worth('1 / 3 * 3')).toBe(1);
    expect(worth('a * 3', { a: 0.7 })).toBe(2.1);
    expect(worth('1.005 * 100')).toBe(100.5);
  });

  test.each([
    ['real / 0', 'a division by zero'],
    ['real / (by - 5)', 'a division by zero'],
    ['reel / by', '"reel" is none of the names real, by'],
    ['round(real, 7)', 'round takes 0 to 6 decimals, found 7'],
  ])('%s comes to no number: %s', (text, fault) => {
    expect(worth(text, { real: 240, by: 5 })).toBe(fault);
  });

  test.each([
    ['', 'expected a number, a name or a bracket, found the end in ""'],
    ['real /', 'expected a number, a name or a bracket, found the end in "real /"'],
    ['(real', 'expected ")", found the end in "(real"'],
    ['real by', 'expected an end, found "by" in "real by"'],
    ['real ^ 2', '"^" means nothing here, in "real ^ 2"'],
    ['sqrt(real)', '"sqrt" is none of the functions min, max, abs, round, decimals in "sqrt(real)"'],
    [
      'constructor(real)',
      '"constructor" is none of the functions min, max, abs, round, decimals in "constructor(real)"',
    ],
    ['min(real)', 'min takes 2 to 9 numbers, found 1 in "min(real)"'],
    ['round(1, 2, 3)', 'round takes 1 to 2 numbers, found 3 in "round(1, 2, 3)"'],
    ['real = 3', 'expected an end, found "=" in "real = 3"'],
    ['1,5 * 2', 'expected an end, found "," in "1,5 * 2"'],
    ['1'.repeat(201), 'expected at most 200 characters, found 201'],
    ['window.alert', '"." means nothing here, in "window.alert"'],
  ])('%j is refused: %s', (text, fault) => {
    expect(worth(text)).toBe(fault);
  });

  test('of any signs is a number or a sentence, and never more', () => {
    const signs = fc.array(
      fc.constantFrom('1', '0', '.5', 'a', 'b', '+', '-', '*', '/', '(', ')', ',', 'min', 'round', '<', ' ', '='),
    );
    fc.assert(
      fc.property(signs, (some) => {
        const value = worth(some.join(''), { a: 2, b: 0 });
        expect(typeof value === 'string' ? value.length > 0 : Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a condition', () => {
  test.each([
    ['real > by', true],
    ['real / by = 48', true],
    ['real / by != 48', false],
    ['real <= 240', true],
    ['real < 240', false],
    ['by >= 6', false],
    ['decimals(real / by) <= 1', true],
    ['decimals(1 / 3) <= 6', false],
    ['0.1 + 0.2 = 0.3', true],
  ])('%s is %s with real 240 and by 5', (text, value) => {
    expect(isTrue(text, { real: 240, by: 5 })).toBe(value);
  });

  test('needs a comparison, and one alone', () => {
    expect(isTrue('1 + 1')).toBe('expected a comparison: = != < <= > >=, found the end in "1 + 1"');
    expect(isTrue('1 < 2 < 3')).toBe('expected an end, found "<" in "1 < 2 < 3"');
  });
});

test('Decimal numbers of up to six decimals come back as they were, also as sums', () => {
  const decimal = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6);
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const [one, other] = [rationalOfNumber(a), rationalOfNumber(b)];
      // Tiny ones have an exponent in their shortest form, as no author writes them.
      if (!one || !other) return;
      expect(toNumber(one)).toBe(a === 0 ? 0 : a);
      expect(decimalsOf(plus(one, other))).toBeLessThanOrEqual(6);
      expect(toNumber(plus(one, other))).toBeCloseTo(a + b, 5);
    }),
  );
});
