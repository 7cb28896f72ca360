import type { Clock } from './clock.ts';

/** The longest that later files wait for a learner who does nothing, in milliseconds. */
const PATIENCE = 3000;

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel'] as const;

/** What the first screen does not need may load once `passed` resolves. */
export interface FirstScreen {
  /**
   * Resolves at the learner's first key, press or movement, or after three seconds: by then the first screen stands,
   * and what it does not need may load without making it wait.
   */
  readonly passed: Promise<void>;
  /** Resolves it at once: the learner comes back to another screen, which needs all of it. */
  readonly pass: () => void;
}

export function afterFirstScreen(page: EventTarget, clock: Pick<Clock, 'setTimeout'>): FirstScreen {
  let pass = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    pass = () => {
      for (const sign of SIGNS_OF_LIFE) page.removeEventListener(sign, pass, true);
      resolve();
    };
  });
  for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, pass, { capture: true, passive: true });
  clock.setTimeout(pass, PATIENCE);
  return { passed, pass };
}
