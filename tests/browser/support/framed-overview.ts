import { html } from 'lit';
import '../../../src/components/player/course-player.ts';
import type { LessonCheckElement } from '../../../src/components/quiz/lesson-check.ts';
import '../../../src/components/quiz/lesson-check.ts';
import type { QuestionId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import { MemorySession, quizStage } from '../quiz/quiz-stage.ts';
import { id } from '../quiz/sample-id.ts';
import { choice, lesson, texts } from '../quiz/sample-lesson.ts';
import './document-styles.ts';
import { find, findAll, settled, show, stage } from './stage.ts';

/** As many as a check of a whole module asks. */
const ITEMS = 12;
const places = Array.from({ length: ITEMS }, () => id<SlotNumber>(6));
const pool = places.map((_, at) => ({ ...choice, slot: undefined, id: id<QuestionId>(`k${at + 1}`) }));
const stem = ['The hole is hidden from the front and from the left. Which line of these shows its two edges?'];
const asked: Lesson = { ...lesson, check: { draw: ITEMS, places, result: id(9), pool } };
const words = { ...texts, questions: Object.fromEntries(pool.map((one) => [one.id, { stem, feedback: {} }])) };

/** Runs inside a frame of a small size: what of the overview is wider or longer than the sheet has room for. */
async function look(): Promise<readonly string[]> {
  const whole = await stage('en');
  const content = find(await show(whole, html`<course-player></course-player>`), '.content');
  const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(content);
  const room = {
    width: content.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
    height: content.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
  };
  whole.host.remove();
  const found: string[] = [];
  for (const language of LANGUAGES) {
    const on = await quizStage(new MemorySession(), language, words);
    on.host.style.width = `${room.width}px`;
    on.show(html`<lesson-check .lesson=${asked}></lesson-check>`);
    await settled(on.host);
    const check = find<LessonCheckElement>(on.host, 'lesson-check');
    find(check, '#start').click();
    await settled(check);
    // One is answered, so that both words stand there.
    findAll(check, 'input')[0]?.click();
    await settled(check);
    find(check, '#overview').click();
    await settled(check);
    if (findAll(check, '.item').length !== ITEMS) found.push(`${language}: no overview of ${ITEMS}`);
    if (check.scrollHeight > room.height)
      found.push(`${language}: has to scroll ${check.scrollHeight - room.height} px`);
    for (const item of findAll(check, '.item, .state-word')) {
      if (item.scrollWidth > item.clientWidth && item.clientWidth > 0) found.push(`${language}: ${item.textContent}`);
    }
    if (check.scrollWidth > room.width) found.push(`${language}: the sheet`);
    on.host.remove();
  }
  return found;
}

void look().then((wide) => parent.postMessage({ size: innerWidth, wide }, '*'));
