import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkResult } from '../../../../src/domain/quiz/check-result.ts';
import { question, responseTo, rightResponse } from '../arbitraries.ts';
import { choice, choose, enter, multiple, number, option } from '../course-index-fixture.ts';

const pass = { score: 80, objective: 60 };
const right = { question: choice, response: choose('b') };
const wrong = { question: choice, response: choose('a') };
const rightNumber = { question: number, response: enter(80) };
const wrongNumber = { question: number, response: enter(1) };

describe('checkResult', () => {
  test('is the mean of the scores, in percent with two decimals', () => {
    expect(checkResult([right, right, wrong], pass)).toMatchObject({ percent: 66.67, right: 2, total: 3 });
  });

  test('counts partial credit, but not as right', () => {
    const half = { question: multiple, response: { kind: 'multiple' as const, chosen: [option('a')] } };
    expect(checkResult([right, half], pass)).toMatchObject({ percent: 75, right: 1 });
  });

  test('counts a question left out as 0', () => {
    expect(checkResult([right, { question: number }], pass).percent).toBe(50);
  });

  test('is passed when the score and every objective are', () => {
    const result = checkResult([right, right, right, right, wrong, rightNumber], pass);
    expect(result).toMatchObject({ percent: 83.33, passed: true });
    expect(result.objectives).toEqual([
      { objective: 'choose-scale', percent: 80 },
      { objective: 'real-size', percent: 100 },
    ]);
  });

  test('is not passed when one objective falls short', () => {
    const result = checkResult([right, right, right, right, right, wrongNumber], pass);
    expect(result).toMatchObject({ percent: 83.33, passed: false });
  });

  test('is not passed below the score, nor without questions', () => {
    expect(checkResult([right, right, right, wrong], pass)).toMatchObject({ percent: 75, passed: false });
    expect(checkResult([], pass)).toEqual({ percent: 0, right: 0, total: 0, objectives: [], passed: false });
  });

  test('lies between 0 and 100 whatever is answered, and is 100 when all is right', () => {
    const item = question.chain((asked) => responseTo(asked).map((response) => ({ question: asked, response })));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const { percent } = checkResult(items, pass);
        expect(percent >= 0 && percent <= 100).toBe(true);
        const best = items.map((one) => ({ question: one.question, response: rightResponse(one.question) }));
        expect(checkResult(best, pass)).toMatchObject({ percent: 100, passed: true });
      }),
    );
  });
});
