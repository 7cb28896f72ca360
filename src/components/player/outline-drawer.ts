import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { deepActiveElement } from '../ui/active-element.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import './course-outline.ts';

/** The outline where there is no room for a panel: slides over the sheet from the left, at once. */
@customElement('outline-drawer')
export class OutlineDrawer extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      dialog {
        position: fixed;
        inset: 0 auto 0 0;
        width: min(440px, 92%);
        max-width: none;
        height: 100%;
        max-height: none;
        margin: 0;
        padding: 0;
        border: 0;
        border-right: var(--frame) solid var(--ink);
        background: var(--desk);
        color: inherit;
        box-shadow:
          var(--shadow),
          0 0 0 100vmax var(--scrim);
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      dialog::backdrop {
        background: transparent;
      }
      .head {
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-height: var(--bar);
        padding: 2px var(--s2) 2px var(--s4);
        border-bottom: var(--frame) solid var(--ink);
      }
      h2 {
        flex: 1;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @state() private open = false;
  readonly #localize = new Localize(this);
  #before: HTMLElement | undefined;

  override firstUpdated(): void {
    // A press beside the sheet closes it as Escape does for the keyboard.
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.close();
    });
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <div class="head">
        <h2 id="heading">${this.#localize.t('player.contents')}</h2>
        <button type="button" class="tool" @click=${() => this.close()}>
          ${icon('close')}${this.#localize.t('player.close')}
        </button>
      </div>
      ${this.open ? html`<course-outline @go-to=${() => this.close()} @results-asked=${() => this.close()} @code-asked=${() => this.close()}></course-outline>` : nothing}
    </dialog>`;
  }

  show(): void {
    if (this.dialog.open) return;
    this.open = true;
    this.#before = deepActiveElement();
    this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
    this.#closed();
  }

  /** Also called by the dialog itself, some frames later, when Escape has closed it. */
  #closed(): void {
    this.open = false;
    // Browsers of the oldest targets do not bring the focus back by themselves.
    if (this.#before?.isConnected) this.#before.focus();
    this.#before = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outline-drawer': OutlineDrawer;
  }
}
