import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { plainText, type RichLine } from '../../domain/course/rich-text.ts';
import { icon } from '../ui/icon.ts';
import { markSymbol, type Mark } from './mark.ts';
import { plainWords } from './plain-words.ts';

interface OrderRow {
  readonly words: RichLine | undefined;
  /** Where it stands, from 1. */
  readonly number: number;
  readonly last: boolean;
  /** Where it belongs, where that is shown. */
  readonly solution: number | undefined;
  readonly mark: Mark | undefined;
  readonly readonly: boolean;
  readonly localize: Localize;
  readonly move: (by: 1 | -1, event: Event) => void;
  readonly remove: () => void;
}

/** A step that has been placed, with its buttons: up, down, away. */
export function orderRow(row: OrderRow): TemplateResult {
  const { localize, mark, number, solution } = row;
  const named = (act: string) => localize.t('player.named', { name: act, words: plainText(row.words ?? []) });
  const turn = (by: 1 | -1, disabled: boolean) =>
    html`<button
      type="button"
      class="turn ${by < 0 ? 'up' : 'down'}"
      aria-label=${named(localize.t(by < 0 ? 'quiz.order.up' : 'quiz.order.down'))}
      ?disabled=${disabled}
      @click=${(event: Event) => row.move(by, event)}
    >
      ${icon('next')}
    </button>`;
  return html`<li class="row">
    <span class="ball">${number}</span>
    <div class="option placed ${classMap({ right: mark === 'right', notyet: mark === 'notyet', fixed: true })}">
      <span
        >${plainWords(row.words)}
        ${
          solution !== undefined && mark !== 'right'
            ? html`<small>${localize.t('quiz.rightAnswer')} <b>${solution}</b></small>`
            : nothing
        }</span
      >
      ${markSymbol(mark, localize)}
    </div>
    ${
      row.readonly
        ? nothing
        : html`${turn(-1, number === 1)}${turn(1, row.last)}
            <button
              type="button"
              class="undo"
              aria-label=${named(localize.t('quiz.match.remove'))}
              @click=${row.remove}
            >
              ${icon('close')}
            </button>`
    }
  </li>`;
}
