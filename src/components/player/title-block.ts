import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { SaveState } from '../../domain/tracking/save-state.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles } from '../ui/styles.ts';
import { SaveStateEvent, TurnEvent } from './player-events.ts';
import './save-state.ts';

/** The foot of the sheet: back, lesson, sheet, state of the work, next. Always the same five fields. */
@customElement('title-block')
export class TitleBlock extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .block {
        display: grid;
        grid-template-columns: var(--block-columns);
        grid-template-areas: var(--block-areas);
        min-height: var(--block);
        border-top: var(--frame) solid var(--ink);
        background: var(--sheet);
      }
      .block > * {
        display: grid;
        align-content: center;
        min-width: 0;
        padding: 1px var(--s3);
        border-left: var(--narrow) solid var(--ink);
      }
      .block > .lesson {
        grid-area: lesson;
        display: var(--lesson-display);
      }
      .sheet {
        grid-area: sheet;
      }
      .state {
        grid-area: state;
      }
      dt {
        display: var(--caption-display);
        font-size: var(--text-caption);
        font-weight: var(--weight);
        line-height: 1.25;
        color: var(--ink-2);
        white-space: nowrap;
      }
      dd {
        font-size: var(--text-value);
        font-weight: var(--weight-mid);
        line-height: 1.3;
      }
      .lesson dd {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-height: 1.18;
        overflow: hidden;
        hyphens: auto;
      }
      .sheet dd {
        white-space: nowrap;
      }
      .state button {
        margin: 0 calc(-1 * var(--s2));
        min-height: 44px;
        padding: 0 var(--s2);
        border: var(--hair) solid currentcolor;
        border-radius: var(--radius);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .state button:hover {
        background: var(--sheet-2);
      }
      .block > .turn {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 10px;
        min-width: 112px;
        padding: 0 var(--s4);
        border-width: 0 0 0 var(--narrow);
        background: none;
        font-weight: var(--weight-mid);
        cursor: pointer;
      }
      .block > .back {
        grid-area: back;
        border-left: 0;
      }
      .block > .next {
        grid-area: next;
        min-width: 132px;
        color: var(--accent);
        font-weight: var(--weight-bold);
      }
      .turn:hover {
        background: var(--sheet-2);
      }
      .turn.go {
        background: var(--accent);
        color: var(--on-accent);
      }
      .turn.go:hover {
        background: var(--accent-2);
      }
      .block > .turn[aria-disabled='true'] {
        color: var(--ink-2);
        font-weight: var(--weight);
        cursor: default;
      }
      .turn[aria-disabled='true']:hover {
        background: none;
      }
      @media (max-width: 640px) {
        .block > * {
          padding: 6px var(--s2);
        }
        .lesson,
        .sheet:first-of-type {
          border-left: 0;
        }
        .block > .turn {
          min-width: 0;
          min-height: 52px;
          border-top: var(--narrow) solid var(--ink);
          padding: 0 var(--s2);
        }
      }
      /* Large text on the narrowest screen: the word goes below its arrow rather than over the next field. */
      @media (max-width: 360px) {
        .block > .turn {
          flex-wrap: wrap;
          gap: 0 10px;
          padding: 0 var(--s1);
        }
      }
      @media (forced-colors: active) {
        .turn.go {
          border: 2px solid ButtonText;
        }
      }
    `,
  ];

  /** As people say it: `2.3`. */
  @property() number = '';
  /** The number is that of a module, whose check is shown. */
  @property({ type: Boolean }) ofModule = false;
  @property() lesson = '';
  /** Counts from 1; 0 when no sheet of the lesson is shown. */
  @property({ type: Number }) sheet = 0;
  @property({ type: Number }) total = 0;
  @property() saveState: SaveState = 'saved';
  /** Whether there is more to say about the state of the work: then it can be pressed. */
  @property({ type: Boolean }) tellsMore = false;
  @property({ type: Boolean }) nextIsBest = false;
  @property({ type: Boolean }) backBlocked = false;
  @property({ type: Boolean }) nextBlocked = false;
  /** Word of the forward button where it does not lead to a sheet. */
  @property() nextLabel = '';

  readonly #localize = new Localize(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    return html`<div class="block" role="group" aria-label=${t('player.block.label')}>
      <button
        type="button"
        class="turn back"
        aria-disabled=${this.backBlocked ? 'true' : nothing}
        @click=${singleClick(() => this.#turn(-1, this.backBlocked))}
      >
        ${icon('back')}${t('player.back')}
      </button>
      <dl class="lesson">
        <dt>${t(this.ofModule ? 'player.block.module' : 'player.block.lesson', { number: this.number })}</dt>
        <dd>${this.lesson}</dd>
      </dl>
      <dl class="sheet">
        <dt>${t('player.block.sheet')}</dt>
        <dd>${this.sheet ? t('player.block.of', { number: this.sheet, total: this.total }) : '–'}</dd>
      </dl>
      <dl class="state">
        <dt>${t('player.block.state')}</dt>
        <dd>${this.#saveState()}</dd>
      </dl>
      <button
        type="button"
        class="turn next ${this.nextIsBest && !this.nextBlocked ? 'go' : ''}"
        aria-disabled=${this.nextBlocked ? 'true' : nothing}
        @click=${singleClick(() => this.#turn(1, this.nextBlocked))}
      >
        ${this.nextLabel || t('player.next')}${icon('next')}
      </button>
    </div>`;
  }

  #saveState() {
    const words = html`<save-state .state=${this.saveState}></save-state>`;
    if (!this.tellsMore) return words;
    return html`<button type="button" @click=${() => this.dispatchEvent(new SaveStateEvent())}>${words}</button>`;
  }

  #turn(direction: 1 | -1, blocked: boolean): void {
    if (!blocked) this.dispatchEvent(new TurnEvent(direction));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'title-block': TitleBlock;
  }
}
