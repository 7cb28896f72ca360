import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { deepActiveElement } from './active-element.ts';
import { icon } from './icon.ts';
import { baseStyles, buttonStyles } from './styles.ts';

/**
 * A small sheet above the page: the rest waits until it is closed by its button, by Escape or by a press beside
 * it. The focus goes back to where it was. Slots: the content, and `actions` in the foot beside Close.
 */
@customElement('modal-dialog')
export class ModalDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      dialog {
        width: min(640px, calc(100% - 32px));
        max-width: none;
        max-height: calc(100% - 32px);
        padding: var(--margin);
        border: 0;
        background: var(--sheet);
        color: inherit;
        /* The scrim is a shadow: custom properties do not reach ::backdrop in the oldest targets. */
        box-shadow:
          var(--shadow),
          0 0 0 100vmax var(--scrim);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: transparent;
      }
      .frame {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-width: 0;
        border: var(--frame) solid var(--ink);
      }
      h2 {
        padding: var(--s3) var(--s4);
        border-bottom: var(--frame) solid var(--ink);
      }
      .body {
        overflow: auto;
        min-height: 0;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        border-top: var(--frame) solid var(--ink);
      }
      .close {
        display: inline-flex;
        align-items: center;
        gap: 10px;
        min-height: 56px;
        padding: 0 var(--s4);
        border: 0;
        background: var(--accent);
        color: var(--on-accent);
        font-weight: var(--weight-bold);
        cursor: pointer;
      }
      .close:hover {
        background: var(--accent-2);
      }
      ::slotted([slot='actions']) {
        flex: 1;
      }
      @media (max-width: 640px) {
        dialog {
          width: 100%;
          margin-bottom: 0;
          padding: 6px;
        }
      }
      @media (forced-colors: active) {
        .close {
          border: 2px solid ButtonText;
        }
      }
    `,
  ];

  @property() heading = '';
  @property() closeLabel = '';
  /** Language of the heading where it is not that of the page. */
  @property() headingLang = '';

  /** The content is longer than the sheet: the keyboard must be able to scroll it. */
  @state() private scrolls = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.body') private readonly body!: HTMLElement;
  readonly #resized = new ResizeObserver(() => this.#measure());
  #before: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resized.observe(this.body);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override firstUpdated(): void {
    this.#resized.observe(this.body);
    // A press beside the sheet closes it as Escape does for the keyboard.
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.close();
    });
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <div class="frame">
        <h2 id="heading">${this.heading}</h2>
        <div class="body" tabindex=${this.scrolls ? '0' : nothing}><slot></slot></div>
        <div class="foot">
          <slot name="actions"></slot>
          <button type="button" class="close" @click=${() => this.close()}>${icon('close')}${this.closeLabel}</button>
        </div>
      </div>
    </dialog>`;
  }

  /** Opens the sheet; the focus goes to its close button. */
  async show(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    if (this.dialog.open) return;
    this.#before = deepActiveElement();
    this.dialog.showModal();
    this.#measure();
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  close(): void {
    this.dialog.close();
    this.#closed();
  }

  get open(): boolean {
    return this.dialog.open;
  }

  #measure(): void {
    this.scrolls = this.body.scrollHeight > this.body.clientHeight + 1;
  }

  /** Also called by the dialog itself, some frames later, when Escape has closed it. */
  #closed(): void {
    const before = this.#before;
    this.#before = undefined;
    // Who has gone on by Tab in those frames is not thrown back. Browsers of the oldest targets leave the focus behind.
    const at = deepActiveElement();
    const leftBehind = !at || this.contains(at) || this.renderRoot.contains(at);
    if (leftBehind && before?.isConnected) before.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'modal-dialog': ModalDialog;
  }
}
