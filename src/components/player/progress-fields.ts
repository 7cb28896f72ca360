import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from '../ui/styles.ts';

/**
 * The grid reference above the frame: one field a screen, done, here or to come. A picture only; the title block
 * says the same in words.
 */
@customElement('progress-fields')
export class ProgressFields extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .fields {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        height: 24px;
        /* The fields keep their height at every text size: numbers of one sheet, never reading text. */
        font-size: var(--text-fixed);
        line-height: 24px;
        text-align: center;
        color: var(--ink-2);
      }
      li {
        position: relative;
        border-left: var(--narrow) solid var(--line-ui);
      }
      li:last-child {
        border-right: var(--narrow) solid var(--line-ui);
      }
      .done {
        color: var(--ink);
      }
      .done::after {
        content: '';
        position: absolute;
        inset: auto 0 0;
        height: 5px;
        background: var(--accent);
      }
      .now {
        background: var(--accent);
        color: var(--on-accent);
        font-weight: var(--weight-bold);
      }
      @media (max-width: 640px) {
        .many li:not(.now) span {
          display: none;
        }
        /* Wider than its field where there are many: both digits are shown all the same. */
        .many .now span {
          position: absolute;
          top: 0;
          left: 50%;
          padding: 0 2px;
          background: var(--accent);
          transform: translateX(-50%);
        }
        .many .now:last-child span {
          right: 0;
          left: auto;
          transform: none;
        }
      }
      @media (forced-colors: active) {
        .now {
          border: 3px solid Highlight;
        }
      }
    `,
  ];

  @property({ type: Number }) total = 0;
  /** Index of the screen shown, or undefined where none is. */
  @property({ type: Number }) at: number | undefined;
  /** Bit n is set when screen n is done. */
  @property({ type: Number }) seen = 0;

  override render() {
    const fields = Array.from({ length: this.total }, (_, screen) => ({
      now: screen === this.at,
      done: Boolean((this.seen >>> screen) & 1),
    }));
    return html`<ol class="fields ${this.total > 12 ? 'many' : ''}" aria-hidden="true">
      ${fields.map((field, screen) => html`<li class=${classMap(field)}><span>${screen + 1}</span></li>`)}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-fields': ProgressFields;
  }
}
