import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import { DeskController } from './desk-controller.ts';
import { reviewStyles } from './review-styles.ts';

const RETENTION_DAYS = [30, 90, 180, 365, 730] as const;
const EVERYBODY = '*';

/** What can be taken out of this computer and erased from it. */
@customElement('data-view')
export class DataView extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    reviewStyles,
    css`
      .act {
        display: grid;
        grid-template-columns: 280px minmax(0, 1fr);
        gap: var(--s2) var(--s4);
        align-items: center;
        padding: var(--s3) 0;
        border-top: 1px solid var(--line-ui);
      }
      #retention {
        justify-self: start;
      }
      .state {
        margin-top: var(--s3);
      }
      @media (max-width: 720px) {
        .act {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** What is about to be erased: a code, {@link EVERYBODY}, or nothing. */
  @state() private erasing = '';
  @state() private learner = '';

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    const codes = desk.review.records.map(({ code }) => code);
    const learner = codes.includes(this.learner) ? this.learner : (codes[0] ?? '');
    return html`<div class="top"><h1 tabindex="-1">${t('tutor.data.title')}</h1></div>
      ${this.#act(t('tutor.data.results'), t('tutor.data.resultsText'), () => desk.saveResults())}
      ${this.#act(t('tutor.data.names'), t('tutor.data.namesText'), () => desk.saveNames())}
      ${this.#act(t('tutor.data.long'), t('tutor.data.longText'), () => desk.saveLongTable())}
      <div class="act">
        <label for="retention">${t('tutor.data.retention')}</label>
        <select id="retention" @change=${(event: Event) => this.#retention(event)}>
          ${RETENTION_DAYS.map(
            (days) =>
              html`<option value=${days} ?selected=${days === desk.retentionDays}>
                ${t('tutor.data.days', { count: days })}
              </option>`,
          )}
          <option value="0" ?selected=${desk.retentionDays === 0}>${t('tutor.data.never')}</option>
        </select>
      </div>
      <div class="act">
        <label for="learner">${t('tutor.data.eraseOne')}</label>
        <span class="row">
          <select id="learner" @change=${(event: Event) => this.#choose(event)}>
            ${codes.map((code) => html`<option value=${code} ?selected=${code === learner}>${code}</option>`)}
          </select>
          <button type="button" class="btn" ?disabled=${learner === ''} @click=${() => this.#ask(learner)}>
            ${t('tutor.data.erase')}
          </button>
        </span>
      </div>
      <div class="act">
        <button type="button" class="btn" @click=${() => this.#ask(EVERYBODY)}>${t('tutor.data.eraseAll')}</button>
      </div>
      ${this.erasing === '' ? nothing : this.#sure()}`;
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize) };
  }

  #act(label: string, text: string, perform: () => void) {
    return html`<div class="act">
      <button type="button" class="btn" @click=${perform}>${icon('saved')}${label}</button>
      <p>${text}</p>
    </div>`;
  }

  #sure() {
    const { t } = this.#texts;
    const what = this.erasing === EVERYBODY ? t('tutor.data.eraseAll') : this.erasing;
    return html`<div class="state notyet" role="alert">
      <p class="head">${icon('warn')}${what}</p>
      <p>${t('tutor.data.sure')}</p>
      <p class="row">
        <button type="button" class="btn" @click=${() => void this.#erase()}>${t('tutor.data.yes')}</button>
        <button type="button" class="btn" @click=${() => this.#ask('')}>${t('tutor.data.no')}</button>
      </p>
    </div>`;
  }

  #ask(what: string): void {
    this.erasing = what;
  }

  async #erase(): Promise<void> {
    const what = this.erasing;
    this.erasing = '';
    if (what === EVERYBODY) await this.#desk.desk.eraseAll();
    else await this.#desk.desk.eraseLearner(what);
  }

  #choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.learner = event.target.value;
  }

  #retention(event: Event): void {
    if (event.target instanceof HTMLSelectElement) void this.#desk.desk.setRetention(Number(event.target.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-view': DataView;
  }
}
