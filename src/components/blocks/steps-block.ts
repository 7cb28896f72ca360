import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { StepStateChangedEvent, type Steppable } from '../ui/steppable.ts';
import { baseStyles, buttonStyles, textStyles } from '../ui/styles.ts';
import { numberedSteps, numberedStepsStyles } from './numbered-steps.ts';

/**
 * A figure that the learner builds up step by step; the words of each step stand beside it. Its parts lie in
 * the areas `text`, `figure` and `wide` of the grid around it (see pairStyles), so that the buttons stay in one place
 * while the words grow.
 */
@customElement('steps-block')
export class StepsBlock extends LitElement implements Steppable {
  static override styles = [
    baseStyles,
    buttonStyles,
    textStyles,
    numberedStepsStyles,
    css`
      .s {
        font-size: var(--text-s);
      }
      :host {
        display: contents;
      }
      .words {
        grid-area: text;
        margin-top: var(--s3);
        display: grid;
        min-width: 0;
        gap: var(--s2);
        align-content: start;
      }
      figure-drawing {
        grid-area: figure;
        margin-top: var(--pair-figure-gap);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        grid-area: wide;
        align-self: end;
        margin-top: var(--s2);
      }
      .btn {
        flex: 1 1 auto;
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly RichLine[] = [];
  @property() svg = '';
  @property() alt = '';
  /** The learner has been here before, so going on is as good as looking again. */
  @property({ type: Boolean }) familiar = false;

  @state() private at = 1;
  readonly #localize = new Localize(this);

  get nextIsBest(): boolean {
    return this.familiar || this.at >= this.lines.length;
  }

  /** The steps have their own buttons beside the figure; the title block changes the screen. */
  step(): boolean {
    return false;
  }

  override render() {
    const total = this.lines.length;
    return html`<div class="words">
        <p class="s soft" aria-live="polite">${this.#localize.t('player.steps.of', { number: this.at, total })}</p>
        <div aria-live="polite" aria-relevant="additions">${numberedSteps(this.lines, this.at)}</div>
      </div>
      <p class="buttons">
        <button type="button" class="btn" aria-disabled=${this.at <= 1} @click=${() => this.#move(-1)}>
          ${icon('back')}${this.#localize.t('player.steps.back')}
        </button>
        <button
          type="button"
          class="btn ${this.at < total ? 'go' : ''}"
          aria-disabled=${this.at >= total}
          @click=${() => this.#move(1)}
        >
          ${this.#localize.t('player.steps.next')}${icon('next')}
        </button>
      </p>
      <figure-drawing .svg=${this.svg} .alt=${this.alt} .upTo=${this.at}></figure-drawing>`;
  }

  #move(by: 1 | -1): void {
    const at = this.at + by;
    if (at < 1 || at > this.lines.length) return;
    this.at = at;
    this.dispatchEvent(new StepStateChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steps-block': StepsBlock;
  }
}
