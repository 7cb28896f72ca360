import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/domain/course/question.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import type { Answer, Result } from '../../../../src/domain/tracking/attempt.ts';
import { pattern12Strict, response12Strict } from '../../../../src/domain/tracking/response-form12-strict.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { QUESTION_REPORTS, rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { isStrictPattern12, isStrictResponse12 } from '../../../support/hosts/scorm12-answers.ts';
import { responseTo, rightResponse } from '../arbitraries.ts';
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
} from '../course-index-fixture.ts';

const WORDS = { language: 'en' } as const;

function pairs(...list: readonly (readonly [string, string])[]): Response {
  return { kind: 'match', pairs: list.map(([left, right]) => ({ left: option(left), right: option(right) })) };
}

const PLACE = { id: 't-m02-scale-place-1', item: 'k01-real-length' };

function answered(question: Question, answer: Answer, result: Result) {
  const state = { result, score: 0.5, hints: 1, tries: 1 };
  return ROW_FORM_12_STRICT.answered({ id: 'row', report: rowReport(question, WORDS), answer, state });
}

describe('a response by the letter of SCORM 1.2', () => {
  test.each([
    ['a choice', choice, choose('b'), 'b'],
    ['a choice that is no longer offered', choice, choose('gone'), '0'],
    ['several choices, in the order of the question', multiple, pick('d', 'a'), 'a,d'],
    ['several choices, one of which is gone', multiple, pick('gone', 'a'), 'a,0'],
    ['no choice of several', multiple, pick(), '0'],
    ['pairs, in the order of the left side', match, pairs(['c', 'x'], ['a', 'y']), 'a.2,c.1'],
    ['no pairs', match, pairs(), '0.0'],
    ['a number', number, enter(-0.5), '-0.5'],
  ] as const)('is written for %s', (_, question, response, text) => {
    expect(response12Strict(rowReport(question, WORDS), response)).toBe(text);
  });

  test('has a mark of its own for each of 35 options', () => {
    const options = Array.from({ length: 35 }, (_, at) => ({ id: option(`o${at}`) }));
    const marks = options.map(({ id }) =>
      response12Strict(rowReport({ ...choice, options }, WORDS), { kind: 'choice', chosen: id }),
    );
    expect(new Set(marks).size).toBe(35);
    expect(marks).not.toContain('0');
  });
});

describe('a right answer by the letter of SCORM 1.2', () => {
  test.each([
    [choice, 'b'],
    [multiple, '{a,c}'],
    [{ ...multiple, options: multiple.options.map((one, at) => ({ ...one, right: at === 1 })) }, 'b'],
    [match, '{a.2,b.1,c.3}'],
    [number, '80'],
  ] as const)('is written by the type of its question', (question, text) => {
    expect(pattern12Strict(rowReport(question, WORDS))).toBe(text);
  });
});

test('whatever is answered has the form of its type, and the right answer is the pattern', () => {
  fc.assert(
    fc.property(
      anyQuestion.chain((question) => fc.tuple(fc.constant(question), responseTo(question))),
      ([question, response]) => {
        const type = QUESTION_REPORTS[question.kind].type;
        const text = response12Strict(rowReport(question, WORDS), response);
        const pattern = pattern12Strict(rowReport(question, WORDS));
        expect(isStrictResponse12(type, text), text).toBe(true);
        expect(isStrictPattern12(type, pattern), pattern).toBe(true);
        expect(response12Strict(rowReport(question, WORDS), rightResponse(question))).toBe(
          pattern.replace(/[{}]/g, ''),
        );
      },
    ),
  );
});

test('an answer to what was another question is a legal row as well', () => {
  fc.assert(
    fc.property(anyQuestion, anyResponse, fc.boolean(), (question, response, wasAnswered) => {
      const row = answered(question, answerOf('q1', [given(response, 'notyet')]), 'notyet');
      const open = ROW_FORM_12_STRICT.open({
        id: 'row',
        report: rowReport(question, WORDS),
        wasAnswered,
        place: PLACE,
      });
      expect(isStrictResponse12(row.type, row.response), row.response).toBe(true);
      expect(isStrictPattern12(row.type, row.pattern), row.pattern).toBe(true);
      expect(open.response === '' || isStrictResponse12(open.type, open.response)).toBe(true);
      expect(isStrictPattern12(open.type, open.pattern)).toBe(true);
    }),
  );
});

describe('a row by the letter of SCORM 1.2', () => {
  test('tells the try that its result is of', () => {
    const answer = answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')], 30);
    expect(answered(choice, answer, 'right')).toMatchObject({ type: 'choice', response: 'b', result: 'right' });
    expect(answered(choice, answer, 'notyet')).toMatchObject({ response: 'a', result: 'wrong', seconds: 30 });
  });

  test('of an open place has no response, or none in the place of an earlier one', () => {
    const open = { id: 'row', report: rowReport(number, WORDS), place: PLACE };
    expect(ROW_FORM_12_STRICT.open({ ...open, wasAnswered: false })).toMatchObject({ type: 'numeric', response: '' });
    expect(ROW_FORM_12_STRICT.open({ ...open, wasAnswered: true })).toMatchObject({
      type: 'performance',
      response: 'none',
    });
  });

  test('that sums up has plain signs alone and keeps a minus', () => {
    const row = ROW_FORM_12_STRICT.summary({
      id: 'row',
      response: '7/8 | q1 \u221220\u00A0mm [S1] 2x',
      pattern: 'q1 80 ±0.5\u00A0mm | q2 A + C',
      result: 7,
      seconds: 60,
      language: 'en',
    });
    expect(row).toMatchObject({ response: '7/8, q1 -20 mm S1 2x', pattern: 'q1 80 +-0.5 mm, q2 A + C' });
    expect(isStrictResponse12(row.type, row.response)).toBe(true);
  });
});
