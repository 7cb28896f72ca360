import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { baseStyles } from '../ui/styles.ts';
import { DraftAskedEvent } from './draft-asked-event.ts';
import { toolIcon } from './tool-icon.ts';

/**
 * What the tool asks, and where the answer is typed: one line with the whole grammar, and two fields for who would rather give X
 * and Y apart.
 */
@customElement('input-line')
export class InputLine extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 124px) minmax(0, 84px) minmax(0, 84px) auto auto;
        background: var(--sheet);
        min-height: 52px;
      }
      :host > * {
        border-left: var(--narrow) solid var(--ink);
        min-width: 0;
      }
      .ask {
        border-left: 0;
        padding: 4px var(--s3);
        line-height: 1.2;
        align-self: center;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 2px;
      }
      .ask b {
        color: var(--accent);
      }
      .said {
        color: var(--notyet);
        font-weight: var(--weight-mid);
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 0 8px;
        cursor: text;
      }
      label b {
        color: var(--ink-2);
      }
      input {
        border: 0;
        background: none;
        width: 100%;
        min-width: 0;
        height: 100%;
        padding: 0;
      }
      input:focus-visible {
        box-shadow: none;
      }
      label:focus-within {
        background: var(--accent-soft);
        box-shadow: inset 0 0 0 3px var(--accent);
      }
      .go {
        border-top: 0;
        border-right: 0;
        border-bottom: 0;
        background: var(--accent);
        color: var(--on-accent);
        font-weight: var(--weight-bold);
        padding: 0 14px;
        min-height: var(--target);
        cursor: pointer;
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .go.plain {
        background: var(--sheet);
        color: var(--ink);
      }
      .go[aria-disabled='true'] {
        background: var(--sheet);
        color: var(--ink-2);
        cursor: default;
      }
      @media (max-width: 640px) {
        :host {
          grid-template-columns: minmax(0, 1fr) 84px 84px;
        }
        .ask {
          grid-column: 1 / -1;
          border-bottom: var(--narrow) solid var(--ink);
          align-self: stretch;
          align-content: center;
          min-height: 40px;
        }
        .ask + label {
          border-left: 0;
        }
        label,
        .go {
          min-height: 48px;
        }
        .go {
          justify-content: center;
          border-top: var(--narrow) solid var(--ink);
        }
        #set {
          grid-column: 2 / -1;
        }
        #set.alone {
          grid-column: 1 / -1;
          border-left: 0;
        }
        #done {
          border-left: 0;
        }
      }
    `,
  ];

  @property() tool = '';
  @property() prompt = '';
  /** What could not be done and why. */
  @property() said = '';
  /** Whether a place is asked for, and whether the tool can be ended. */
  @property({ type: Boolean }) takesPlace = false;
  @property({ type: Boolean }) takesEnter = false;
  /** Where the crosshair is, as the fields show it. */
  @property({ attribute: false }) at: { readonly x: number; readonly y: number } | undefined;
  /** What the crosshair has found, for who moves it by keys. */
  @property() spoken = '';

  @query('#input') private readonly input!: HTMLInputElement;
  @query('#x') private readonly x!: HTMLInputElement;
  @query('#y') private readonly y!: HTMLInputElement;
  readonly #localize = new Localize(this);
  /** What stands here was begun on the sheet. */
  #isLent = false;

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const shown = (value: number | undefined): string =>
      value === undefined
        ? ''
        : value.toLocaleString(this.#localize.i18n.language, { maximumFractionDigits: 2, useGrouping: false });
    return html`<div class="ask">
        <p role="status">
          <b>${this.tool}</b> ${this.prompt} ${this.said ? html`<span class="said">${this.said}</span>` : nothing}
        </p>
        <p class="vh" role="status">${this.spoken}</p>
      </div>
      <label>
        <span class="vh">${t('sketch.input')}</span>
        <input
          id="input"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="enter"
          @keydown=${this.#typed}
          @blur=${this.#left}
        />
      </label>
      <label>
        <b aria-hidden="true">X</b><span class="vh">${t('sketch.x')}</span>
        <input id="x" inputmode="decimal" autocomplete="off" .value=${shown(this.at?.x)} @keydown=${this.#placed} />
      </label>
      <label>
        <b aria-hidden="true">Y</b><span class="vh">${t('sketch.y')}</span>
        <input id="y" inputmode="decimal" autocomplete="off" .value=${shown(this.at?.y)} @keydown=${this.#placed} />
      </label>
      ${
        this.takesEnter
          ? html`<button type="button" class="go plain" id="done" @click=${() => this.#ask({ kind: 'enter' })}>
              ${t('sketch.done')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="go ${this.takesEnter ? '' : 'alone'}"
        id="set"
        aria-disabled=${!this.takesPlace}
        @click=${() => this.dispatchEvent(new Event('set-place'))}
      >
        ${toolIcon('set')}${t('sketch.set')}
      </button>`;
  }

  /** Goes on with what somebody has begun to type elsewhere. */
  begin(sign: string): void {
    this.#isLent = true;
    this.input.value += sign;
    this.input.focus();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  #ask(asked: DraftAskedEvent['asked']): void {
    this.dispatchEvent(new DraftAskedEvent(asked));
  }

  readonly #typed = (event: KeyboardEvent): void => {
    const { value } = this.input;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.input.value = '';
      // The keys of the sheet go on where they were.
      if (this.#isLent) this.dispatchEvent(new Event('given-back'));
      this.#isLent = false;
      this.#ask(value.trim() === '' ? { kind: 'enter' } : { kind: 'typed', text: value });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (value === '') this.dispatchEvent(new Event('left'));
      else this.input.value = '';
    }
  };

  readonly #left = (): void => {
    this.#isLent = false;
  };

  /** Both fields together are a place of the sheet. */
  readonly #placed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const text = [this.x, this.y].map(({ value }) => value.trim() || '0').join(';');
    this.#ask({ kind: 'typed', text: `#${text}` });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'input-line': InputLine;
  }
}
