import { html } from 'lit';
import type { LessonCheckElement } from '../../../src/components/quiz/lesson-check.ts';
import '../../../src/components/quiz/lesson-check.ts';
import type { Attempt } from '../../../src/domain/tracking/attempt.ts';
import '../support/document-styles.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { choose, press } from './quiz-actions.ts';
import { BegunHere, clearQuizStages, MemorySession, quizStage, type QuizStage } from './quiz-stage.ts';
import { lesson, texts } from './sample-lesson.ts';

interface Test {
  readonly stage: QuizStage;
  readonly element: LessonCheckElement;
}

export async function mount(
  session = new MemorySession(),
  asked = lesson,
  words = texts,
  begun = new BegunHere(),
): Promise<Test> {
  const stage = await quizStage(session, 'en', words, lesson, begun);
  stage.show(html`<lesson-check .lesson=${asked}></lesson-check>`);
  await settled(stage.host);
  return { stage, element: find<LessonCheckElement>(stage.host, 'lesson-check') };
}

export async function remount(attempt: Attempt): Promise<Test> {
  clearQuizStages();
  return mount(new MemorySession(attempt));
}

export async function turn(element: LessonCheckElement, direction: 1 | -1): Promise<boolean> {
  const taken = element.step(direction);
  await settled(element);
  return taken;
}

/** Starts, answers the three items with these options, and goes to the overview. */
export async function answerAll(element: LessonCheckElement, options: readonly number[]): Promise<void> {
  for (const option of options) {
    await choose(element, option);
    await turn(element, 1);
  }
}

export const RIGHT = 2;
export const heading = (element: Element): string => wordsOf(find(element, 'h1'));
export const checked = (element: Element): number =>
  findAll<HTMLInputElement>(element, 'input').findIndex((input) => input.checked);

export async function begun(session?: MemorySession): Promise<Test> {
  const test = await mount(session);
  await press(test.element, '#start');
  return test;
}
