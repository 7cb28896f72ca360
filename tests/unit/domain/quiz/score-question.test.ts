import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceKindOf } from '../../../../src/domain/course/source/question-source.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import { type OrderQuestion, offeredSteps } from '../../../../src/domain/quiz/kinds/order.ts';
import type { TrueFalseQuestion } from '../../../../src/domain/quiz/kinds/truefalse.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { asSource, responseTo, rightResponse } from '../arbitraries.ts';
import { series } from '../../../support/long-run.ts';
import { question, response } from './kind-samples.ts';
import { choice, choose, enter, fault, match, multiple, number, option, pick } from '../course-index-fixture.ts';

const pair = (...pairs: [string, string][]): Response => ({
  kind: 'match',
  pairs: pairs.map(([left, right]) => ({ left: option(left), right: option(right) })),
});
const withResponse = question.chain((asked) => responseTo(asked).map((answered) => ({ asked, answered })));

describe('every kind of question', () => {
  test('scores from 0 to 1, and the state follows from the score', () => {
    fc.assert(
      fc.property(withResponse, ({ asked, answered }) => {
        const { score, state } = scoreQuestion(asked, answered);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(state).toBe(score === 1 ? 'right' : score === 0 ? 'notyet' : 'partly');
      }),
    );
  });

  test('scores 1 when all is right', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(scoreQuestion(asked, rightResponse(asked))).toMatchObject({ score: 1, state: 'right', faults: [] });
      }),
    );
  });

  test('gives feedback for which the texts have a key', () => {
    fc.assert(
      fc.property(withResponse, ({ asked, answered }) => {
        const { feedback } = scoreQuestion(asked, answered);
        expect(feedback.length).toBeGreaterThan(0);
        expect(sourceKindOf(asSource(asked)).feedbackKeys(asSource(asked))).toEqual(
          expect.arrayContaining([...feedback]),
        );
      }),
    );
  });

  test('scores the same whatever the order of its options', () => {
    const turned = withResponse.filter(({ asked }) => asked.kind === 'multiple' || asked.kind === 'match');
    fc.assert(
      fc.property(turned, ({ asked, answered }) => {
        const backward: Response =
          answered.kind === 'multiple'
            ? { ...answered, chosen: [...answered.chosen].reverse() }
            : answered.kind === 'match'
              ? { ...answered, pairs: [...answered.pairs].reverse() }
              : answered;
        const other =
          asked.kind === 'multiple'
            ? { ...asked, options: [...asked.options].reverse() }
            : asked.kind === 'match'
              ? { ...asked, right: [...asked.right].reverse(), pairs: [...asked.pairs].reverse() }
              : asked;
        expect(scoreQuestion(other, backward).score).toBe(scoreQuestion(asked, answered).score);
        expect(scoreQuestion(asked, backward)).toEqual(scoreQuestion(asked, answered));
      }),
    );
  });

  test('takes a response of another version or kind without an exception', () => {
    fc.assert(
      fc.property(question, response, (asked, answered) => {
        const { score } = scoreQuestion(asked, answered);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
    expect(scoreQuestion(choice, enter(3))).toEqual({ score: 0, state: 'notyet', faults: [], feedback: [] });
    expect(scoreQuestion(choice, choose('gone'))).toEqual({ score: 0, state: 'notyet', faults: [], feedback: [] });
  });
});

describe('a choice', () => {
  test('answers with the feedback and the fault of the option chosen', () => {
    expect(scoreQuestion(choice, choose('a'))).toEqual({
      score: 0,
      state: 'notyet',
      faults: ['S1'],
      feedback: ['a'],
    });
    expect(scoreQuestion(choice, choose('b'))).toEqual({ score: 1, state: 'right', faults: [], feedback: ['b'] });
  });
});

describe('a multiple choice', () => {
  test('gives part of the credit for part of the options', () => {
    expect(scoreQuestion(multiple, pick('a'))).toEqual({
      score: 0.5,
      state: 'partly',
      faults: ['S2'],
      feedback: ['c'],
    });
  });

  test('takes a false pick off, never below 0', () => {
    expect(scoreQuestion(multiple, pick('a', 'c', 'd')).score).toBe(0.5);
    expect(scoreQuestion(multiple, pick('a', 'b')).score).toBe(0);
    expect(scoreQuestion(multiple, pick('b', 'd')).score).toBe(0);
  });

  test('names false picks before what was left out', () => {
    expect(scoreQuestion(multiple, pick('c', 'd')).feedback).toEqual(['d', 'a']);
    expect(scoreQuestion(multiple, pick()).feedback).toEqual(['a', 'c']);
  });

  test('tells faults in the order of the question', () => {
    expect(scoreQuestion(multiple, pick('a', 'b')).faults).toEqual(['S1', 'S2']);
  });

  test('tells why the right options are right', () => {
    expect(scoreQuestion(multiple, pick('c', 'a')).feedback).toEqual(['a', 'c']);
  });

  test('gives nothing for choosing everything, even with more right options than wrong ones', () => {
    fc.assert(
      fc.property(
        question.filter((asked) => asked.kind === 'multiple'),
        (asked) => {
          const everything = asked.kind === 'multiple' ? asked.options.map((one) => one.id) : [];
          expect(scoreQuestion(asked, { kind: 'multiple', chosen: everything }).score).toBe(0);
        },
      ),
    );
  });

  test('counts an option chosen twice once', () => {
    expect(scoreQuestion(multiple, pick('a', 'a', 'c')).score).toBe(1);
  });
});

describe('matching', () => {
  test('scores the share of right pairs and names the wrong left items', () => {
    expect(scoreQuestion(match, pair(['a', 'x'], ['b', 'x'], ['c', 'z']))).toEqual({
      score: 2 / 3,
      state: 'partly',
      faults: ['S1'],
      feedback: ['a'],
    });
  });

  test('sees a misconception only in the wrong partner that shows it', () => {
    expect(scoreQuestion(match, pair(['a', 'x'], ['b', 'y'], ['c', 'x'])).faults).toEqual(['S1', 'S2']);
    expect(scoreQuestion(match, pair(['a', 'z'], ['b', 'y'], ['c', 'y'])).faults).toEqual([]);
  });

  test('sees no misconception in an item left open', () => {
    expect(scoreQuestion(match, pair(['b', 'x']))).toMatchObject({ score: 1 / 3, faults: [], feedback: ['a', 'c'] });
  });

  test('says "right" when all pairs are', () => {
    expect(scoreQuestion(match, pair(['c', 'z'], ['a', 'y'], ['b', 'x'])).feedback).toEqual(['right']);
  });
});

describe('a number', () => {
  test.each([79.5, 80, 80.5])('%f is within the tolerance', (value) => {
    expect(scoreQuestion(number, enter(value))).toMatchObject({ score: 1, feedback: ['right'] });
  });

  test.each([79.49, 80.51])('%f is outside the tolerance', (value) => {
    expect(scoreQuestion(number, enter(value))).toMatchObject({ score: 0, feedback: ['other'] });
  });

  test('knows its typical wrong values', () => {
    expect(scoreQuestion(number, enter(20))).toMatchObject({ score: 0, feedback: ['turned'], faults: ['S1'] });
    expect(scoreQuestion(number, enter(40.5))).toMatchObject({ score: 0, feedback: ['same'], faults: [] });
  });

  test('takes the nearest of two typical wrong values', () => {
    const close = { ...number, faults: [...number.faults, { id: option('near'), value: 20.4 }] };
    expect(scoreQuestion(close, enter(20.3)).feedback).toEqual(['near']);
  });

  test('does not stumble over binary fractions', () => {
    expect(scoreQuestion({ ...number, answer: 0.3, tolerance: 0 }, enter(0.1 + 0.2)).score).toBe(1);
  });
});

describe('a typical wrong value of a number', () => {
  const hundredths = fc.integer({ min: -100_000, max: 100_000 });
  /** How far from the edge of the tolerance: on it, within the noise of binary fractions, or clearly beside it. */
  const beside = fc.constantFrom(0, 2e-10, -2e-10, 0.01, -0.01);
  const asked = (answer: number, tolerance: number, value: number) => ({
    ...number,
    answer,
    tolerance,
    faults: [{ id: option('turned'), value, fault: fault('S1') }],
  });

  test('compiles where it does not score as right, and nowhere else, up to the very edge of the tolerance', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 1, max: 500 }), fc.boolean(), beside, (middle, width, up, off) => {
        const edge = (middle + (up ? width : -width)) / 100;
        const question = asked(middle / 100, width / 100, edge + off);
        const isRight = scoreQuestion(question, enter(edge + off)).score === 1;
        const source = asSource(question);
        const told = sourceKindOf(source).faults(source, []);
        expect(told.some(({ message }) => message.includes('counts as right'))).toBe(isRight);
        if (Math.abs(off) < 0.001) expect(isRight).toBe(true);
        seen.add(isRight);
      }),
      series(20_000, 500),
    );
    expect(seen.size).toBe(2);
  });

  test('on the edge by its decimals counts as right, though a binary fraction lies beside it', () => {
    const question = asked(80.1, 0.2, 80.3);
    expect(80.3 - 80.1).toBeGreaterThan(0.2);
    expect(scoreQuestion(question, enter(80.3)).score).toBe(1);
    expect(sourceKindOf(asSource(question)).faults(asSource(question), [])).toHaveLength(1);
  });
});

