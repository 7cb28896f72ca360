import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { NoticeKind } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { ACTION_ICONS, NOTICE_LOOKS } from './notice-looks.ts';
import { MessageActionEvent, type MessageAction } from './player-events.ts';

/** A message in three rows: what happened, what is safe, what to do. Fires a MessageActionEvent. */
@customElement('player-message')
export class PlayerMessage extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .message {
        max-width: 640px;
        margin: var(--s3) auto 0;
        border: var(--frame) solid var(--ink);
        background: var(--sheet);
      }
      header {
        display: flex;
        gap: var(--s3);
        align-items: center;
        padding: var(--s3) var(--s4);
        border-bottom: var(--frame) solid var(--ink);
        background: var(--soft);
      }
      header > .i {
        width: 34px;
        height: 34px;
        color: var(--c);
      }
      .note {
        --c: var(--note);
        --soft: var(--note-soft);
      }
      .partly {
        --c: var(--partly);
        --soft: var(--partly-soft);
      }
      .notyet {
        --c: var(--notyet);
        --soft: var(--notyet-soft);
      }
      h1 {
        font-size: var(--text-l);
      }
      .row {
        display: grid;
        grid-template-columns: 11em minmax(0, 1fr);
        border-top: var(--hair) solid var(--line-ui);
      }
      .row:first-child {
        border-top: 0;
      }
      dt,
      dd {
        padding: 11px var(--s4);
        line-height: 1.4;
      }
      dt {
        display: flex;
        gap: var(--s2);
        align-items: flex-start;
        padding-right: 6px;
        border-right: var(--hair) solid var(--line-ui);
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        padding: var(--s3) var(--s4);
        border-top: var(--frame) solid var(--ink);
      }
      .details {
        margin-left: auto;
      }
      @media (max-width: 640px) {
        .message {
          margin: 0;
        }
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
        dt {
          border: 0;
          padding-bottom: 0;
        }
        dd {
          padding-top: 2px;
          padding-left: 48px;
        }
        footer .btn {
          width: 100%;
          margin: 0;
        }
      }
      @media (min-width: 1100px) {
        .message {
          margin-top: 32px;
        }
      }
    `,
  ];

  @property() kind: NoticeKind = 'broken';
  /** Whether there is anything to go on with. */
  @property({ attribute: false }) canGoOn = true;
  readonly #localize = new Localize(this);

  override render() {
    const { kind } = this;
    const t = this.#localize.t.bind(this.#localize);
    const look = NOTICE_LOOKS[kind];
    return html`<section class="message ${look.tone}" aria-labelledby="title">
      <header>
        ${icon(look.icon)}
        <h1 id="title" tabindex="-1">${t(`player.notice.${kind}.title`)}</h1>
      </header>
      <dl>
        <div class="row">
          <dt>${icon('warn')}${t('player.message.happened')}</dt>
          <dd>${t(`player.notice.${kind}.happened`)}</dd>
        </div>
        <div class="row">
          <dt>${icon('right')}${t('player.message.safe')}</dt>
          <dd>${t(`player.notice.${kind}.safe`)}</dd>
        </div>
        <div class="row">
          <dt>${icon('next')}${t('player.message.toDo')}</dt>
          <dd>${t(`player.notice.${kind}.toDo`)}</dd>
        </div>
      </dl>
      <footer>
        ${look.actions
          .filter((action) => this.canGoOn || action !== 'goOn')
          .map((action, index) => this.#button(action, index === 0))}
      </footer>
    </section>`;
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #button(action: MessageAction, best: boolean) {
    return html`<button
      type="button"
      class="btn ${best ? 'go' : action}"
      @click=${() => this.dispatchEvent(new MessageActionEvent(action))}
    >
      ${icon(ACTION_ICONS[action])}${this.#localize.t(`player.message.${action}`)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'player-message': PlayerMessage;
  }
}
