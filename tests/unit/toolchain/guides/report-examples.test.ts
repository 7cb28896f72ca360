import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPracticeText, readResultText, readRowText } from '../../../../src/domain/record/read-row-text.ts';
import { reportExamples } from '../../../../src/toolchain/guides/report-examples.ts';
import { courseKey } from '../../../../src/toolchain/tutor/course-key.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { oneLesson, SCALE } from '../../../support/one-lesson.ts';

const whole = compiledCourse(COURSE);
const small = compiledCourse('courses/first-steps');
const begins = (response = ''): string => response.replace(/ \| …$/, '');

describe('the rows that the guides explain', () => {
  it('are rows of the course, and say what they are said to say', () => {
    const { language, practice, test, result } = reportExamples([whole]);
    expect(language).toBe('en');
    const key = courseKey(whole, 'en');
    expect(key?.rowIds).toContain(practice?.question);
    expect(key?.rowIds).toContain(result?.question);
    const asked = key?.questions.find(({ rows }) => rows.includes(test?.question ?? ''));
    const { count, question, answer, fault } = practice?.facts ?? {};
    const told = readPracticeText(begins(practice?.response));
    expect(told).toMatchObject({ right: Number(count), total: Number(count) });
    expect(told?.questions[0]).toMatchObject({ tries: 2, faults: [fault], hints: 1 });
    expect(practice?.response).toContain(` | ${question ?? ''} ${answer ?? ''} 2x `);
    const [{ faults, answer: given } = { faults: [], answer: '' }] = readRowText(test?.response ?? '')?.tries ?? [];
    expect(asked?.answers.map(({ code, words, fault: own }) => [`${code} ${words}`.trim(), own])).toContainEqual([
      given,
      faults[0],
    ]);
    expect(readResultText(begins(result?.response))).toMatchObject({ last: { right: 10, total: 12, percent: 83 } });
  });

  it('are written as hosts have really received them', () => {
    const recorded = readFileSync('tests/fixtures/conversations/rows-of-one-lesson.txt', 'utf8');
    const { practice, result } = reportExamples([oneLesson(whole, SCALE)]);
    expect(recorded).toContain(`${practice?.question ?? ''}  =  `);
    expect(recorded).toContain(begins(practice?.response));
    expect(recorded).toContain(`${result?.question ?? ''}  =  performance  =  ${begins(result?.response)}  =  `);
  });

  it('are those of the course that has most of them, and none that it has not', () => {
    const own = reportExamples([small]);
    expect(own.practice?.question).toMatch(/^p-.*-practice$/);
    expect([own.test, own.result]).toEqual([undefined, undefined]);
    expect(reportExamples([small, whole])).toEqual(reportExamples([whole]));
    expect(reportExamples([])).toEqual({});
  });
});