describe('true or false with a reason', () => {
  const asked: TrueFalseQuestion = {
    ...choice,
    kind: 'truefalse',
    answer: false,
    fault: fault('S2'),
    options: [{ id: option('a'), fault: fault('S1') }, { id: option('b') }],
    reason: option('b'),
  };
  const say = (verdict: boolean, reason: string): Response => ({ kind: 'truefalse', verdict, reason: option(reason) });

  test('gives half for the right verdict alone, and says why the reason is another', () => {
    expect(scoreQuestion(asked, say(false, 'b'))).toMatchObject({ score: 1, feedback: ['b'], faults: [] });
    expect(scoreQuestion(asked, say(false, 'a'))).toMatchObject({ score: 0.5, feedback: ['a'], faults: ['S1'] });
  });

  test('gives nothing for the wrong verdict, whatever the reason', () => {
    expect(scoreQuestion(asked, say(true, 'b'))).toMatchObject({ score: 0, feedback: ['verdict'], faults: ['S2'] });
    expect(scoreQuestion(asked, say(true, 'a'))).toMatchObject({ score: 0, feedback: ['verdict', 'a'] });
  });
});

describe('an order', () => {
  const asked: OrderQuestion = {
    ...choice,
    kind: 'order',
    steps: ['a', 'b', 'c', 'd'].map(option),
    faults: [{ first: option('d'), then: option('a'), fault: fault('S1') }],
  };
  const put = (...steps: readonly string[]): Response => ({ kind: 'order', order: steps.map(option) });

  test('scores the share of right neighbours and names the steps that stand elsewhere', () => {
    expect(scoreQuestion(asked, put('a', 'b', 'c', 'd'))).toMatchObject({ score: 1, feedback: ['right'] });
    expect(scoreQuestion(asked, put('b', 'c', 'd', 'a'))).toMatchObject({ score: 2 / 3, feedback: ['a', 'b'] });
    expect(scoreQuestion(asked, put('d', 'c', 'b', 'a')).score).toBe(0);
  });

  test('sees a misconception in a step that stands anywhere before another', () => {
    expect(scoreQuestion(asked, put('d', 'b', 'a', 'c')).faults).toEqual(['S1']);
    expect(scoreQuestion(asked, put('a', 'c', 'b', 'd')).faults).toEqual([]);
  });

  test('says nothing about a step that the question has no more', () => {
    expect(scoreQuestion(asked, put('a', 'gone', 'b', 'c', 'd')).score).toBe(1);
    expect(scoreQuestion(asked, put('a', 'b')).score).toBe(1 / 3);
  });

  test('is never offered as it is right', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.integer({ min: 3, max: 7 }), (seed, count) => {
        const steps = Array.from({ length: count }, (_, at) => option(`s${at}`));
        const offered = offeredSteps({ ...asked, steps }, seed);
        expect(offered).not.toEqual(steps);
        expect([...offered].sort()).toEqual(steps);
      }),
    );
  });
});
