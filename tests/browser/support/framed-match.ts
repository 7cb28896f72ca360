import { html } from 'lit';
import '../../../src/components/quiz/practice-question.ts';
import { MemorySession, quizStage } from '../quiz/quiz-stage.ts';
import { lesson, match } from '../quiz/sample-lesson.ts';
import './document-styles.ts';
import { find, settled } from './stage.ts';

/** Without a figure it takes the whole width; one button stands below it. */
const { figure: _, ...plain } = match;
const broad = { ...plain, hints: 0 };

/** Runs inside a frame of a small size: whether the buttons below a matching question are as wide as the question. */
async function look(): Promise<readonly string[]> {
  const on = await quizStage(new MemorySession(), 'en');
  on.show(html`<practice-question .lesson=${lesson} .question=${broad}></practice-question>`);
  await settled(on.host);
  const practice = find(on.host, 'practice-question');
  const [asked, buttons] = ['.ask', '.buttons'].map((part) => find(practice, part).getBoundingClientRect());
  if (!asked || !buttons) return ['no question'];
  return buttons.left > asked.left + 1 || buttons.right < asked.right - 1
    ? [`buttons of ${Math.round(buttons.width)} px below a question of ${Math.round(asked.width)} px`]
    : [];
}

void look().then((wide) => parent.postMessage({ size: innerWidth, wide }, '*'));
