import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { UiKey } from '../../adapters/i18n/i18n.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import { DeskController } from './desk-controller.ts';
import { reviewStyles } from './review-styles.ts';

/** Four common words are longer. */
const SHORTEST = 12;

/** In front of the data: choosing a passphrase, typing it, and the sheet for when it is lost. */
@customElement('tutor-gate')
export class TutorGate extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    reviewStyles,
    css`
      form,
      .sheet {
        display: grid;
        gap: var(--s4);
        max-width: 560px;
        margin: var(--s5) auto;
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      .secret {
        padding: var(--s3);
        border: var(--wide) solid var(--ink);
        font-size: var(--text-l);
        font-weight: var(--weight-bold);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private fault: UiKey | undefined;
  @state() private byRecovery = false;
  @query('#secret') private readonly secret!: HTMLInputElement;
  @query('#again') private readonly again!: HTMLInputElement | null;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { phase } = this.#desk.desk;
    if (phase === 'recovery') return this.#sheet();
    return phase === 'new' ? this.#new() : this.#locked();
  }

  #t(key: UiKey): string {
    return this.#localize.t(key);
  }

  #new() {
    return html`<form @submit=${(event: Event) => void this.#create(event)}>
      <h1 tabindex="-1">${this.#t('tutor.gate.new')}</h1>
      <p>${this.#t('tutor.gate.newText')}</p>
      ${this.#input('secret', 'tutor.gate.passphrase', 'new-password')}
      ${this.#input('again', 'tutor.gate.again', 'new-password')} ${this.#said()}
      <p class="row"><button type="submit" class="btn go">${icon('next')}${this.#t('tutor.gate.create')}</button></p>
    </form>`;
  }

  #locked() {
    const label: UiKey = this.byRecovery ? 'tutor.gate.recovery' : 'tutor.gate.passphrase';
    return html`<form @submit=${(event: Event) => void this.#unlock(event)}>
      <h1 tabindex="-1">${this.#t('tutor.gate.locked')}</h1>
      ${this.#input('secret', label, this.byRecovery ? 'off' : 'current-password')} ${this.#said()}
      <p class="row">
        <button type="submit" class="btn go">${icon('next')}${this.#t('tutor.gate.open')}</button>
        <button type="button" class="btn" @click=${() => this.#other()}>
          ${this.#t(this.byRecovery ? 'tutor.gate.usePassphrase' : 'tutor.gate.useRecovery')}
        </button>
      </p>
    </form>`;
  }

  #sheet() {
    const { desk } = this.#desk;
    return html`<div class="sheet">
      <h1 tabindex="-1">${this.#t('tutor.gate.sheet')}</h1>
      <p>${this.#t('tutor.gate.sheetText')}</p>
      <p class="secret">${desk.recovery}</p>
      <p class="row screen">
        <button type="button" class="btn go" @click=${() => desk.print()}>${this.#t('tutor.print')}</button>
        <button type="button" class="btn" @click=${() => desk.recoveryKept()}>${this.#t('tutor.gate.kept')}</button>
      </p>
    </div>`;
  }

  #input(id: string, label: UiKey, autocomplete: 'new-password' | 'current-password' | 'off') {
    return html`<label>
      ${this.#t(label)}
      <input
        id=${id}
        type=${autocomplete === 'off' ? 'text' : 'password'}
        autocomplete=${autocomplete}
        aria-describedby=${this.fault ? 'fault' : nothing}
        required
      />
    </label>`;
  }

  #said() {
    return this.fault
      ? html`<div class="state notyet" role="alert" id="fault">
          <p class="head">${icon('notyet')}${this.#t(this.fault)}</p>
        </div>`
      : nothing;
  }

  async #create(event: Event): Promise<void> {
    event.preventDefault();
    const { value } = this.secret;
    if (value.length < SHORTEST) this.fault = 'tutor.gate.short';
    else if (value !== this.again?.value) this.fault = 'tutor.gate.differ';
    else {
      this.fault = undefined;
      await this.#desk.desk.create(value);
    }
  }

  async #unlock(event: Event): Promise<void> {
    event.preventDefault();
    const { value } = this.secret;
    const opened = await this.#desk.desk.unlock(this.byRecovery ? { recovery: value } : { passphrase: value });
    this.fault = opened ? undefined : 'tutor.gate.wrong';
  }

  #other(): void {
    this.byRecovery = !this.byRecovery;
    this.fault = undefined;
    this.secret.value = '';
    this.secret.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tutor-gate': TutorGate;
  }
}
