import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Question } from '../../../../src/domain/course/question.ts';
import { sourceKindOf } from '../../../../src/domain/course/source/question-source.ts';
import type { QuestionTexts } from '../../../../src/domain/course/texts.ts';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import type { Answer, Result } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import { realText } from '../../../../src/domain/tracking/real-text.ts';
import { pattern2004, response2004 } from '../../../../src/domain/tracking/response-form2004.ts';
import { timeinterval2004 } from '../../../../src/domain/tracking/timeinterval2004.ts';
import { timestamp2004 } from '../../../../src/domain/tracking/timestamp2004.ts';
import { isLegalDescription, isLegalPattern, isLegalResponse } from '../../../support/hosts/scorm2004-answers.ts';
import { series } from '../../../support/long-run.ts';
import { asSource, responseTo, rightResponse } from '../arbitraries.ts';
import { question as anyQuestion, response as anyResponse } from '../quiz/kind-samples.ts';
import {
  answerOf,
  choice,
  choose,
  enter,
  given,
  match,
  multiple,
  number,
  option,
  pick,
  texts,
} from '../course-index-fixture.ts';

const { rows } = commitForm2004('2004-4th');
const WORDS = { language: 'en' } as const;

function wordsOf(question: Question) {
  return { language: 'en', texts: texts.questions[question.id] } as const;
}

function pairs(...list: readonly (readonly [string, string])[]): Response {
  return { kind: 'match', pairs: list.map(([left, right]) => ({ left: option(left), right: option(right) })) };
}

const PLACE = { id: 't-m02-scale-place-1', item: 'k13-scales-that-fit' };

function answered(question: Question, answer: Answer, result: Result) {
  const state = { result, score: 0.5, hints: 1, tries: answer.tries.length };
  return rows.answered({ id: 'row', report: rowReport(question, WORDS), answer, state });
}

describe('a response', () => {
  test.each([
    ['a choice', choice, choose('b'), 'B_1_2'],
    ['a choice that is no longer offered', choice, choose('gone'), 'unknown'],
    ['several choices, in the order of the question', multiple, pick('d', 'a'), 'A_2_1[,]D_1_1'],
    ['no choice of several', multiple, pick(), 'none'],
    [
      'pairs, in the order of the left side',
      match,
      pairs(['c', 'x'], ['a', 'y']),
      'A_1_2[.]2_reduced[,]C_1_1[.]1_enlarged',
    ],
    ['no pairs', match, pairs(), 'none[.]none'],
    ['a whole number', number, enter(20), '20'],
    ['a decimal number below zero', number, enter(-0.5), '-0.5'],
    ['a number that is too long for hosts', number, enter(123_456_789), '99999'],
  ] as const)('is written for %s', (_, question, response, text) => {
    expect(response2004(rowReport(question, wordsOf(question)), response)).toBe(text);
  });

  test('has letters alone while the words are not there', () => {
    expect(response2004(rowReport(match, WORDS), pairs(['a', 'y'], ['b', 'x']))).toBe('A[.]2[,]B[.]1');
  });

  test('has plain letters in every language', () => {
    const options = { b: ['Größe: 1 : 2 – la scară și „înălțime”'] };
    const words = { language: 'de', texts: { stem: [], feedback: {}, options } } as const;
    expect(response2004(rowReport(choice, words), choose('b'))).toBe('B_Grosse_1_2_la_scara_si_inaltime');
  });
});

describe('a right answer', () => {
  test.each([
    [choice, 'B_1_2'],
    [multiple, 'A_2_1[,]C_5_1'],
    [match, 'A_1_2[.]2_reduced[,]B_2_1[.]1_enlarged[,]C_1_1[.]3_full_size'],
    [number, '79.5[:]80.5'],
    [{ ...number, tolerance: 0 }, '80[:]80'],
    [{ ...number, answer: 0.3, tolerance: 0.1 }, '0.2[:]0.4'],
  ] as const)('is written by the type of its question', (question, text) => {
    expect(pattern2004(rowReport(question, wordsOf(question)))).toBe(text);
  });
});

