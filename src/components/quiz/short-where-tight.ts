import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Gives elements whose words find no room in them the class `short`, after every update and at every size. */
export class ShortWhereTight implements ReactiveController {
  readonly #sizes = new ResizeObserver(() => this.hostUpdated());

  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode } & Element,
    private readonly tight: string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdated(): void {
    for (const element of this.host.renderRoot.querySelectorAll(this.tight)) {
      element.classList.remove('short');
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      element.classList.toggle('short', scrollWidth > clientWidth || scrollHeight > clientHeight);
    }
  }
}
