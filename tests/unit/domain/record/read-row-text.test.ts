import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { readPracticeText, readResultText, readRowText } from '../../../../src/domain/record/read-row-text.ts';
import { responseText } from '../../../../src/domain/tracking/row-text.ts';
import { practiceText, resultText } from '../../../../src/domain/tracking/summary-text.ts';
import { responseTo } from '../arbitraries.ts';
import { answerOf, given, stateOf } from '../course-index-fixture.ts';
import { question } from '../quiz/kind-samples.ts';

const asked = question.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.array(
      fc
        .tuple(responseTo(one), fc.subarray(['S1', 'V4', 'K12']))
        .map(([said, faults]) => given(said, 'notyet', faults)),
      { minLength: 1, maxLength: 7 },
    ),
  ),
);

describe('the row of a question', () => {
  test('tells first and last try, their faults, hints and seconds as they were written, for every kind', () => {
    fc.assert(
      fc.property(
        asked,
        fc.nat(5),
        fc.nat(4000),
        fc.string({ unit: 'binary' }),
        ([one, tries], hints, seconds, words) => {
          const texts = {
            stem: [],
            feedback: {},
            options: Object.fromEntries(['o0', 'o1', 'o2'].map((id) => [id, [words]])),
          };
          const text = responseText(rowReport(one, { language: 'de', texts }), answerOf('q1', tries, seconds), hints);
          const told = readRowText(text);
          expect(told).toMatchObject({ hints, seconds });
          expect(told?.tries[0]).toMatchObject({ number: 1, faults: tries[0]?.faults });
          expect(told?.tries[told.tries.length - 1]).toMatchObject({
            number: tries.length,
            faults: tries[tries.length - 1]?.faults,
          });
          for (const { number, faults } of told?.tries ?? []) expect(faults).toEqual(tries[number - 1]?.faults);
        },
      ),
    );
  });

  test('keeps letters and words of an answer', () => {
    expect(readRowText('A 1:1 full size [S1 S2] | 2: B 1:2 | h1 | 71s')).toEqual({
      tries: [
        { number: 1, answer: 'A 1:1 full size', faults: ['S1', 'S2'] },
        { number: 2, answer: 'B 1:2', faults: [] },
      ],
      hints: 1,
      seconds: 71,
    });
    expect(readRowText('- | 5s')).toEqual({ tries: [{ number: 1, answer: '-', faults: [] }], hints: 0, seconds: 5 });
    expect(readRowText('A1-B2 [F7] | 5: [F7] | 9s')?.tries[1]).toEqual({ number: 5, answer: '', faults: ['F7'] });
  });

  test.each(['', 'B', '2, 3, 9', 'a | b', 'true', 'A | x: B | 4s', 'A | 4 s', '4 – fairly confident', 'h1 | 12'])(
    'is not what another package says: %j',
    (text) => {
      expect(readRowText(text)).toBeUndefined();
    },
  );

  test('is read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [readRowText, readPracticeText, readResultText]) expect(() => read(text)).not.toThrow();
      }),
    );
  });
});

describe('the row of a lesson', () => {
  test('tells of each question what was written', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 5 }), fc.nat(3), (all, hints) => {
        const practised = all.map(([one, tries]) => ({
          question: one,
          state: { ...stateOf(answerOf(one.id, tries), tries.length), hints },
        }));
        const told = readPracticeText(practiceText(practised, 'en'));
        expect(told).toMatchObject({ right: 0, total: all.length });
        for (const [at, question] of (told?.questions ?? []).entries()) {
          const [one, tries = []] = all[at] ?? [];
          expect(question).toMatchObject({ question: one?.id, tries: tries.length, hints, faults: tries[0]?.faults });
        }
      }),
    );
  });

  test('tells what is asked again, and marks in place of answers', () => {
    expect(readPracticeText('1/3 | r 2.1-q3 B | q2 A 2x [S1] h2 | q10 ~ 3x h1 | q1 80\u00A0mm')).toEqual({
      right: 1,
      total: 3,
      questions: [
        { again: '2.1', question: 'q3', answer: 'B', tries: 1, faults: [], hints: 0 },
        { question: 'q2', answer: 'A', tries: 2, faults: ['S1'], hints: 2 },
        { question: 'q10', answer: '~', tries: 3, faults: [], hints: 1 },
        { question: 'q1', answer: '80\u00A0mm', tries: 1, faults: [], hints: 0 },
      ],
    });
    expect(readPracticeText('0/8')).toEqual({ right: 0, total: 8, questions: [] });
    expect(readPracticeText('half of them')).toBeUndefined();
  });
});

describe('the row of a result', () => {
  const check = { best: 83.33, ended: 2, seed: 1, phase: 'ended' as const, at: 0, changed: 1 };
  const last = { percent: 66.67, right: 4, total: 6, objectives: [], passed: false };

  test('tells the last try, the best and how many there were', () => {
    expect(readResultText(resultText(check, last))).toEqual({
      last: { right: 4, total: 6, percent: 67 },
      best: 83,
      tries: 2,
      topics: {},
    });
    expect(readResultText(resultText({ ...check, best: 66.67, ended: 1 }, last))).toMatchObject({ best: 67, tries: 1 });
    expect(readResultText(resultText(check, undefined))).toEqual({ best: 83, tries: 2, topics: {} });
  });

  test('tells the topics of a module', () => {
    expect(readResultText('9 of 12, 75 % | best 80 % | 3x | formats 100 % | scale 67 %')).toEqual({
      last: { right: 9, total: 12, percent: 75 },
      best: 80,
      tries: 3,
      topics: { formats: 100, scale: 67 },
    });
    expect(readResultText('passed')).toBeUndefined();
    expect(readResultText('9 of 12, 75 % | soon')).toBeUndefined();
  });
});
