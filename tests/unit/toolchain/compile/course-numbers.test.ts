import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import { plainText } from '../../../../src/domain/course/rich-text.ts';
import { fillTexts } from '../../../../src/domain/quiz/fill-texts.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { askedQuestion, questionOfRow } from '../../../../src/domain/quiz/variants.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';

const { lessons } = compiledCourse(COURSE);

/** Every question with numbers of its own, by lesson, from whichever language. */
const numbered = lessons
  .filter(({ language }) => language === 'en')
  .flatMap(({ lesson }) =>
    [...lesson.questions, ...(lesson.check?.pool ?? [])]
      .filter(({ variants }) => variants)
      .map((question) => ({ id: `${lesson.id} ${question.id}`, lesson: lesson.id, question })),
  );

/** The question with the numbers of each of its rows. */
function rowsOf(question: Question): readonly Question[] {
  return (question.variants?.rows ?? []).map((_, at) => questionOfRow(question, at));
}

test('The course asks with numbers of each learner’s own: in numbers, choices and pairs, in practice and in both checks', () => {
  expect(new Set(numbered.map(({ question }) => question.kind))).toEqual(new Set(['number', 'choice', 'match']));
  expect(numbered.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['m02-scale q8', 'm02-scale k1', 'm02-scale k6', 'm02-check scale-k6']),
  );
  for (const { question } of numbered) expect(question.variants?.rows.length).toBeGreaterThanOrEqual(13);
});

describe.each(numbered)('$id', ({ lesson, question }) => {
  test('scores the computed answer 1 and every distractor 0 with its fault code, in every row', () => {
    for (const asked of rowsOf(question)) {
      if (asked.kind !== 'number') continue;
      const outcomeOf = (value: number) => scoreQuestion(asked, { kind: 'number', value });
      expect(outcomeOf(asked.answer)).toMatchObject({ score: 1, feedback: ['right'] });
      for (const { id, value, fault } of asked.faults) {
        const told = { score: 0, faults: fault ? [fault] : [], feedback: [id] };
        expect(outcomeOf(value), JSON.stringify(asked.values)).toMatchObject(told);
      }
      // What a learner reads can be typed in the field of twelve characters.
      for (const value of [asked.answer, ...asked.faults.map((one) => one.value)]) {
        expect(String(value).length).toBeLessThanOrEqual(12);
      }
    }
  });

  test.each(LANGUAGES)('has words without gaps in %s, and no two options alike, in every row', (language) => {
    const own = lessons.find((one) => one.lesson.id === lesson && one.language === language)?.texts.questions[
      question.id
    ];
    if (!own) throw new Error('no texts');
    for (const { values } of rowsOf(question)) {
      const said = fillTexts({ ...own }, values, language);
      expect(JSON.stringify(said)).not.toMatch(/\{\{|undefined|NaN/u);
      for (const side of [said.options, said.left, said.right]) {
        const words = Object.values(side ?? {}).map(plainText);
        expect(new Set(words).size).toBe(words.length);
      }
      if (language !== 'en') expect(JSON.stringify(said)).not.toMatch(/\d\.\d/u);
    }
  });

  test('gives a class of thirty more than half of what there is, or thirty different questions', () => {
    const rows = question.variants?.rows.length ?? 0;
    const seen = new Set<string>();
    for (let seed = 0; seed < 30; seed += 1) seen.add(JSON.stringify(askedQuestion(question, seed * 2003).values));
    expect(seen.size).toBeGreaterThan(Math.min(30, rows) / 2);
  });
});
