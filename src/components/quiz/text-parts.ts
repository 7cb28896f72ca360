import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Which part of a text that is shown in parts stands there now, from 0; another text begins with its first. */
export class TextParts implements ReactiveController {
  #text = '';
  #at = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.restart();
  }

  /** The same text is said anew, so from its beginning. */
  restart(): void {
    this.#at = 0;
  }

  /** @param text tells one text from another, not its words: a change of language keeps the part */
  at(text: string): number {
    if (text !== this.#text) this.#at = 0;
    this.#text = text;
    return this.#at;
  }

  /** Shows another part, and brings the focus to the head of its box: the button may have gone. */
  async turn(to: number, box: Element | null | undefined): Promise<void> {
    this.#at = to;
    this.host.requestUpdate();
    await this.host.updateComplete;
    box?.querySelector<HTMLElement>('.head')?.focus();
    box?.scrollIntoView({ block: 'nearest' });
  }
}
