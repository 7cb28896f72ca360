import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreCheck } from '../../../../src/domain/quiz/score-check.ts';
import { responseTo, rightResponse } from '../arbitraries.ts';
import { question } from '../quiz/kind-samples.ts';
import { choice, choose, enter, multiple, number, objective, option } from '../course-index-fixture.ts';

const pass = { score: 80, objective: 60, objectiveFrom: 1 };
const right = { question: choice, response: choose('b') };
const wrong = { question: choice, response: choose('a') };
const rightNumber = { question: number, response: enter(80) };
const wrongNumber = { question: number, response: enter(1) };

describe('the score of a check', () => {
  test('is the mean of the scores, in percent with two decimals', () => {
    expect(scoreCheck([right, right, wrong], pass)).toMatchObject({ percent: 66.67, right: 2, total: 3 });
  });

  test('counts partial credit, but not as right', () => {
    const half = { question: multiple, response: { kind: 'multiple' as const, chosen: [option('a')] } };
    expect(scoreCheck([right, half], pass)).toMatchObject({ percent: 75, right: 1 });
  });

  test('counts a question left out as 0', () => {
    expect(scoreCheck([right, { question: number }], pass).percent).toBe(50);
  });

  test('is passed when the score and every objective are', () => {
    const result = scoreCheck([right, right, right, right, wrong, rightNumber], pass);
    expect(result).toMatchObject({ percent: 83.33, passed: true });
    expect(result.objectives).toEqual([
      { objective: 'choose-scale', percent: 80, asked: 5, counts: true },
      { objective: 'real-size', percent: 100, asked: 1, counts: true },
    ]);
  });

  test('is not passed when one objective falls short', () => {
    const result = scoreCheck([right, right, right, right, right, wrongNumber], pass);
    expect(result).toMatchObject({ percent: 83.33, passed: false });
  });

  test('lets an objective count from so many questions on', () => {
    const fromTwo = { ...pass, objectiveFrom: 2 };
    const one = scoreCheck([right, right, right, right, right, wrongNumber], fromTwo);
    expect(one).toMatchObject({ percent: 83.33, passed: true });
    expect(one.objectives.map(({ asked, counts }) => [asked, counts])).toEqual([
      [5, true],
      [1, false],
    ]);
    const nine = Array.from({ length: 8 }, () => right);
    expect(scoreCheck([...nine, wrongNumber, wrongNumber], fromTwo)).toMatchObject({ percent: 80, passed: false });
  });

  test('is passed with one slip in six on four objectives, whichever it is, when objectives count from three on', () => {
    const draw = ['one', 'one', 'two', 'two', 'three', 'four'].map((name) => ({
      ...choice,
      objective: objective(name),
    }));
    const rules = { ...pass, objectiveFrom: 3 };
    draw.forEach((_, slip) => {
      const items = draw.map((asked, at) => ({ question: asked, response: choose(at === slip ? 'a' : 'b') }));
      expect(scoreCheck(items, rules)).toMatchObject({ percent: 83.33, passed: true });
    });
  });

  test('asks no more when fewer objectives count', () => {
    const items = fc.array(
      question.chain((asked) => responseTo(asked).map((response) => ({ question: asked, response }))),
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 14 }), (tried, objectiveFrom) => {
        const strict = scoreCheck(tried, { ...pass, objectiveFrom });
        const mild = scoreCheck(tried, { ...pass, objectiveFrom: objectiveFrom + 1 });
        expect(mild.passed || !strict.passed).toBe(true);
        expect(mild.objectives.reduce((sum, { asked }) => sum + asked, 0)).toBe(tried.length);
        // Where no objective counts, the score alone decides.
        if (mild.objectives.every(({ counts }) => !counts)) {
          expect(mild.passed).toBe(tried.length > 0 && mild.percent >= pass.score);
        }
      }),
    );
  });

  test('counts a question by its weight, in all and for its objective', () => {
    const heavy = { question: { ...choice, weight: 3 }, response: choose('b') };
    const result = scoreCheck([heavy, wrong, rightNumber], pass);
    expect(result).toMatchObject({ percent: 80, right: 2, total: 3, passed: true });
    expect(result.objectives).toEqual([
      { objective: 'choose-scale', percent: 75, asked: 2, counts: true },
      { objective: 'real-size', percent: 100, asked: 1, counts: true },
    ]);
  });

  test('comes to the same whether a question weighs two or stands there twice', () => {
    const item = question.chain((asked) =>
      fc.record({ asked: fc.constant(asked), response: responseTo(asked), weight: fc.integer({ min: 1, max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const weighed = items.map(({ asked, response, weight }) => ({ question: { ...asked, weight }, response }));
        const repeated = items.flatMap(({ asked, response, weight }) =>
          Array.from({ length: weight }, () => ({ question: asked, response })),
        );
        const [one, other] = [scoreCheck(weighed, pass), scoreCheck(repeated, pass)];
        expect(one.percent).toBeCloseTo(other.percent, 1);
        one.objectives.forEach(({ percent }, at) => {
          expect(percent).toBeCloseTo(other.objectives[at]?.percent ?? NaN, 1);
        });
        expect(one.total).toBe(items.length);
      }),
    );
  });

  test('does not depend on the order of the questions, nor on a factor that all weights have in common', () => {
    const item = question.chain((asked) =>
      fc.record({ asked: fc.constant(asked), response: responseTo(asked), weight: fc.integer({ min: 1, max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.integer({ min: 2, max: 3 }), (items, factor) => {
        const weighed = (by: number) =>
          items.map(({ asked, response, weight }) => ({ question: { ...asked, weight: by * weight }, response }));
        const { percent } = scoreCheck(weighed(1), pass);
        expect(scoreCheck([...weighed(1)].reverse(), pass).percent).toBeCloseTo(percent, 1);
        expect(scoreCheck(weighed(factor), pass).percent).toBeCloseTo(percent, 1);
      }),
    );
  });

  test('is not passed below the score, nor without questions', () => {
    expect(scoreCheck([right, right, right, wrong], pass)).toMatchObject({ percent: 75, passed: false });
    expect(scoreCheck([], pass)).toEqual({ percent: 0, right: 0, total: 0, objectives: [], passed: false });
  });

  test('lies between 0 and 100 whatever is answered, and is 100 when all is right', () => {
    const item = question.chain((asked) => responseTo(asked).map((response) => ({ question: asked, response })));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const { percent } = scoreCheck(items, pass);
        expect(percent >= 0 && percent <= 100).toBe(true);
        const best = items.map((one) => ({ question: one.question, response: rightResponse(one.question) }));
        expect(scoreCheck(best, pass)).toMatchObject({ percent: 100, passed: true });
      }),
    );
  });
});
