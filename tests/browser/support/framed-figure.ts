import { html } from 'lit';
import '../../../src/components/player/course-player.ts';
import '../../../src/components/quiz/practice-question.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import { clearQuizStages, quizStage } from '../quiz/quiz-stage.ts';
import { grid, hotspot, place } from '../quiz/sample-figure-questions.ts';
import { lesson } from '../quiz/sample-lesson.ts';
import './document-styles.ts';
import { FixtureSession } from './fixture-session.ts';
import { find, settled, show, stage } from './stage.ts';

/** As many dots as a grid may have: with fewer, there is more room between them. */
const WIDE: Question = { ...grid, grid: { type: 'square', columns: 12, rows: 12 } };

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The room that the player gives a screen here. */
async function contentRoom(): Promise<Room> {
  const on = await stage('en', new FixtureSession());
  const player = await show(on, html`<course-player></course-player>`);
  const content = player.shadowRoot!.querySelector('.content')!;
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(content);
  const room = {
    width: content.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
    height: content.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
  };
  on.host.remove();
  return room;
}

/** Width of the figure of a question in that room, and how much of the question lies below it. */
async function measure(question: Question, { width, height }: Room): Promise<{ size: number; below: number }> {
  const quiz = await quizStage();
  quiz.host.style.width = `${width}px`;
  quiz.show(html`<practice-question .lesson=${lesson} .question=${question}></practice-question>`);
  await settled(quiz.host);
  const practice = find(quiz.host, 'practice-question');
  const size = find(find(practice, `${question.kind}-question`), '.dwg > svg').getBoundingClientRect().width;
  const below = practice.getBoundingClientRect().height - height;
  clearQuizStages();
  return { size, below };
}

/** Runs inside a frame of a small size: reports how wide the figures of questions are in it at least, and what has no room. */
async function measureAll(): Promise<{ size: number; wide: readonly string[] }> {
  const room = await contentRoom();
  const wide: string[] = [];
  let size = Infinity;
  for (const question of [hotspot, place, WIDE]) {
    const measured = await measure(question, room);
    if (question.kind !== 'grid') size = Math.min(size, measured.size);
    if (measured.below > 0) wide.push(`${question.kind}: ${Math.ceil(measured.below)} px below`);
  }
  return { size, wide };
}

void measureAll().then((measured) => parent.postMessage(measured, '*'));
