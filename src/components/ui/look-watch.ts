import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells when pictures have to be drawn anew though nobody has touched them: their place has another size, the learner has chosen other
 * colours or lines, the system forces its own, or the window stands on a screen with other pixels.
 */
export class LookWatch implements ReactiveController {
  readonly #resized: ResizeObserver;
  readonly #themed: MutationObserver;
  readonly #forced = matchMedia('(forced-colors: active)');
  #pixels: MediaQueryList | undefined;
  #watched: Element | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly place: () => Element | null,
    private readonly changed: () => void,
  ) {
    this.#resized = new ResizeObserver(changed);
    this.#themed = new MutationObserver(changed);
    host.addController(this);
  }

  hostConnected(): void {
    this.#themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-lines'] });
    this.#forced.addEventListener('change', this.changed);
    this.#watchPixels();
  }

  hostUpdated(): void {
    const place = this.place();
    if (!place || place === this.#watched) return;
    this.#watched = place;
    this.#resized.observe(place);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#watched = undefined;
    this.#themed.disconnect();
    this.#forced.removeEventListener('change', this.changed);
    this.#pixels?.removeEventListener('change', this.#otherPixels);
    this.#pixels = undefined;
  }

  #watchPixels(): void {
    this.#pixels?.removeEventListener('change', this.#otherPixels);
    this.#pixels = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#pixels.addEventListener('change', this.#otherPixels);
  }

  readonly #otherPixels = (): void => {
    this.#watchPixels();
    this.changed();
  };
}
