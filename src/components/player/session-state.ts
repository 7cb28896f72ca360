import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { sessionContext, type Session } from '../contexts.ts';

/** Gives an element the learner's session and renders it again after every change of it. */
export class SessionState implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof sessionContext, ReactiveElement>;
  #unsubscribe: (() => void) | undefined;

  /** `changed` is called after every change of the session, before the element renders. */
  constructor(
    private readonly host: ReactiveElement,
    private readonly changed?: () => void,
  ) {
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: sessionContext,
      callback: (session) => {
        this.#unsubscribe?.();
        this.#unsubscribe = session.subscribe(() => {
          this.changed?.();
          host.requestUpdate();
        });
      },
    });
  }

  /** The context must have been provided above the element before it renders. */
  get session(): Session {
    const { value } = this.#consumer;
    if (!value) throw new Error(`<${this.host.localName}> stands outside a provider of the session`);
    return value;
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
