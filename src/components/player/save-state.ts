import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { SaveState } from '../../domain/tracking/save-state.ts';
import { icon, type IconName } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';

/** Symbol and colour of each state; the word says it. */
const LOOKS = {
  saved: { icon: 'saved', tone: 'calm' },
  saving: { icon: 'begun', tone: 'calm' },
  kept: { icon: 'local', tone: 'partly' },
  unsaved: { icon: 'warn', tone: 'notyet' },
  second: { icon: 'outline', tone: 'notyet' },
  view: { icon: 'search', tone: 'note' },
  asked: { icon: 'help', tone: 'note' },
} as const satisfies Readonly<Record<SaveState, { icon: IconName; tone: string }>>;

/** Where the learner's work is, in one or two words with a symbol; the whole sentence is the tooltip. */
@customElement('save-state')
export class SaveStateWords extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      span {
        display: flex;
        gap: 6px;
        align-items: center;
        font-size: var(--text-value);
        font-weight: var(--weight-mid);
        line-height: 1.15;
      }
      .i {
        width: 20px;
        height: 20px;
      }
      .partly {
        color: var(--partly);
        font-weight: var(--weight-bold);
      }
      .notyet {
        color: var(--notyet);
        font-weight: var(--weight-bold);
      }
      .note {
        color: var(--note);
        font-weight: var(--weight-bold);
      }
      @media (max-width: 360px) {
        .i {
          display: none;
        }
      }
    `,
  ];

  @property() state: SaveState = 'saved';
  readonly #localize = new Localize(this);

  override render() {
    const look = LOOKS[this.state];
    return html`<span class=${look.tone} title=${this.#localize.t(`player.saveText.${this.state}`)}
      >${icon(look.icon)}${this.#localize.t(`player.save.${this.state}`)}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'save-state': SaveStateWords;
  }
}
