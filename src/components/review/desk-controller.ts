import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { deskContext, type Desk } from './desk.ts';

/** Gives an element the desk, and renders it again whenever that changes. */
export class DeskController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof deskContext, ReactiveElement>;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: deskContext,
      callback: (desk) => {
        this.#unsubscribe?.();
        this.#unsubscribe = desk.subscribe(() => host.requestUpdate());
      },
    });
  }

  get desk(): Desk {
    const { value } = this.#consumer;
    if (!value) throw new Error(`<${this.host.localName}> stands outside a desk`);
    return value;
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
