import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { reviewStyles } from './review-styles.ts';

/** Milliseconds for which a step stays while they are played. */
const PACE = 700;

/** Somebody wants to see a drawing as it was after so many steps. */
export class StepEvent extends Event {
  static readonly type = 'step';

  constructor(readonly at: number) {
    super(StepEvent.type, { bubbles: true });
  }
}

/** Goes through the steps of a drawing: by a slider, one by one, or by itself. */
@customElement('step-player')
export class StepPlayer extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    reviewStyles,
    css`
      input {
        flex: 1 1 220px;
        min-height: var(--target);
        accent-color: var(--accent);
      }
      output {
        min-width: 9em;
      }
    `,
  ];

  /** How many steps there are. */
  @property({ type: Number }) count = 0;
  /** After how many the drawing is shown. */
  @property({ type: Number }) at = 0;
  @state() private playing: number | undefined;

  readonly #localize = new Localize(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const told = t('tutor.drawingView.step', { at: this.at, count: this.count });
    return html`<div class="row" role="group" aria-label=${t('tutor.drawingView.steps')}>
      <button type="button" class="btn small" id="play" @click=${() => this.#toggle()}>
        ${t(this.playing === undefined ? 'tutor.drawingView.play' : 'tutor.drawingView.pause')}
      </button>
      <button
        type="button"
        class="btn small"
        aria-label=${t('tutor.drawingView.previous')}
        ?disabled=${this.at <= 0}
        @click=${() => this.#show(this.at - 1)}
      >
        ${icon('back')}
      </button>
      <input
        type="range"
        min="0"
        max=${this.count}
        .value=${String(this.at)}
        aria-label=${t('tutor.drawingView.steps')}
        aria-valuetext=${told}
        @input=${(event: Event) => this.#slid(event)}
      />
      <button
        type="button"
        class="btn small"
        aria-label=${t('tutor.drawingView.next')}
        ?disabled=${this.at >= this.count}
        @click=${() => this.#show(this.at + 1)}
      >
        ${icon('next')}
      </button>
      <output>${told}</output>
    </div>`;
  }

  #slid(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.#show(Number(event.target.value));
  }

  #show(at: number): void {
    this.#stop();
    this.#tell(at);
  }

  #toggle(): void {
    if (this.playing !== undefined) {
      this.#stop();
      return;
    }
    // From the beginning, when the end is already there.
    if (this.at >= this.count) this.#tell(0);
    this.playing = window.setInterval(() => {
      this.#tell(this.at + 1);
      if (this.at >= this.count) this.#stop();
    }, PACE);
  }

  #tell(at: number): void {
    this.at = Math.max(0, Math.min(this.count, at));
    this.dispatchEvent(new StepEvent(this.at));
  }

  #stop(): void {
    clearInterval(this.playing);
    this.playing = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'step-player': StepPlayer;
  }
}
