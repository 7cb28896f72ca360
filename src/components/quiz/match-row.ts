import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { plainText, type RichLine } from '../../domain/course/rich-text.ts';
import { icon } from '../ui/icon.ts';
import { markSymbol, type Mark } from './mark.ts';
import { plainWords } from './plain-words.ts';

interface MatchRow {
  readonly left: RichLine | undefined;
  /** What the learner has placed there. */
  readonly partner: RichLine | undefined;
  /** The right partner where it is shown. */
  readonly solution: RichLine | undefined;
  readonly mark: Mark | undefined;
  readonly current: boolean;
  readonly readonly: boolean;
  readonly localize: Localize;
  readonly choose: () => void;
  readonly undo: () => void;
}

/** One left item with its partner: a frame that can be chosen, and a button that takes the partner away. */
export function matchRow(row: MatchRow): TemplateResult {
  const { localize, mark, readonly } = row;
  const classes = {
    chosen: row.current && !readonly && !mark,
    right: mark === 'right',
    notyet: mark === 'notyet',
    fixed: readonly,
  };
  return html`<div class="row">
    <label class="option ${classMap(classes)}">
      <input
        type="radio"
        name="left"
        .checked=${live(row.current && !readonly)}
        ?hidden=${readonly}
        ?disabled=${readonly}
        @change=${row.choose}
      />
      <span class="pair">
        <span>${plainWords(row.left)}</span>
        <span class=${row.partner ? 'partner' : 'open'}
          >${row.partner ? plainWords(row.partner) : localize.t('quiz.match.open')}</span
        >
        ${
          row.solution && mark !== 'right'
            ? html`<small>${localize.t('quiz.rightAnswer')} <b>${plainWords(row.solution)}</b></small>`
            : nothing
        }
      </span>
      ${markSymbol(mark, localize)}
    </label>
    ${
      row.partner && !readonly
        ? html`<button
            type="button"
            class="undo"
            aria-label=${localize.t('player.named', {
              name: localize.t('quiz.match.remove'),
              words: plainText(row.left ?? []),
            })}
            @click=${row.undo}
          >
            ${icon('close')}
          </button>`
        : nothing
    }
  </div>`;
}
