import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { richText } from '../ui/rich-text.ts';
import { StepStateChangedEvent, type Steppable } from '../ui/steppable.ts';
import { baseStyles, buttonStyles, stateStyles, textStyles } from '../ui/styles.ts';
import type { ExampleTexts } from './block-texts.ts';
import { numberedSteps, numberedStepsStyles } from './numbered-steps.ts';

/**
 * A worked example. The learner decides: step by step, everything at once, or on with Next. Lies in the areas
 * `text` and `figure` of the grid around it (see pairStyles).
 */
@customElement('example-block')
export class ExampleBlock extends LitElement implements Steppable {
  static override styles = [
    baseStyles,
    buttonStyles,
    textStyles,
    stateStyles,
    numberedStepsStyles,
    css`
      :host {
        display: contents;
      }
      .beside {
        grid-area: text;
        margin-top: var(--s3);
      }
      .words {
        display: grid;
        min-width: 0;
        gap: var(--s3);
        align-content: start;
        max-width: var(--measure);
      }
      figure-drawing {
        grid-area: figure;
        margin-top: var(--pair-figure-gap);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        max-width: 420px;
      }
      .btn {
        flex: 1 1 auto;
      }
      h2 {
        margin-bottom: var(--s1);
        font-size: var(--text-m);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) texts: ExampleTexts = { problem: [], steps: [], result: [] };
  @property() svg = '';
  @property() alt = '';
  /** The learner has been here before: everything is shown from the start. */
  @property({ type: Boolean }) familiar = false;

  /** How many steps are shown; one more than there are shows the result. */
  @state() private shown = 0;
  readonly #localize = new Localize(this);

  get nextIsBest(): boolean {
    return this.familiar || this.shown >= this.#end;
  }

  step(): boolean {
    return false;
  }

  override willUpdate(): void {
    if (!this.hasUpdated && this.familiar) this.shown = this.#end;
  }

  override render() {
    const t = (key: 'problem' | 'steps' | 'result') => this.#localize.t(`player.example.${key}`);
    const { problem, steps, result } = this.texts;
    return html`<div class="words ${this.svg ? 'beside' : ''}">
        <section class="text">
          <h2>${t('problem')}</h2>
          ${richText(problem)}
        </section>
        <section ?hidden=${this.shown === 0}>
          <h2>${t('steps')}</h2>
          <div aria-live="polite" aria-relevant="additions">
            ${numberedSteps(steps, Math.min(this.shown, steps.length))}
          </div>
        </section>
        ${this.shown >= this.#end ? this.#result(t('result'), result) : this.#buttons()}
      </div>
      ${
        this.svg
          ? html`<figure-drawing
              .svg=${this.svg}
              .alt=${this.alt}
              .upTo=${this.shown >= this.#end ? undefined : this.shown}
            ></figure-drawing>`
          : nothing
      }`;
  }

  get #end(): number {
    return this.texts.steps.length + 1;
  }

  #result(heading: string, result: ExampleTexts['result']) {
    return html`<section class="state right text result" tabindex="-1">
      <h2 class="head">${icon('right')}${heading}</h2>
      ${richText(result)}
    </section>`;
  }

  #buttons() {
    const next = this.shown < this.texts.steps.length ? 'showNext' : 'showResult';
    return html`<p class="buttons">
      <button type="button" class="btn go" @click=${() => this.#show(this.shown + 1)}>
        ${this.#localize.t(`player.example.${next}`)}
      </button>
      ${
        next === 'showNext'
          ? html`<button type="button" class="btn" @click=${() => this.#show(this.#end)}>
              ${this.#localize.t('player.example.showAll')}
            </button>`
          : nothing
      }
    </p>`;
  }

  async #show(shown: number): Promise<void> {
    this.shown = shown;
    this.dispatchEvent(new StepStateChangedEvent());
    await this.updateComplete;
    // The button is gone with the last step: the focus goes to what it brought.
    this.renderRoot.querySelector<HTMLElement>('.result')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'example-block': ExampleBlock;
  }
}
