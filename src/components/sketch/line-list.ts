import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Entity } from '../../domain/sketch/sketch.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';
import { lineWords } from './line-words.ts';

/** A drawing may have 2000 lines; so many of them stand in the list at once. */
const AT_ONCE = 20;

/** A line of the list was pressed: it joins what is selected, or leaves it. */
export class LinePressedEvent extends Event {
  static readonly type = 'line-pressed';

  constructor(readonly entity: number) {
    super(LinePressedEvent.type);
  }
}

/** The lines of the drawing in words, in step with the sheet; the newest first, since those are asked about. */
@customElement('line-list')
export class LineList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
      }
      li button {
        width: 100%;
        min-height: var(--target);
        display: grid;
        grid-template-columns: 2.2em minmax(0, 1fr);
        gap: var(--s2);
        align-items: center;
        padding: 2px var(--s3);
        border: 0;
        border-top: 1px solid var(--rule);
        background: none;
        text-align: left;
        line-height: 1.25;
        cursor: pointer;
      }
      li button[aria-pressed='true'] {
        background: var(--accent-soft);
        box-shadow: inset 4px 0 0 var(--accent);
      }
      .turn {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: 0 var(--s3);
      }
      .turn button {
        width: var(--target);
        height: var(--target);
        border: 0;
        background: none;
        display: grid;
        place-items: center;
        cursor: pointer;
      }
      p {
        padding: var(--s2) var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) entities: readonly Entity[] = [];
  @property({ attribute: false }) selected: readonly number[] = [];
  @state() private page = 0;
  readonly #localize = new Localize(this);

  override willUpdate(): void {
    this.page = Math.min(this.page, Math.max(0, Math.ceil(this.entities.length / AT_ONCE) - 1));
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const total = this.entities.length;
    if (total === 0) return html`<p>${t('sketch.nothing')}</p>`;
    const order = this.entities.map((entity, place) => ({ entity, place })).reverse();
    const from = this.page * AT_ONCE;
    const shown = order.slice(from, from + AT_ONCE);
    const turn = (by: 1 | -1, label: string) =>
      html`<button
        type="button"
        aria-label=${label}
        @click=${() => {
          this.page = Math.max(0, Math.min(this.page + by, Math.ceil(total / AT_ONCE) - 1));
        }}
      >
        ${icon(by === 1 ? 'next' : 'back')}
      </button>`;
    return html`${
        total > AT_ONCE
          ? html`<div class="turn">
              ${turn(-1, t('sketch.previous'))} ${turn(1, t('sketch.next'))}
              <span role="status">${t('sketch.range', { from: from + 1, to: from + shown.length, total })}</span>
            </div>`
          : nothing
      }
      <ol>
        ${shown.map(
          ({ entity, place }) =>
            html`<li>
              <button
                type="button"
                aria-pressed=${this.selected.includes(place)}
                @click=${() => this.dispatchEvent(new LinePressedEvent(place))}
              >
                <span class="soft">${place + 1}</span> <span>${lineWords(entity, this.#localize)}</span>
              </button>
            </li>`,
        )}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'line-list': LineList;
  }
}
