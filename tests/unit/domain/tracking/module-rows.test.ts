import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../../src/domain/course/lesson.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { changedRows } from '../../../../src/domain/tracking/report-rows.ts';
import type { RowForm } from '../../../../src/domain/tracking/row-form.ts';
import { ROW_FORM_12 } from '../../../../src/domain/tracking/row-form12.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { QUESTION_REPORTS } from '../../../../src/domain/quiz/question-reports.ts';
import { ROW_KINDS } from '../../../../src/domain/tracking/rows.ts';
import { isStrictPattern12, isStrictResponse12 } from '../../../support/hosts/scorm12-answers.ts';
import { responseTo } from '../arbitraries.ts';
import { question as anyQuestion } from '../quiz/kind-samples.ts';
import {
  answerOf,
  blankAttempt,
  courseIndex,
  given,
  lesson,
  questionId,
  slot,
  stateOf,
} from '../course-index-fixture.ts';

/** In words: the first try's letters or number in front, the seconds at the end, on one line. */
const READABLE =
  /^(?:[A-Z0-9](?: [+>] [A-Z0-9])*|-|[A-Z0-9]-\d+( [A-Z0-9]-\d+)*|[−-]?[\d.,]+(?:e[+-]?\d+)?|[A-P]\d+(?:[- ][A-P]\d+)*) \| \d+s$/u;

/** Lesson 2.3 with four practice questions of any kind, in the slots 5 to 8 of an index that m01 was cut from. */
const index = { ...courseIndex, modules: courseIndex.modules.slice(1), slots: '3XL4Q2PRL2PR' };
const answered = fc.array(
  anyQuestion.chain((question) => fc.tuple(fc.constant(question), responseTo(question))),
  { minLength: 4, maxLength: 4 },
);

function rowsOf(practice: readonly (readonly [Question, Response])[], form: RowForm) {
  const questions = practice.map(([question], at) => ({
    ...question,
    id: questionId(`q${at + 1}`),
    slot: slot(5 + at),
  }));
  const slots = Object.fromEntries(
    practice.map(([, response], at) => [
      5 + at,
      stateOf(answerOf(`q${at + 1}`, [given(response, at === 0 ? 'notyet' : 'right')], 10), at + 1),
    ]),
  );
  const own: Lesson = { ...lesson, questions };
  const attempt: Attempt = { ...blankAttempt, sequence: 9, place: { lesson: own.slot, screen: 0 }, slots };
  const rows = changedRows({
    attempt,
    index,
    sinceSequence: 0,
    lessons: [own],
    reportLanguage: 'en',
    reportTexts: {},
    kinds: ROW_KINDS.question,
    form,
  });
  return { rows, questions };
}

describe('the rows of a package of a module', () => {
  test.each([
    ['in words', ROW_FORM_12],
    ['by the letter', ROW_FORM_12_STRICT],
  ] as const)('are one a practice question of whatever kind, none a lesson, %s', (_, form) => {
    fc.assert(
      fc.property(answered, (practice) => {
        const { rows, questions } = rowsOf(practice, form);
        expect(rows.map((row) => row.index)).toEqual([0, 1, 2, 3]);
        rows.forEach((row, at) => {
          const question = questions[at];
          expect(row.id).toMatch(new RegExp(`^p-m02-scale-q0${at + 1}-`));
          expect(row.type).toBe(question && QUESTION_REPORTS[question.kind].type);
          expect(row.result).toBe(at === 0 ? 'wrong' : 'right');
          expect(row.seconds).toBe(10);
        });
      }),
    );
  });

  test('hold responses and right answers that are legal by the letter where that is asked for', () => {
    fc.assert(
      fc.property(answered, (practice) => {
        for (const row of rowsOf(practice, ROW_FORM_12_STRICT).rows) {
          expect(isStrictResponse12(row.type, row.response), row.response).toBe(true);
          expect(isStrictPattern12(row.type, row.pattern), row.pattern).toBe(true);
        }
      }),
    );
  });

  test('hold letters or numbers and the time in at most 255 characters where words are asked for', () => {
    fc.assert(
      fc.property(answered, (practice) => {
        for (const row of rowsOf(practice, ROW_FORM_12).rows) {
          expect(row.response.length).toBeLessThanOrEqual(255);
          expect(row.response.replace(/\u202F/gu, '')).toMatch(READABLE);
          expect(row.pattern).not.toBe('');
        }
      }),
    );
  });
});
