import { html } from 'lit';
import '../../../src/components/player/course-player.ts';
import '../../../src/components/quiz/practice-question.ts';
import { quizStage } from '../quiz/quiz-stage.ts';
import { hotspot, lesson } from '../quiz/sample-lesson.ts';
import './document-styles.ts';
import { FixtureSession } from './fixture-session.ts';
import { find, settled, show, stage } from './stage.ts';

/** The width that the player gives a screen here. */
async function contentWidth(): Promise<number> {
  const on = await stage('en', new FixtureSession());
  const player = await show(on, html`<course-player></course-player>`);
  const content = player.shadowRoot!.querySelector('.content')!;
  const { paddingLeft, paddingRight } = getComputedStyle(content);
  const width = content.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  on.host.remove();
  return width;
}

/** Runs inside a frame of a small size: reports how wide the figure of a question is in it. */
async function measure(): Promise<number> {
  const width = await contentWidth();
  const quiz = await quizStage();
  quiz.host.style.width = `${width}px`;
  quiz.show(html`<practice-question .lesson=${lesson} .question=${hotspot}></practice-question>`);
  await settled(quiz.host);
  const form = find(find(quiz.host, 'practice-question'), 'hotspot-question');
  return find(form, '.dwg > svg').getBoundingClientRect().width;
}

void measure().then((size) => parent.postMessage({ size, wide: [] }, '*'));
