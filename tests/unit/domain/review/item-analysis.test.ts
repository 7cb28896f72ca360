import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseItems, type ReviewedAnswer } from '../../../../src/domain/review/item-analysis.ts';
import { misconceptionsOf } from '../../../../src/domain/review/misconceptions.ts';

interface Given {
  readonly answer?: string;
  readonly faults?: readonly string[];
  readonly later?: readonly (readonly string[])[];
  readonly hints?: number;
  readonly seconds?: number;
}

function answered(learner: string, question: string, right: boolean, given: Given = {}): ReviewedAnswer {
  const { answer = right ? 'A' : 'B', faults = [], later = [], hints = 0, seconds = 30 } = given;
  const tries = [
    { number: 1, answer, faults },
    ...later.map((codes, at) => ({ number: at + 2, answer, faults: codes })),
  ];
  return { learner, question, right, told: { tries, hints, seconds } };
}

/** Ten learners, of whom the first `right` answer right. */
const group = (question: string, right: number): readonly ReviewedAnswer[] =>
  Array.from({ length: 10 }, (_, at) => answered(`l${at}`, question, at < right));

describe('the analysis of a question', () => {
  test('counts what was answered on the first try, with its words and faults', () => {
    const [first, second] = analyseItems(
      ['q1', 'q2'],
      [
        answered('ann', 'q1', false, { answer: 'B 1:2', faults: ['S1', 'S1'], hints: 1, seconds: 90 }),
        answered('bo', 'q1', false, { answer: 'B 1:2', faults: ['S1'], seconds: 20 }),
        answered('cy', 'q1', true, { answer: 'A 2:1', seconds: 40, later: [['S4']] }),
        answered('dee', 'q2', true),
        answered('cy', 'q2', true),
      ],
    );
    expect(first).toEqual({
      question: 'q1',
      answered: 3,
      skipped: 1,
      facility: 1 / 3,
      discrimination: undefined,
      answers: [
        { answer: 'B 1:2', count: 2, right: false },
        { answer: 'A 2:1', count: 1, right: true },
      ],
      faults: [{ fault: 'S1', count: 2 }],
      medianSeconds: 40,
      hinted: 1 / 3,
      odd: [],
    });
    expect(second).toMatchObject({ answered: 2, skipped: 0, facility: 1, medianSeconds: 30 });
  });

  test("correlates the first try with the learner's other questions", () => {
    // Of q1 and q2 the same five are right; q3 is right for the other five: others are 0.5 or 0.5 then.
    const reversed = group('q3', 10).map((one, at) => ({ ...one, right: at >= 5 }));
    const [q1, , q3] = analyseItems(['q1', 'q2', 'q3'], [...group('q1', 5), ...group('q2', 5), ...reversed]);
    expect(q1?.discrimination).toBeUndefined();
    expect(q3?.discrimination).toBeCloseTo(-1, 12);
    expect(q3?.odd).toEqual(['reversed']);
    const [same] = analyseItems(['q1', 'q2'], [...group('q1', 5), ...group('q2', 5)]);
    expect(same?.discrimination).toBeCloseTo(1, 12);
  });

  test('is as an independent computation says', () => {
    const marks = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(marks, (all) => {
        const answers = all.flatMap((own, at) => own.map((right, q) => answered(`l${at}`, `q${q}`, right)));
        for (const [q, item] of analyseItems(['q0', 'q1', 'q2'], answers).entries()) {
          const x = all.map((own) => Number(own[q]));
          const y = all.map((own) => own.filter((right, other) => right && other !== q).length);
          expect(item.facility).toBeCloseTo(x.reduce((sum, one) => sum + one, 0) / x.length, 12);
          // By raw sums, where the code goes by differences from the mean.
          const dot = (a: readonly number[], b: readonly number[]): number =>
            a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);
          const total = (a: readonly number[]): number => a.reduce((sum, one) => sum + one, 0);
          const n = x.length;
          const spread = (n * dot(x, x) - total(x) ** 2) * (n * dot(y, y) - total(y) ** 2);
          if (spread === 0) expect(item.discrimination).toBeUndefined();
          else expect(item.discrimination).toBeCloseTo((n * dot(x, y) - total(x) * total(y)) / Math.sqrt(spread), 9);
        }
      }),
    );
  });

  test('flags what hardly anybody or everybody gets right, where enough have answered', () => {
    expect(analyseItems(['q1'], group('q1', 2))[0]?.odd).toEqual(['hard']);
    expect(analyseItems(['q1'], group('q1', 3))[0]?.odd).toEqual([]);
    expect(analyseItems(['q1'], group('q1', 10))[0]?.odd).toEqual(['easy']);
    expect(analyseItems(['q1'], group('q1', 0).slice(0, 7))[0]?.odd).toEqual([]);
    expect(analyseItems(['q1'], [])[0]).toMatchObject({
      answered: 0,
      skipped: 0,
      facility: 0,
      medianSeconds: undefined,
      odd: [],
    });
  });
});

describe('the misconceptions of a group', () => {
  test('are counted by learner, with the questions that showed them, over all tries', () => {
    const found = misconceptionsOf(
      [
        answered('ann', 'q1', false, { faults: ['S1'], later: [['V4'], []] }),
        answered('ann', 'q2', false, { faults: ['S1'] }),
        answered('bo', 'q1', false, { faults: ['S1'] }),
        answered('bo', 'q2', true),
      ],
      { S1: ['q1', 'q2'], V4: ['q1'] },
    );
    expect(found).toEqual([
      { fault: 'S1', learners: ['ann', 'bo'], questions: ['q1', 'q2'], overcome: ['bo'] },
      { fault: 'V4', learners: ['ann'], questions: ['q1'], overcome: [] },
    ]);
    expect(misconceptionsOf([answered('ann', 'q1', true)], {})).toEqual([]);
  });
});
