import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether a box's content is longer than the box, so that the keyboard must be able to scroll it. */
export class Overflow implements ReactiveController {
  overflows = false;
  readonly #resized = new ResizeObserver(() => this.measure());

  /** @param box gives the box; undefined before the first rendering */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly box: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const box = this.box();
    if (box) this.#resized.observe(box);
    else void this.host.updateComplete.then(() => this.#begin());
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  /** Looks again in the next frame, when what was rendered has its place. */
  measure(): void {
    requestAnimationFrame(() => {
      const box = this.box();
      const overflows = box !== null && box.scrollHeight > box.clientHeight + 1;
      if (overflows === this.overflows) return;
      this.overflows = overflows;
      this.host.requestUpdate();
    });
  }

  #begin(): void {
    const box = this.box();
    if (box?.isConnected) this.#resized.observe(box);
  }
}
