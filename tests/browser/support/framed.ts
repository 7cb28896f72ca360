import { html } from 'lit';
import '../../../src/components/player/course-player.ts';
import '../../../src/components/quiz/lesson-check.ts';
import '../../../src/components/quiz/practice-question.ts';
import type { SlotNumber } from '../../../src/domain/course/ids.ts';
import './document-styles.ts';
import { courseIndex } from './fixture-course.ts';
import { FixtureSession } from './fixture-session.ts';
import { show, stage } from './stage.ts';

/** Runs inside a frame of a small size: walks through the lesson and reports what is wider than the frame. */
async function walk(): Promise<readonly string[]> {
  const wide: string[] = [];
  for (const language of ['en', 'de', 'ro'] as const) {
    const session = new FixtureSession();
    const on = await stage(language, session);
    const player = await show(on, html`<course-player></course-player>`);
    const [lesson] = courseIndex.modules[0]!.lessons;
    for (let screen = 0; screen < lesson!.screens; screen += 1) {
      await session.dispatch({ kind: 'went', place: { lesson: 1 as SlotNumber, screen } });
      await show(on, html`<course-player></course-player>`);
      const content = player.shadowRoot!.querySelector('.content')!;
      if (content.scrollWidth > content.clientWidth) wide.push(`${language} ${screen + 1}: the sheet`);
      if (document.documentElement.scrollWidth > innerWidth) wide.push(`${language} ${screen + 1}: the page`);
      if (screen === 0 && content.scrollHeight > content.clientHeight) wide.push(`${language}: has to scroll`);
    }
    on.host.remove();
  }
  return wide;
}

void walk().then((wide) => parent.postMessage({ size: innerWidth, wide }, '*'));