describe('a row of an answered question', () => {
  const wrongThenRight = answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')], 30);

  test('tells the try that its result is of', () => {
    expect(answered(choice, wrongThenRight, 'right')).toMatchObject({ response: 'B', result: 'right', seconds: 30 });
    expect(answered(choice, wrongThenRight, 'notyet')).toMatchObject({ response: 'A', result: 'wrong' });
  });

  test('describes the question with its language in at most 250 characters', () => {
    const stem = ['Which {scale} is ', { b: 'larger' }, '?\n', 'x '.repeat(200)];
    const words = { language: 'ro', texts: { stem, feedback: {} } } as const;
    const state = { result: 'right', score: 1, hints: 0, tries: 1 } as const;
    const row = rows.answered({ id: 'row', report: rowReport(choice, words), answer: wrongThenRight, state });
    expect(row.description).toMatch(/^\{lang=ro\}Which \(scale\) is larger\? x x .*… \| \[S1\]$/);
    expect(row.description?.length).toBeLessThanOrEqual(250);
  });

  test('has no description while the words are not there', () => {
    expect(answered(choice, wrongThenRight, 'right')).not.toHaveProperty('description');
  });

  test('keeps an answer to what was another kind of question', () => {
    const answer = answerOf('q1', [given(choose('a'), 'notyet')]);
    expect(answered(number, answer, 'notyet')).toMatchObject({ type: 'other', response: 'unknown' });
  });
});

const ASKED = { language: 'en', texts: { stem: ['Which scale?'], feedback: {} } } as const;

describe('a row of a practice question', () => {
  const told = (answer: Answer, hints: number) => {
    const state = { result: 'right', score: 1, hints, tries: answer.tries.length } as const;
    return rows.answered({ id: 'row', report: rowReport(choice, ASKED), answer, state }).description;
  };

  test('tells fault codes of the first try, tries and hints behind the words of the question', () => {
    const answer = answerOf('q2', [given(choose('a'), 'notyet', ['S1', 'S2']), given(choose('b'), 'right')]);
    expect(told(answer, 1)).toBe('{lang=en}Which scale? | [S1 S2] 2x h1');
  });

  test('tells the words alone of what was right at once', () => {
    expect(told(answerOf('q2', [given(choose('b'), 'right')]), 0)).toBe('{lang=en}Which scale?');
  });
});

describe('a row of a place in a check', () => {
  const atPlace = (question: Question, response: Response) => {
    const state = { result: 'notyet', score: 0, hints: 0, tries: 1 } as const;
    const answer = answerOf('q2', [given(response, 'notyet', ['S1'])], 12);
    return rows.answered({ id: 'other', report: rowReport(question, ASKED), answer, state, place: PLACE });
  };

  test('has the same id and the same type whatever was drawn, since hosts take an id once', () => {
    const [first, second] = [atPlace(choice, choose('a')), atPlace(number, enter(20))];
    expect([first.id, first.type]).toEqual(['t-m02-scale-place-1', 'long-fill-in']);
    expect([second.id, second.type]).toEqual([first.id, first.type]);
    expect(first.description).toBe('{lang=en}k13-scales-that-fit: Which scale?');
    expect(first.response).toMatch(/^\{lang=en\}A .*\[S1\]$/);
    expect(second.pattern).toBe('{lang=en}80 ±0.5 mm');
  });

  test('has no response when it was left open', () => {
    const row = rows.open({ id: 'row', report: rowReport(number, WORDS), wasAnswered: false, place: PLACE });
    expect(row).toMatchObject({ id: PLACE.id, type: 'long-fill-in', response: '', result: 'wrong' });
  });

  test('takes the place of the answer to an earlier draw', () => {
    const row = rows.open({ id: 'row', report: rowReport(number, WORDS), wasAnswered: true, place: PLACE });
    expect(row).toMatchObject({ id: PLACE.id, type: 'long-fill-in', response: '{lang=en}-' });
  });
});

test('a summary is told in words with their language', () => {
  const summary = { id: 'row', response: '7/8 | q1 B [S1] 2x', pattern: 'q1 {A}', result: 7, seconds: 60 };
  expect(rows.summary({ ...summary, language: 'fr' })).toEqual({
    ...summary,
    type: 'long-fill-in',
    response: '{lang=fr}7/8 | q1 B [S1] 2x',
    pattern: '{lang=fr}q1 (A)',
  });
  expect(rows.summary({ ...summary, pattern: '', language: 'fr' }).pattern).toBe('');
  const commas = rows.summary({ ...summary, pattern: 'q1 0,5 mm | q2 A, B', language: 'pt' });
  expect(commas.pattern).toBe('{lang=pt}q1 0.5 mm | q2 A; B');
});

