import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ModuleIndex } from '../../domain/course/compiled.ts';
import { CODE_LENGTH, readCode, type ReadCode } from '../../domain/course/trainer-code.ts';
import { codeWait, isClockBack } from '../../domain/tracking/code-wait.ts';
import { entryPlace } from '../../domain/tracking/entry-place.ts';
import { codesContext, type TrainerCodes } from '../contexts.ts';
import { icon, type IconName } from '../ui/icon.ts';
// Defined by the later elements, which come before the piece that this element is in: twice would be a fault.
import type { ModalDialog } from '../ui/modal-dialog.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import { CodeEvent } from './code-event.ts';
import { GoToEvent } from './player-events.ts';
import { SessionState } from './session-state.ts';
import { waitWords } from './wait-words.ts';

/** What the learner is told; `wrong` is followed by a wait. */
type Told = 'nothing' | 'unread' | 'checking' | 'wrong' | 'waiting' | 'ready' | 'failed' | 'opened';

const LOOKS: Readonly<Record<Exclude<Told, 'nothing'>, { readonly icon: IconName; readonly tone: string }>> = {
  unread: { icon: 'hint', tone: 'note' },
  checking: { icon: 'begun', tone: 'note' },
  wrong: { icon: 'notyet', tone: 'notyet' },
  waiting: { icon: 'partly', tone: 'note' },
  ready: { icon: 'next', tone: 'note' },
  failed: { icon: 'warn', tone: 'notyet' },
  opened: { icon: 'right', tone: 'right' },
};

/** More than any code with all its blanks and dashes. */
const MAX_TYPED = 40;

/**
 * Takes a trainer's code for a closed module. After a wrong one the next has to wait, longer each time; the wait lies in
 * the attempt, so that opening the course again does not end it. Opens when something beside it asks for it (CodeEvent).
 */
