import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/domain/course/question.ts';
import { sourceKindOf } from '../../../../src/domain/course/source/question-source.ts';
import { kindOf, wholeResponse } from '../../../../src/domain/quiz/question-kinds.ts';
import { QUESTION_REPORTS, rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { RESPONSE_KINDS } from '../../../../src/domain/quiz/response-kinds.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { isAnswerPackable, readAnswer, writeAnswer } from '../../../../src/domain/tracking/answer-codec.ts';
import { BitReader } from '../../../../src/domain/tracking/bit-reader.ts';
import { BitWriter } from '../../../../src/domain/tracking/bit-writer.ts';
import { pattern12Strict, response12Strict } from '../../../../src/domain/tracking/response-form12-strict.ts';
import { pattern2004, response2004 } from '../../../../src/domain/tracking/response-form2004.ts';
import { patternText, responseText } from '../../../../src/domain/tracking/row-text.ts';
import { isStrictPattern12, isStrictResponse12 } from '../../../support/hosts/scorm12-answers.ts';
import { isLegalPattern, isLegalResponse } from '../../../support/hosts/scorm2004-answers.ts';
import { asSource } from '../arbitraries.ts';
import { answerOf, given } from '../course-index-fixture.ts';
import { KIND_SAMPLES, type KindSample, response as anyResponse } from './kind-samples.ts';

/** Types of interaction that both standards know. */
const COMMON_TYPES = ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'];
const WORDS = { language: 'en' } as const;

const kinds = Object.keys(KIND_SAMPLES) as (keyof typeof KIND_SAMPLES)[];

test('no two kinds have the same code in suspend data, and the first four keep theirs', () => {
  const codes = Object.values(RESPONSE_KINDS).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const { choice, multiple, match, number } = RESPONSE_KINDS;
  expect([choice.code, multiple.code, match.code, number.code]).toEqual([0, 1, 2, 3]);
});

describe.each(kinds)('a question of kind %s', (kind) => {
  const sample: KindSample<Question, Response> = KIND_SAMPLES[kind];
  const module = kindOf({ kind });
  const answered = sample.question.chain((question) => fc.tuple(fc.constant(question), sample.answered(question)));

  test('scores from 0 to 1, and the state follows from the score', () => {
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const { score, state } = scoreQuestion(question, response);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(state).toBe(score === 1 ? 'right' : score === 0 ? 'notyet' : 'partly');
      }),
    );
  });

  test('scores 1 when all is right, and less when something else is given', () => {
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const right = sample.right(question);
        expect(scoreQuestion(question, right)).toMatchObject({ score: 1, state: 'right', faults: [] });
        const { score } = scoreQuestion(question, response);
        const same =
          response12Strict(rowReport(question, WORDS), response) ===
          response12Strict(rowReport(question, WORDS), right);
        if (same) expect(score).toBe(1);
        else if (kind !== 'number') expect(score).toBeLessThan(1);
      }),
    );
  });

  test('is not right when everything is chosen', () => {
    fc.assert(
      fc.property(sample.question, (question) => {
        const everything = sample.everything?.(question);
        if (everything) expect(scoreQuestion(question, everything).score).toBeLessThan(1);
      }),
    );
  });

  test('scores the same whatever the order of its options', () => {
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const outcome = scoreQuestion(question, response);
        const turned = scoreQuestion(sample.turned(question), sample.turnedResponse(response));
        expect(turned.score).toBe(outcome.score);
        expect(new Set(turned.feedback)).toEqual(new Set(outcome.feedback));
        expect(scoreQuestion(question, sample.turnedResponse(response))).toEqual(outcome);
      }),
    );
  });

  test('has a text for all that is said about an answer or the solution', () => {
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const keys = sourceKindOf(asSource(question)).feedbackKeys(asSource(question));
        expect(new Set(keys).size).toBe(keys.length);
        for (const told of [scoreQuestion(question, response).feedback, module.solution(question)]) {
          expect(told.length).toBeGreaterThan(0);
          expect(keys).toEqual(expect.arrayContaining([...told]));
        }
      }),
    );
  });

  test('takes an answer that a learner has finished for whole, and no other', () => {
    fc.assert(
      fc.property(answered, anyResponse, ([question, response], other) => {
        expect(wholeResponse(question, response)).toBe(response);
        if (other.kind !== kind) expect(wholeResponse(question, other)).toBeUndefined();
        const unfinished = sample.unfinished?.(question);
        if (unfinished) expect(wholeResponse(question, unfinished)).toBeUndefined();
      }),
    );
  });

  test('takes a response of another version or kind without an exception', () => {
    fc.assert(
      fc.property(sample.question, fc.oneof(sample.response, anyResponse), (question, response) => {
        const { score } = scoreQuestion(question, response);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });

  test('gets its responses back from suspend data and from a disk', () => {
    fc.assert(
      fc.property(sample.response, (response) => {
        const answer = answerOf('q1', [given(response, 'notyet', ['S1']), given(response, 'right')]);
        expect(isAnswerPackable(answer)).toBe(true);
        const writer = new BitWriter();
        writeAnswer(writer, answer);
        expect(readAnswer(new BitReader(writer.text()))).toEqual(answer);
        expect(RESPONSE_KINDS[kind].shape(JSON.parse(JSON.stringify(response)), '')).toBeUndefined();
        expect(RESPONSE_KINDS[kind].shape({ kind }, '')).toBeDefined();
      }),
    );
  });

  test('is reported in words, in at most 255 characters on one line', () => {
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const text = responseText(rowReport(question, WORDS), answerOf('q1', [given(response, 'right')]), 0);
        const pattern = patternText(rowReport(question, WORDS));
        for (const line of [text, pattern]) expect(line).toMatch(/^[^\p{Cc}?]{1,255}$/u);
        if (kind === 'number') return;
        const right = responseText(
          rowReport(question, WORDS),
          answerOf('q1', [given(sample.right(question), 'right')]),
          0,
        );
        expect(right).toBe(`${pattern} | 42s`);
      }),
    );
  });

  test('is reported by the letter of SCORM 1.2', () => {
    const { type } = QUESTION_REPORTS[kind];
    expect(COMMON_TYPES).toContain(type);
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const text = response12Strict(rowReport(question, WORDS), response);
        const pattern = pattern12Strict(rowReport(question, WORDS));
        expect(isStrictResponse12(type, text), text).toBe(true);
        expect(isStrictPattern12(type, pattern), pattern).toBe(true);
        expect(response12Strict(rowReport(question, WORDS), sample.right(question))).toBe(pattern.replace(/[{}]/g, ''));
      }),
    );
  });

  test('is reported by the letter of SCORM 2004', () => {
    const { type } = QUESTION_REPORTS[kind];
    fc.assert(
      fc.property(answered, ([question, response]) => {
        const text = response2004(rowReport(question, WORDS), response);
        const pattern = pattern2004(rowReport(question, WORDS));
        expect(isLegalResponse(type, text), text).toBe(true);
        expect(isLegalPattern(type, pattern), pattern).toBe(true);
        if (kind !== 'number') expect(response2004(rowReport(question, WORDS), sample.right(question))).toBe(pattern);
      }),
    );
  });
});
