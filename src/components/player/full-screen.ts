import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The browser's full screen; not there in a frame that does not allow it. */
export class FullScreen implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get possible(): boolean {
    return document.fullscreenEnabled;
  }

  get on(): boolean {
    return document.fullscreenElement !== null;
  }

  /** The browser may refuse; the button then simply does nothing, since nothing depends on it. */
  async toggle(): Promise<void> {
    try {
      await (this.on ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch {
      this.host.requestUpdate();
    }
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#changed);
  }

  readonly #changed = (): void => this.host.requestUpdate();
}
