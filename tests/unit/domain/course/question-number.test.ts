import { expect, test } from 'vitest';
import type { QuestionId, ScreenId } from '../../../../src/domain/course/ids.ts';
import { questionNumber } from '../../../../src/domain/course/question-number.ts';

const id = (name: string): QuestionId => name as QuestionId;
const screen = (...questions: string[]) => ({
  id: 's' as ScreenId,
  blocks: questions.map((question) => ({ kind: 'question', question: id(question) }) as const),
});

test('questions are numbered as the learner meets them, not by their ids', () => {
  const lesson = { screens: [screen('q1'), screen(), screen('q8', 'q3'), screen('q2')] };
  expect(['q1', 'q8', 'q3', 'q2'].map((question) => questionNumber(lesson, id(question)))).toEqual([1, 2, 3, 4]);
});
