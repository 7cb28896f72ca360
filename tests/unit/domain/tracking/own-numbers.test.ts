import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../../src/domain/course/lesson.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import type { LessonTexts } from '../../../../src/domain/course/texts.ts';
import { askedQuestion, keptAs } from '../../../../src/domain/quiz/variants.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import type { CommitForm } from '../../../../src/domain/tracking/row-form.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { decodeSuspendData, encodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { toCommit } from '../../../../src/domain/tracking/to-commit.ts';
import {
  blankAttempt,
  choice,
  choose,
  courseIndex,
  enter,
  given,
  lesson as plain,
  number,
  option,
  slot,
  texts as plainTexts,
} from '../course-index-fixture.ts';

const rows = [120, 140, 160, 180, 220].flatMap((real) => [2, 8].map((by) => [real, by, real / by, real * by]));
const variants = { names: ['real', 'by', 'drawn', 'turned'], drawn: 2, rows };
const bar: Question = { ...number, tolerance: 0, faults: [], variants, named: { answer: 'drawn' } };
const bars: Question = { ...choice, options: [{ id: option('a') }, { id: option('b') }], variants };
const lesson: Lesson = { ...plain, questions: [bar, bars] };
const texts: LessonTexts = {
  ...plainTexts,
  questions: {
    q1: { stem: ['{{real}} mm at 1:{{by}}?'], feedback: {} },
    q2: { stem: ['{{real}} mm?'], options: { a: ['{{turned}} mm'], b: ['{{drawn}} mm'] }, feedback: {} },
  },
};

/** Both questions answered right by the learner with this seed. */
function answered(seed: number): Attempt {
  const attempt = { ...blankAttempt, seed, place: { lesson: slot(4), screen: 1 } };
  const right = askedQuestion(bar, seed).values?.drawn ?? NaN;
  return [
    { at: 5, question: bar, response: enter(right) },
    { at: 6, question: bars, response: choose('b') },
  ].reduce(
    (before, { at, question, response }) =>
      applyEvent(
        before,
        {
          kind: 'answered',
          slot: slot(at),
          question: keptAs(askedQuestion(question, seed)),
          given: given(response, 'right'),
          seconds: 5,
        },
        courseIndex,
      ),
    attempt,
  );
}

function rowsOf(attempt: Attempt, form?: CommitForm, asked = lesson) {
  const { rows: sent } = toCommit({
    attempt,
    index: courseIndex,
    launchStatus: 'incomplete',
    statusWhenDone: 'completed',
    sinceSequence: 0,
    lessons: [asked],
    reportLanguage: 'de',
    reportTexts: { 'm02-scale': texts },
    sessionSeconds: 10,
    kinds: ['lesson', 'question'],
    form,
  });
  const found = (id: string) => sent.find((row) => row.id.startsWith(`p-m02-scale-q${id}`));
  return { number: found('01'), choice: found('02'), summary: sent.find((row) => row.id.endsWith('-practice')) };
}

const FORMS: readonly (readonly [string, 'readable' | 'strict' | '2004', CommitForm | undefined])[] = [
  ['readable SCORM 1.2', 'readable', undefined],
  ['strict SCORM 1.2', 'strict', { rows: ROW_FORM_12_STRICT, suspendDataLimit: 4096, time: () => '' }],
  ['SCORM 2004', '2004', commitForm2004('2004-4th')],
];

const german = (value: number): string => String(value).replace('.', ',');

describe('Rows of questions with numbers of each learner’s own', () => {
  test.each(FORMS)('tell the learner’s own response and right answer in %s', (_, name, form) => {
    fc.assert(
      fc.property(fc.nat(0xffff), (seed) => {
        const { drawn = NaN } = askedQuestion(bar, seed).values ?? {};
        const { drawn: said = NaN } = askedQuestion(bars, seed).values ?? {};
        const told = rowsOf(answered(seed), form);
        const wanted = {
          readable: [
            `${german(drawn)}\u00A0mm | 5s`,
            `${german(drawn)}\u00A0mm`,
            `B ${german(said)} mm | 5s`,
            `B ${german(said)} mm`,
          ],
          strict: [String(drawn), String(drawn), 'b', 'b'],
          2004: [String(drawn), `${drawn}[:]${drawn}`, `B_${token(said)}_mm`, `B_${token(said)}_mm`],
        }[name];
        expect([told.number?.response, told.number?.pattern, told.choice?.response, told.choice?.pattern]).toEqual(
          wanted,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('sum up the practice of the lesson with the same numbers', () => {
    const { drawn = NaN } = askedQuestion(bar, 99).values ?? {};
    expect(rowsOf(answered(99)).summary).toMatchObject({
      response: `2/2 | q1 ${german(drawn)}\u00A0mm | q2 B`,
      pattern: `q1 ${german(drawn)}\u00A0mm | q2 B`,
    });
  });

  test('come back the same after an interruption that left suspend data alone', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), (seed) => {
        const attempt = answered(seed);
        const text = encodeSuspendData(attempt, courseIndex, [slot(5), slot(6)]);
        const found = decodeSuspendData(text, courseIndex);
        if ('problem' in found) throw new Error(found.problem);
        expect(found.attempt.seed).toBe(seed);
        expect(found.attempt.slots[5]?.answer).toEqual(attempt.slots[5]?.answer);
        expect(rowsOf(found.attempt)).toEqual(rowsOf(attempt));
      }),
      { numRuns: 40 },
    );
  });

  test('say nothing of an answer that was given to other numbers, whose row the host keeps as it is', () => {
    const attempt = answered(7);
    const newer: Lesson = {
      ...lesson,
      questions: [
        {
          ...bar,
          variants: {
            ...variants,
            rows: [
              [500, 2, 250, 1000],
              [600, 2, 300, 1200],
            ],
          },
        },
        bars,
      ],
    };
    const told = rowsOf(attempt, undefined, newer);
    expect(told.number).toBeUndefined();
    expect(told.choice).toBeDefined();
    expect(told.summary?.response).toMatch(/^2\/2 \| q1 \+ \| q2 B$/u);
  });
});

function token(value: number): string {
  return german(value).replace(',', '_');
}
