import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long after the last change a person has rested. Milliseconds. */
const REST = 400;

/**
 * Calls back once when somebody has stopped typing or choosing for a moment, or at once when the page is hidden: a
 * phone or a closed lid gives no later chance.
 */
export class RestTimer implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly rested: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    clearTimeout(this.#timer);
  }

  /** Something has changed: the rest begins anew. */
  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.rested, REST);
  }

  readonly #hidden = (): void => {
    if (document.visibilityState !== 'hidden') return;
    clearTimeout(this.#timer);
    this.rested();
  };
}
