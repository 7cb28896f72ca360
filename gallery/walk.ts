import { render } from 'lit';
import type { DisplayChoice } from '../src/components/contexts.ts';
import type { Language } from '../src/domain/course/language.ts';
import { measureOverflow, type Overflow } from './overflow.ts';
import { SAMPLE_KINDS } from './sample-course.ts';
import { showQuestion, type Shown } from './show-question.ts';
import { statesOf } from './states.ts';

/** A question that was shown, and how far it went beyond the window. */
export interface Walked extends Overflow {
  readonly shown: Shown;
}

/** Shows every kind in every state that it has, one after another, in the whole window, and lets each be looked at. */
export async function walk(
  language: Language,
  theme: DisplayChoice['theme'],
  look: (player: HTMLElement, shown: Shown) => Promise<void>,
): Promise<void> {
  for (const kind of SAMPLE_KINDS) {
    for (const state of statesOf(kind)) {
      const shown = { kind, state, language, theme };
      const host = document.createElement('div');
      // As high as the window, like the page of the player.
      host.style.height = '100%';
      document.body.append(host);
      try {
        await look(await showQuestion(shown, host), shown);
      } finally {
        render(undefined, host);
        host.remove();
      }
    }
  }
}

/** Every kind in every state in a language, with what does not fit the window. */
export async function walkOverflow(language: Language): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  await walk(language, 'light', async (player, shown) => {
    walked.push({ shown, ...(await measureOverflow(player)) });
  });
  return walked;
}
