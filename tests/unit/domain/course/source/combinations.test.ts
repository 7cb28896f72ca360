import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinationsOf, MOST_ROWS } from '../../../../../src/domain/course/source/numbers/combinations.ts';
import type { NumbersSource } from '../../../../../src/domain/course/source/numbers/numbers-source.ts';

const DRAWN: NumbersSource = {
  variables: { real: { from: 100, to: 400, step: 20 }, by: [2, 5] },
  computed: { drawn: 'real / by', turned: 'real * by' },
  where: ['decimals(drawn) = 0'],
};

function faultsOf(source: NumbersSource): readonly string[] {
  return (combinationsOf(source)?.faults ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('combinationsOf', () => {
  test('gives nothing for a question that is the same for everybody', () => {
    expect(combinationsOf({})).toBeUndefined();
  });

  test('gives every combination of lists and ranges with what is computed from it', () => {
    const found = combinationsOf(DRAWN);
    expect(found).toMatchObject({ names: ['real', 'by', 'drawn', 'turned'], drawn: 2, faults: [] });
    expect(found?.all).toHaveLength(32);
    expect(found?.all[0]).toEqual({ real: 100, by: 2, drawn: 50, turned: 200 });
    expect(found?.all[31]).toEqual({ real: 400, by: 5, drawn: 80, turned: 2000 });
    expect(found?.asked).toEqual(found?.all);
  });

  test('takes numbers that go together row by row, beside others', () => {
    const rows = [
      { part: 4, by: 10 },
      { part: 6, by: 5 },
    ];
    const found = combinationsOf({ rows, variables: { holes: [1, 2, 3] }, computed: { drawn: 'part * by' } });
    expect(found?.all.map(({ part, drawn }) => [part, drawn])).toEqual([
      [4, 40],
      [6, 30],
      [4, 40],
      [6, 30],
      [4, 40],
      [6, 30],
    ]);
  });

  test('leaves out what a condition does not allow, also where nothing could be computed', () => {
    const source: NumbersSource = {
      variables: { a: [0, 1, 2, 4] },
      computed: { b: '8 / a' },
      where: ['a != 0', 'b > 2'],
    };
    expect(combinationsOf(source)?.all).toEqual([
      { a: 1, b: 8 },
      { a: 2, b: 4 },
    ]);
    expect(faultsOf(source)).toEqual([]);
  });

  test('steps in tenths without their binary noise', () => {
    const found = combinationsOf({ variables: { a: { from: 0.1, to: 0.7, step: 0.1 } }, computed: { b: 'a + 0.2' } });
    expect(found?.all.map(({ a }) => a)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(found?.all.map(({ b }) => b)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });

  test.each<readonly [string, NumbersSource, string]>([
    [
      'a division by zero',
      { variables: { a: [0, 1] }, computed: { b: '1 / a' } },
      'computed.b: a division by zero, with a 0',
    ],
    [
      'a number without an end',
      { variables: { a: [2, 3] }, computed: { b: '1 / a' } },
      'computed.b: 0.3333333333333333 has more than 6 decimals; round it, or keep it out by where: decimals(...) <= 2, with a 3',
    ],
    [
      'a number that is too great',
      { variables: { a: [2, 1e9] }, computed: { b: 'a * a' } },
      'computed.b: 1000000000000000000 is more than 1000000000, with a 1000000000',
    ],
    [
      'an unknown name',
      { variables: { a: [1, 2] }, computed: { b: 'a + c' } },
      'computed.b: "c" is none of the names a',
    ],
    [
      'a name that comes later',
      { variables: { a: [1, 2] }, computed: { b: 'c + 1', c: 'a' } },
      'computed.b: "c" stands further down',
    ],
    [
      'an unknown name in a condition',
      { variables: { a: [1, 2] }, where: ['a < z'] },
      'where.0: "z" is none of the names a',
    ],
    [
      'a formula that is none',
      { variables: { a: [1, 2] }, computed: { b: 'a +' } },
      'computed.b: expected a number, a name or a bracket, found the end in "a +"',
    ],
    [
      'conditions that nothing fulfils',
      { variables: { a: [1, 2] }, where: ['a > 2'] },
      'where: no combination of the numbers fulfils all conditions; expected at least two',
    ],
    [
      'conditions that one combination fulfils',
      { variables: { a: [1, 2] }, where: ['a > 1'] },
      'where: only one combination of the numbers fulfils all conditions; expected at least two',
    ],
    [
      'nothing to draw',
      { computed: { b: '1 + 1' } },
      'computed: computed without numbers to draw; expected variables or rows',
    ],
    [
      'one name for two numbers',
      { variables: { a: [1, 2] }, computed: { a: '2' } },
      'computed.a: "a" is the name of two numbers',
    ],
    ['a value twice', { variables: { a: [1, 2, 1] } }, 'variables.a: a: 1 stands here twice'],
    [
      'a range that does not meet its end',
      { variables: { a: { from: 1, to: 10, step: 2 } } },
      'variables.a: a: steps of 2 from 1 do not meet 10, or are more than 5000',
    ],
    [
      'a range that goes nowhere',
      { variables: { a: { from: 1, to: 10, step: 0 } } },
      'variables.a: a: expected a step above 0 from a smaller to a greater number',
    ],
    [
      'rows with other names',
      { rows: [{ a: 1, b: 2 }, { a: 2 }] },
      'rows.1: expected the names of the first row, a, b, found a',
    ],
    [
      'more combinations than anybody checks',
      { variables: { a: { from: 1, to: 100, step: 1 }, b: { from: 1, to: 51, step: 1 } } },
      'variables: the numbers have 5100 combinations; expected at most 5000: shorter lists, larger steps',
    ],
  ])('tells %s', (_, source, message) => {
    expect(faultsOf(source)).toEqual([message]);
  });

  test('lets learners have so many of too many, the same ones every time and most of them after a change', () => {
    const range = (to: number): NumbersSource => ({ variables: { a: { from: 1, to, step: 1 }, b: [2, 5] } });
    const asked = (to: number) => (combinationsOf(range(to))?.asked ?? []).map(({ a, b }) => `${a} ${b}`);
    const before = asked(400);
    expect(before).toHaveLength(MOST_ROWS);
    expect(asked(400)).toEqual(before);
    expect(asked(410).filter((one) => before.includes(one)).length).toBeGreaterThan(85);
  });

  test('fulfils every condition, with as many combinations as lists and ranges make', () => {
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(list, list, (real, by) => {
        const found = combinationsOf({
          variables: { real, by },
          computed: { drawn: 'real / by' },
          where: ['decimals(drawn) <= 2', 'drawn != real'],
        });
        const expected = real.flatMap((length) =>
          by.filter((scale) => scale !== 1 && Number.isInteger((100 * length) / scale)).map((scale) => length / scale),
        );
        expect(found?.all.map(({ drawn }) => drawn)).toEqual(expected);
      }),
    );
  });
});
