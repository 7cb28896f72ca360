import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { i18nContext } from './i18n-context.ts';
import type { I18n, UiKey } from './i18n.ts';

/** Gives an element its translations and renders it again when the language changes. */
export class Localize implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof i18nContext, ReactiveElement>;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: i18nContext,
      callback: (i18n) => {
        this.#unsubscribe?.();
        this.#unsubscribe = i18n.subscribe(() => host.requestUpdate());
      },
    });
  }

  /** The context must have been provided above the element before it renders. */
  get i18n(): I18n {
    const { value } = this.#consumer;
    if (!value) throw new Error(`<${this.host.localName}> stands outside a provider of texts`);
    return value;
  }

  t(key: UiKey, values?: Readonly<Record<string, string | number>>): string {
    return this.i18n.t(key, values);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
