import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { SaveState } from '../../domain/tracking/save-state.ts';
import { baseStyles } from '../ui/styles.ts';
import { SessionState } from './session-state.ts';

/** States that are told as soon as they begin; the others only after one of them. */
const TROUBLE: readonly SaveState[] = ['kept', 'unsaved', 'second'];

/** Tells readers of the screen aloud when the work is not safe on the server and when it is again; never seen. */
@customElement('spoken-save-state')
export class SpokenSaveState extends LitElement {
  static override styles = baseStyles;

  @state() private told: SaveState | undefined;
  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this, () => this.#follow());
  #before: SaveState = 'saved';

  /** It comes with the later elements: what has happened before is told now. */
  override firstUpdated(): void {
    this.#follow();
  }

  override render() {
    const { told } = this;
    return html`<div class="vh" role="status">${told ? this.#localize.t(`player.saveText.${told}`) : ''}</div>`;
  }

  #follow(): void {
    const { saveState } = this.#state.session;
    // Every answer is saved: to say so each time would talk over the feedback.
    if (saveState === this.#before || saveState === 'saving') return;
    if (TROUBLE.includes(saveState) || TROUBLE.includes(this.#before)) this.told = saveState;
    this.#before = saveState;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spoken-save-state': SpokenSaveState;
  }
}
