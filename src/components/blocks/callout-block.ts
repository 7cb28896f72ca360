import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { RichText } from '../../domain/course/rich-text.ts';
import { icon } from '../ui/icon.ts';
import { richLine, richText } from '../ui/rich-text.ts';
import { baseStyles, stateStyles, textStyles } from '../ui/styles.ts';

/** What is worth keeping (`keep`: a rule beside a wide line) or good to know (`note`: a box with a lamp). */
@customElement('callout-block')
export class CalloutBlock extends LitElement {
  static override styles = [
    baseStyles,
    textStyles,
    stateStyles,
    css`
      :host {
        display: block;
      }
      .keep {
        border-left: var(--wide) solid var(--ink);
        padding: 2px 0 2px var(--s3);
      }
    `,
  ];

  @property() tone: 'keep' | 'note' = 'keep';
  @property({ attribute: false }) value: RichText = [];

  readonly #localize = new Localize(this);

  override render() {
    if (this.tone === 'note') {
      return html`<div class="text state note">
        <p class="head">${icon('hint')}${this.#localize.t('player.callout.note')}</p>
        ${richText(this.value)}
      </div>`;
    }
    const label = html`<b>${this.#localize.t('player.callout.keep')}</b>`;
    const [first, ...rest] = this.value;
    return html`<div class="text keep">
      ${first && 'p' in first ? html`<p>${label} ${richLine(first.p)}</p>` : [label, first ? richText([first]) : '']}
      ${richText(rest)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'callout-block': CalloutBlock;
  }
}
