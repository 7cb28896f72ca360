import type { Clock } from './clock.ts';

/** The longest that later files wait for a learner who does nothing, in milliseconds. */
const PATIENCE = 3000;

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel'] as const;

/**
 * Resolves at the learner's first key, press or movement, or after three seconds: by then the first screen stands, and
 * what it does not need may load without making it wait.
 */
export function afterFirstScreen(page: EventTarget, clock: Pick<Clock, 'setTimeout'>): Promise<void> {
  return new Promise((resolve) => {
    const begin = (): void => {
      for (const sign of SIGNS_OF_LIFE) page.removeEventListener(sign, begin, true);
      resolve();
    };
    for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, begin, { capture: true, passive: true });
    clock.setTimeout(begin, PATIENCE);
  });
}
