import { expect, test } from 'vitest';
import type { LessonId } from '../../../../src/domain/course/ids.ts';
import { attemptRecord } from '../../../../src/domain/record/attempt-record.ts';
import { askedQuestion, keptAs } from '../../../../src/domain/quiz/variants.ts';
import { drawingsOf } from '../../../../src/domain/record/drawings-of.ts';
import { keyIndex, reviewedAnswers } from '../../../../src/domain/review/reviewed-answers.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { courseKey } from '../../../../src/toolchain/tutor/course-key.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { answerOf, blankAttempt, given, stateOf } from '../course-index-fixture.ts';

const course = compiledCourse(COURSE);
const key = courseKey(course, 'en');
const lessons = course.lessons.filter(({ language }) => language === 'en');
const asked = lessons.flatMap(({ lesson }) =>
  lesson.questions.flatMap((question) =>
    question.kind === 'choice' && question.slot !== undefined ? [{ lesson, question, slot: question.slot }] : [],
  ),
);
if (!key || asked.length < 3) throw new Error('the course asks too little');

/** Somebody who has answered a question of every lesson, each at the second try. */
const attempt: Attempt = {
  ...blankAttempt,
  sequence: 9,
  slots: Object.fromEntries(
    asked.map(({ question, slot }) => [
      slot,
      stateOf(
        answerOf(keptAs(askedQuestion(question, blankAttempt.seed)), [
          given(
            {
              kind: 'choice',
              chosen: question.options.find(({ id }) => id !== question.answer)?.id ?? question.answer,
            },
            'notyet',
          ),
          given({ kind: 'choice', chosen: question.answer }, 'right'),
        ]),
        9,
        1,
      ),
    ]),
  ),
};

test('The record of an attempt tells every answer with all its tries, in the row of its lesson and in one of its own, and counts none twice', () => {
  const record = attemptRecord(attempt, { index: course.index, lessons, language: 'en' }, { code: 'A', at: 1 });
  const [first] = asked;
  const rows = record.entries.map(({ row }) => row);
  expect(rows).toContain(`p-${first?.lesson.id ?? ''}-practice`);
  const answers = reviewedAnswers([record], keyIndex(key));
  expect(answers.map(({ question }) => question).sort()).toEqual(
    asked.map(({ lesson, question }) => `${lesson.id}/${question.id}`).sort(),
  );
  for (const { told, right } of answers) {
    expect(told.tries).toHaveLength(2);
    expect(right).toBe(false);
  }
});

test('The record of an attempt holds how drawings came about, in rows that a tutor’s computer finds again', () => {
  const constructions = [{ lesson: 'm02-scale' as LessonId, exercise: 'e1', text: `${attempt.id}:3:;1abcd.efg` }];
  const record = attemptRecord(
    blankAttempt,
    { index: course.index, lessons, language: 'en' },
    { code: 'A', at: 1, constructions },
  );
  expect(drawingsOf(record)).toMatchObject([{ exercise: 'p-m02-scale-e01', construction: { journal: '1abcd.efg' } }]);
});
