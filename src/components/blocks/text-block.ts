import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RichText } from '../../domain/course/rich-text.ts';
import { richText } from '../ui/rich-text.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';

/** Running text of a screen. */
@customElement('text-block')
export class TextBlock extends LitElement {
  static override styles = [
    baseStyles,
    textStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) value: RichText = [];

  override render() {
    return html`<div class="text">${richText(this.value)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'text-block': TextBlock;
  }
}
