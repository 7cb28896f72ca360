import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import { icon } from '../ui/icon.ts';
import { richLine } from '../ui/rich-text.ts';

interface HintBox {
  /** The hints that have been taken, in their order; at least one. */
  readonly seen: readonly RichLine[];
  /** Which of them is shown, from 1. */
  readonly at: number;
  /** How many hints the question has. */
  readonly total: number;
  readonly localize: Localize;
  readonly turn: (to: number) => void;
  readonly close: () => void;
}

/**
 * One hint at a time, the newest first, with the way back to those before. The head can take the focus. It stands where
 * the feedback stands, and gives the place back when it is closed.
 */
export function hintBox({ seen, at, total, localize, turn, close }: HintBox): TemplateResult {
  const line = seen[at - 1];
  const nameOf = (number: number): string => localize.t('quiz.hintOf', { number, total });
  const arrow = (to: number, name: 'back' | 'next') =>
    to < 1 || to > seen.length
      ? nothing
      : html`<button type="button" class="turn" aria-label=${nameOf(to)} @click=${() => turn(to)}>
          ${icon(name)}
        </button>`;
  return html`<div class="state note hints">
    <div class="bar">
      <p class="head" id="hint" tabindex="-1">${icon('hint')}${nameOf(at)}</p>
      ${arrow(at - 1, 'back')} ${arrow(at + 1, 'next')}
      <button type="button" class="turn" id="close-hint" aria-label=${localize.t('quiz.closeHint')} @click=${close}>
        ${icon('close')}
      </button>
    </div>
    ${line ? html`<p>${richLine(line)}</p>` : nothing}
  </div>`;
}
