import { Directive, directive } from 'lit/directive.js';
import type { ResponseChangeEvent } from './response-change-event.ts';

/** What is told of an element's events; absent where nobody listens. */
interface Listeners {
  readonly 'response-change': ((event: ResponseChangeEvent) => void) | undefined;
  readonly 'response-done': (() => void) | undefined;
}

/**
 * An element whose name is known at run time only, with its properties: one element as long as the directive lives. Lit has
 * static templates for that, which every first screen would have to carry.
 */
class FormElement extends Directive {
  #element: HTMLElement | undefined;
  #listeners: Listeners | undefined;

  render(tag: keyof HTMLElementTagNameMap, properties: object, listeners: Listeners): HTMLElement {
    this.#listeners = listeners;
    this.#element ??= this.#created(tag);
    return Object.assign(this.#element, properties);
  }

  #created(tag: keyof HTMLElementTagNameMap): HTMLElement {
    const element: HTMLElement = document.createElement(tag);
    element.className = 'form';
    element.addEventListener('response-change', (event) => this.#listeners?.['response-change']?.(event));
    element.addEventListener('response-done', () => this.#listeners?.['response-done']?.());
    return element;
  }
}

export const formElement = directive(FormElement);
