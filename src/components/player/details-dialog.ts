import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { diagnosticsContext, type Diagnostics } from '../contexts.ts';
import '../ui/modal-dialog.ts';
import type { ModalDialog } from '../ui/modal-dialog.ts';
import { baseStyles } from '../ui/styles.ts';

/** Facts for whoever looks after the course: host, versions, last calls, what is stored. In English, as logs are. */
@customElement('details-dialog')
export class DetailsDialog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .body {
        padding: var(--s3) var(--s4) var(--s4);
      }
      dl {
        margin-top: var(--s3);
        font-size: var(--text-s);
        line-height: 1.35;
      }
      dl > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 2.2fr);
        gap: 0 var(--s3);
        padding: 6px 0;
        border-top: var(--hair) solid var(--line-ui);
      }
      dd {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      @media (max-width: 640px) {
        dl > div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @consume({ context: diagnosticsContext })
  protected readonly diagnostics!: Diagnostics;

  @state() private lines: Awaited<ReturnType<Diagnostics['read']>> = [];
  @state() private failed = false;
  @query('modal-dialog') private readonly dialog!: ModalDialog;
  readonly #localize = new Localize(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    return html`<modal-dialog .heading=${t('player.details.title')} .closeLabel=${t('player.close')}>
      <div class="body">
        <p>${t(this.failed ? 'player.details.failed' : 'player.details.text')}</p>
        <dl lang="en">
          ${this.lines.map(
            ({ label, value }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </div>
    </modal-dialog>`;
  }

  async show(): Promise<void> {
    try {
      this.lines = await this.diagnostics.read();
      this.failed = false;
    } catch {
      // This page is for moments when something is broken: it opens all the same.
      this.lines = [];
      this.failed = true;
    }
    await this.updateComplete;
    await this.dialog.show();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'details-dialog': DetailsDialog;
  }
}
