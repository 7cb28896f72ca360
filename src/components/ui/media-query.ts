import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window fits a media query; the element renders again when that changes. */
export class MediaQuery implements ReactiveController {
  readonly #list: MediaQueryList;

  constructor(
    private readonly host: ReactiveControllerHost,
    query: string,
  ) {
    this.#list = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  hostConnected(): void {
    this.#list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#list.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => this.host.requestUpdate();
}
