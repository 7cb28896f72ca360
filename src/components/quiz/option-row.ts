import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import type { Marks } from './question-element.ts';
import { markSymbol, type Mark } from './mark.ts';
import { plainWords } from './plain-words.ts';

interface OptionRow {
  readonly type: 'radio' | 'checkbox';
  readonly words: RichLine | undefined;
  readonly chosen: boolean;
  readonly mark: Mark | undefined;
  readonly marks: Marks;
  readonly readonly: boolean;
  readonly localize: Localize;
  readonly choose: (chosen: boolean) => void;
}

/** One option of a choice: a native input in a frame, with what is said about it. */
export function optionRow(row: OptionRow): TemplateResult {
  const { chosen, mark, localize } = row;
  const classes = {
    chosen: chosen && !mark,
    right: mark === 'right',
    notyet: mark === 'notyet',
    missed: mark === 'missed',
    fixed: row.readonly,
  };
  const change = (event: Event) => {
    if (event.target instanceof HTMLInputElement) row.choose(event.target.checked);
  };
  return html`<label class="option ${classMap(classes)}">
    <input type=${row.type} name="option" .checked=${live(chosen)} ?disabled=${row.readonly} @change=${change} />
    <span>${plainWords(row.words)} ${row.marks === 'solution' ? note(row) : nothing}</span>
    ${markSymbol(mark, localize)}
  </label>`;
}

function note({ chosen, mark, localize }: OptionRow): TemplateResult | typeof nothing {
  if (chosen) return html`<small>${localize.t('quiz.yourAnswer')}</small>`;
  return mark === 'missed' ? html`<small>${localize.t('quiz.rightAnswer')}</small>` : nothing;
}
