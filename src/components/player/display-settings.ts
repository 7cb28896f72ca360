import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { displayContext, type DisplayChoice } from '../contexts.ts';

/** Text size and colours: set on `<html>`, where the tokens look for them, and kept where a store is provided. */
export class DisplaySettings implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof displayContext, ReactiveElement>;
  #choice: DisplayChoice = { textSize: 1, theme: 'light' };

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: displayContext,
      callback: (store) => this.#apply(store.read() ?? this.#choice),
    });
  }

  get choice(): DisplayChoice {
    return this.#choice;
  }

  set(change: Partial<DisplayChoice>): void {
    this.#apply({ ...this.#choice, ...change });
    this.#consumer.value?.write(this.#choice);
  }

  hostConnected(): void {
    this.#apply(this.#choice);
  }

  #apply(choice: DisplayChoice): void {
    this.#choice = choice;
    document.documentElement.dataset['size'] = String(choice.textSize);
    document.documentElement.dataset['theme'] = choice.theme;
    this.host.requestUpdate();
  }
}