@customElement('code-dialog')
export class CodeDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    css`
      .body {
        display: grid;
        gap: var(--s3);
        padding: var(--s3) var(--s4) var(--s4);
        justify-items: start;
        line-height: 1.4;
      }
      label {
        display: block;
        font-weight: var(--weight-mid);
      }
      input {
        width: 12em;
        max-width: 100%;
        min-height: 52px;
        padding: 4px var(--s3);
        border: var(--narrow) solid var(--ink);
        border-radius: var(--radius);
        background: var(--sheet);
        color: inherit;
        font: inherit;
        font-size: var(--text-l);
        font-weight: var(--weight-mid);
        letter-spacing: 0.06em;
        text-transform: uppercase;
      }
      #told {
        width: 100%;
      }
    `,
  ];

  @consume({ context: codesContext }) private readonly codes!: TrainerCodes;
  @state() private module: ModuleIndex | undefined;
  @state() private text = '';
  @state() private told: Told = 'nothing';
  @state() private wait = 0;
  @query('modal-dialog') private readonly dialog!: ModalDialog;
  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this);
  #around: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The module whose code is being checked: the page lives meanwhile, the dialog may be closed and opened for another. */
  #checking: ModuleIndex | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // The player does not know this element, which comes with courses that have closed modules alone.
    this.#around = this.parentElement;
    this.#around?.addEventListener(CodeEvent.type, this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#around?.removeEventListener(CodeEvent.type, this.#asked);
    clearTimeout(this.#timer);
  }

  override render() {
    const { told } = this;
    const t = this.#localize.t.bind(this.#localize);
    const number = this.module?.number ?? '';
    const look = told === 'nothing' ? undefined : LOOKS[told];
    const blocked = told === 'checking' || this.wait > 0;
    return html`<modal-dialog .heading=${t('player.code.title', { number })} .closeLabel=${t('player.close')}>
      <div class="body">
        ${told === 'opened' ? nothing : this.#field()}
        <div id="told" role="status">
          ${
            look
              ? html`<div class="state ${look.tone}">
                  ${this.#lines().map((line, at) => html`<p class=${at === 0 ? 'head' : nothing}>${at === 0 ? icon(look.icon) : nothing}${line}</p>`)}
                </div>`
              : nothing
          }
        </div>
        ${
          told === 'opened'
            ? html`<button type="button" class="btn go" id="go" @click=${singleClick(() => this.#go())}>
                ${icon('next')}${t('player.code.go', { number })}
              </button>`
            : html`<button
                type="button"
                class="btn go"
                id="open"
                aria-disabled=${blocked ? 'true' : nothing}
                @click=${singleClick(() => void this.#try())}
              >
                ${icon('lock')}${t('player.code.open')}
              </button>`
        }
      </div>
    </modal-dialog>`;
  }

  async show(module: ModuleIndex): Promise<void> {
    this.module = module;
    this.text = '';
    this.#followWait();
    this.told = this.#checking ? 'checking' : this.wait > 0 ? 'waiting' : 'nothing';
    await this.updateComplete;
    await this.dialog.show();
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  readonly #asked = (event: Event): void => {
    if (event instanceof CodeEvent) void this.show(event.module);
  };

  #field() {
    const t = this.#localize.t.bind(this.#localize);
    return html`<p id="how">${t('player.code.how')}</p>
      <div>
        <label for="code">${t('player.code.label', { length: CODE_LENGTH })}</label>
        <input
          id="code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength=${MAX_TYPED}
          aria-describedby="how told"
          aria-invalid=${this.told === 'unread' || this.told === 'wrong' ? 'true' : nothing}
          .value=${live(this.text)}
          ?readonly=${this.told === 'checking'}
          @input=${this.#typed}
          @keydown=${this.#pressed}
        />
      </div>`;
  }

  /** What is told, a sentence or two; a language switch changes the words. */
  #lines(): readonly string[] {
    const { i18n } = this.#localize;
    const t = this.#localize.t.bind(this.#localize);
    const number = this.module?.number ?? '';
    const wait = this.wait > 0 ? [t('player.code.wait', { time: waitWords(this.wait, i18n.language) })] : [];
    switch (this.told) {
      case 'nothing':
        return [];
      case 'unread':
        return [this.#unread(readCode(this.text))];
      case 'wrong':
        return [t('player.code.wrong', { number }), ...wait];
      case 'waiting':
        return wait;
      case 'opened':
        return [t('player.code.opened', { number })];
      case 'checking':
      case 'ready':
      case 'failed':
        return [t(`player.code.${this.told}`)];
    }
  }

  #unread(read: ReadCode): string {
    if (!('problem' in read)) return '';
    return read.problem === 'sign'
      ? this.#localize.t('player.code.sign', { sign: read.sign })
      : this.#localize.t('player.code.length', { length: CODE_LENGTH, typed: read.typed });
  }

  #typed({ target }: InputEvent): void {
    if (target instanceof HTMLInputElement) this.text = target.value;
    // What was told is about what stood there.
    if (this.told !== 'checking' && this.wait === 0) this.told = 'nothing';
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter') void this.#try();
  }

  async #try(): Promise<void> {
    const { module } = this;
    if (!module || this.told === 'checking' || this.told === 'opened') return;
    this.#followWait();
    if (this.wait > 0) {
      this.told = 'waiting';
      return;
    }
    const read = readCode(this.text);
    if ('problem' in read) {
      this.told = 'unread';
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    this.told = 'checking';
    this.#checking = module;
    let found: Told;
    try {
      found = await this.#settle(module, await this.codes.opens(module.id, read.code));
    } catch {
      // The piece that checks did not come: no code was wrong.
      found = 'failed';
    } finally {
      this.#checking = undefined;
    }
    this.#followWait();
    // What was found is about the module that it was typed for.
    const asked = this.module?.id === module.id;
    this.told = asked ? found : this.wait > 0 ? 'waiting' : 'nothing';
    await this.updateComplete;
    if (asked && found === 'opened') this.renderRoot.querySelector<HTMLElement>('#go')?.focus();
    if (asked && found === 'wrong') this.renderRoot.querySelector<HTMLInputElement>('input')?.select();
  }

  async #settle(module: ModuleIndex, isRight: boolean): Promise<'opened' | 'wrong'> {
    const { session } = this.#state;
    if (isRight) {
      await session.dispatch({ kind: 'module-opened', module: module.id });
      return 'opened';
    }
    const count = (session.attempt.wrongCodes?.count ?? 0) + 1;
    await session.dispatch({ kind: 'code-refused', count, at: Date.now() });
    return 'wrong';
  }

  /** Reads how long the next code has to wait, and says when that is over. */
  #followWait(): void {
    const { session } = this.#state;
    const now = Date.now();
    const { wrongCodes } = session.attempt;
    if (wrongCodes && isClockBack(wrongCodes, now)) {
      void session.dispatch({ kind: 'code-refused', count: wrongCodes.count, at: now });
    }
    this.wait = codeWait(wrongCodes, now);
    clearTimeout(this.#timer);
    if (this.wait > 0) this.#timer = setTimeout(() => this.#waited(), this.wait);
  }

  #waited(): void {
    this.#followWait();
    if (this.wait === 0 && (this.told === 'wrong' || this.told === 'waiting')) this.told = 'ready';
  }

  #go(): void {
    const [first] = this.module?.lessons ?? [];
    this.dialog.close();
    if (first) this.dispatchEvent(new GoToEvent(entryPlace(this.#state.session.attempt, first)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'code-dialog': CodeDialog;
  }
}
