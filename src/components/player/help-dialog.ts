import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { UiKey } from '../../adapters/i18n/i18n.ts';
import { icon, type IconName } from '../ui/icon.ts';
import '../ui/modal-dialog.ts';
import type { ModalDialog } from '../ui/modal-dialog.ts';
import { baseStyles } from '../ui/styles.ts';

const HINTS: readonly { readonly icon: IconName; readonly words: UiKey }[] = [
  { icon: 'next', words: 'player.help.sheets' },
  { icon: 'words', words: 'player.help.words' },
  { icon: 'saved', words: 'player.help.safe' },
];

const KEYS: readonly { readonly key: UiKey; readonly words: UiKey }[] = [
  { key: 'player.help.keyTab', words: 'player.help.tab' },
  { key: 'player.help.keyShiftTab', words: 'player.help.shiftTab' },
  { key: 'player.help.keyEnter', words: 'player.help.enter' },
  { key: 'player.help.keyArrows', words: 'player.help.arrows' },
  { key: 'player.help.keyEscape', words: 'player.help.escape' },
  { key: 'player.help.keyDetails', words: 'player.help.details' },
];

/** How the course is used, and the keys. */
@customElement('help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .body {
        display: grid;
        gap: var(--s3);
        padding: var(--s3) var(--s4) var(--s4);
        line-height: 1.4;
      }
      li {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr);
        gap: var(--s3);
      }
      li + li {
        margin-top: var(--s2);
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 6px var(--s4);
        align-items: baseline;
      }
      kbd {
        display: inline-block;
        padding: 0 var(--s2);
        border: var(--narrow) solid var(--line-ui);
        border-radius: var(--radius);
        font: inherit;
        font-size: var(--text-s);
      }
    `,
  ];

  @query('modal-dialog') private readonly dialog!: ModalDialog;
  readonly #localize = new Localize(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    return html`<modal-dialog .heading=${t('player.help.title')} .closeLabel=${t('player.close')}>
      <div class="body">
        <ul>
          ${HINTS.map((hint) => html`<li>${icon(hint.icon)}<span>${t(hint.words)}</span></li>`)}
        </ul>
        <h3>${t('player.help.keys')}</h3>
        <dl>
          ${KEYS.map(
            ({ key, words }) =>
              html`<dt><kbd>${t(key)}</kbd></dt>
                <dd>${t(words)}</dd>`,
          )}
        </dl>
      </div>
    </modal-dialog>`;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    await this.dialog.show();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'help-dialog': HelpDialog;
  }
}