test('suspend data have the room that each edition promises', () => {
  expect(commitForm2004('2004-4th').suspendDataLimit).toBe(64_000);
  expect(commitForm2004('2004-3rd').suspendDataLimit).toBe(4_000);
});

test.each([
  [0, '1970-01-01T00:00:00.00Z'],
  [Date.UTC(2026, 10, 21, 20, 0, 0, 987), '2026-11-21T20:00:00.00Z'],
  [-5, '1970-01-01T00:00:00.00Z'],
  [NaN, '1970-01-01T00:00:00.00Z'],
  [Date.UTC(2040, 0, 1), '1970-01-01T00:00:00.00Z'],
])('the moment %d is written as %s', (now, text) => {
  expect(timestamp2004(now)).toBe(text);
});

test.each([
  [0, 'PT0S'],
  [59.9, 'PT59S'],
  [60, 'PT1M'],
  [3_725, 'PT1H2M5S'],
  [90_000, 'PT25H'],
  [-1, 'no time'],
  [NaN, 'no time'],
])('%d seconds are written as %s', (seconds, text) => {
  expect(timeinterval2004(seconds)).toBe(text);
});

/** Words as authors, and mischief, may write them. */
const line = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('[,]', '[.]', '[:]', '{lang=en}', '{', '}', '|', '\ud800', '__', '80 mm', 'ă'.repeat(300)),
  ),
  { maxLength: 4 },
);

/** A question with words for all of its parts, or without some. */
function textsFor(question: Question): fc.Arbitrary<QuestionTexts> {
  const {
    options = [],
    left = [],
    right = [],
    regions = [],
    lines = [],
  } = sourceKindOf(asSource(question)).textKeys(asSource(question));
  const ids = [...options, ...left, ...right, ...regions, ...lines];
  const table = fc.dictionary(fc.constantFrom(...ids, 'other'), line, { noNullPrototype: true });
  return fc.record({
    stem: line,
    options: table,
    left: table,
    right: table,
    regions: table,
    lines: table,
    feedback: fc.constant({}),
  });
}

const asked = anyQuestion.chain((question) =>
  fc.record({
    question: fc.constant(question),
    response: fc.oneof(responseTo(question), anyResponse),
    texts: fc.option(textsFor(question), { nil: undefined }),
    language: fc.constantFrom('en', 'de', 'ro'),
  }),
);

describe('whatever is asked and answered', () => {
  it('is legal for a host, by patterns that know nothing of the player', () => {
    fc.assert(
      fc.property(asked, fc.boolean(), ({ question, response, texts: own, language }, atPlace) => {
        const report = rowReport(question, { language, texts: own });
        const answer = answerOf('q1', [given(response, 'notyet', ['S1'])]);
        const state = { result: 'notyet', score: 0, hints: 3, tries: 255 } as const;
        const asTold = { id: 'row', report, answer, state };
        const row = rows.answered(atPlace ? { ...asTold, place: PLACE } : asTold);
        expect(row.response).not.toBe('');
        expect(row.response).toSatisfy((text: string) => isLegalResponse(row.type, text));
        expect(row.pattern).toSatisfy((text: string) => isLegalPattern(row.type, text));
        if (row.description !== undefined) expect(row.description).toSatisfy(isLegalDescription);
      }),
      series(20_000, 400),
    );
  });

  it('equals the pattern exactly when it is the right answer', () => {
    fc.assert(
      fc.property(asked, ({ question, texts: own, language }) => {
        if (question.kind === 'number') return;
        const words = { language, texts: own };
        expect(response2004(rowReport(question, words), rightResponse(question))).toBe(
          pattern2004(rowReport(question, words)),
        );
      }),
      series(5_000, 100),
    );
  });

  it('tells any two different choices apart', () => {
    fc.assert(
      fc.property(asked, ({ question, texts: own, language }) => {
        if (question.kind !== 'choice') return;
        const report = rowReport(question, { language, texts: own });
        const told = question.options.map(({ id }) => response2004(report, { kind: 'choice', chosen: id }));
        expect(new Set(told).size).toBe(question.options.length);
      }),
      series(5_000, 100),
    );
  });

  it('keeps the number in a number', () => {
    fc.assert(
      fc.property(fc.double({ min: -99_999, max: 99_999, noNaN: true }), (value) => {
        expect(Number(realText(value))).toBeCloseTo(value, 6);
      }),
      series(5_000, 200),
    );
  });
});
