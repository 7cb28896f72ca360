import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, stateStyles, textStyles } from '../ui/styles.ts';
import { SessionState } from './session-state.ts';

/** What the learner sees after Exit: whether the window may be closed, and where the work is. */
@customElement('exit-sheet')
export class ExitSheet extends LitElement {
  static override styles = [
    baseStyles,
    stateStyles,
    textStyles,
    css`
      :host {
        display: block;
      }
      .text {
        margin: var(--s3) auto 0;
      }
    `,
  ];

  readonly #localize = new Localize(this);
  readonly #session = new SessionState(this);

  override render() {
    const { saveState, hosted } = this.#session.session;
    const open = saveState === 'saving' || saveState === 'unsaved';
    const local = saveState === 'kept' || saveState === 'asked';
    const t = this.#localize.t.bind(this.#localize);
    return html`<section class="text" aria-labelledby="title">
      <h1 id="title" tabindex="-1">${t(open ? 'player.exitSheet.titleOpen' : 'player.exitSheet.title')}</h1>
      <div class="state ${open ? 'notyet' : local ? 'partly' : 'right'}" role="status">
        <p class="head">${icon(open ? 'warn' : local ? 'local' : 'saved')}${t(`player.save.${saveState}`)}</p>
        <p>${t(`player.saveText.${saveState}`)}</p>
      </div>
      ${hosted ? html`<p>${t('player.exitSheet.host')}</p>` : nothing}
      <p>${t('player.exitSheet.back')}</p>
    </section>`;
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exit-sheet': ExitSheet;
  }
}
