import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Alt, Shift and D: the technical details, for whoever looks after the course. */
export class DetailsKey implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly pressed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#keydown);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyD') return;
    event.preventDefault();
    this.pressed();
  };
}
