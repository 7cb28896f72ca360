import { html } from 'lit';
import type { PracticeQuestionElement } from '../../../src/components/quiz/practice-question.ts';
import '../../../src/components/quiz/practice-question.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import '../support/document-styles.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { choose, press } from './quiz-actions.ts';
import { BegunHere, MemorySession, quizStage, type QuizStage } from './quiz-stage.ts';
import { choice, lesson, texts } from './sample-lesson.ts';

interface Practice {
  readonly stage: QuizStage;
  readonly element: PracticeQuestionElement;
}

export async function practice(
  question: Question = choice,
  session = new MemorySession(),
  begun = new BegunHere(),
): Promise<Practice> {
  const stage = await quizStage(session, 'en', texts, lesson, begun);
  stage.show(html`<practice-question .lesson=${lesson} .question=${question}></practice-question>`);
  await settled(stage.host);
  return { stage, element: find<PracticeQuestionElement>(stage.host, 'practice-question') };
}

export async function tryOption(element: Element, option: number): Promise<void> {
  await choose(element, option);
  await press(element, '#check');
}

export async function takeHints(element: Element): Promise<void> {
  while (findAll(element, '#more-hint').length > 0) await press(element, '#more-hint');
}

export const ticked = (element: Element): string =>
  findAll<HTMLInputElement>(element, 'input')
    .map(({ checked }) => Number(checked))
    .join('');

/** Places the right partner at every item: the next open item is chosen by itself. */
export async function placeAll(element: Element): Promise<void> {
  for (const words of ['makes it smaller', 'keeps the size', 'makes it bigger']) {
    findAll(element, '.rights button')
      .find((button) => wordsOf(button) === words)
      ?.click();
    await settled(element);
  }
}

export const said = (element: Element): string => wordsOf(find(element, '.side'));
export const has = (element: Element, selector: string): boolean => findAll(element, selector).length > 0;
