import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import { plainText, type RichLine } from '../../domain/course/rich-text.ts';
import type { Marks } from './question-element.ts';
import { markSymbol, type Mark } from './mark.ts';
import { plainWords } from './plain-words.ts';

type Options = readonly { readonly id: OptionId }[];
type Words = Readonly<Record<string, RichLine>> | undefined;

interface OptionRows {
  readonly type: 'radio' | 'checkbox';
  readonly options: Options;
  readonly words: Words;
  readonly isChosen: (id: OptionId) => boolean;
  readonly isRight: (id: OptionId) => boolean;
  readonly marks: Marks;
  readonly readonly: boolean;
  readonly localize: Localize;
  readonly choose: (id: OptionId, chosen: boolean) => void;
}

/** Numbers and scales are read at one glance: up to so many characters, options stand two in a row. */
const SHORT = 6;

/** How many rows options take. */
export function rowsOf(options: Options, words: Words): number {
  return inPairs(options, words) ? options.length / 2 : options.length;
}

/** Whether the options stand two in a row: an even number of them, all short. */
function inPairs(options: Options, words: Words): boolean {
  return options.length % 2 === 0 && options.every(({ id }) => plainText(words?.[id] ?? []).length <= SHORT);
}

/** The options of a choice in the order of the source: native inputs in frames, with what is said about each. */
export function optionRows(rows: OptionRows): TemplateResult {
  return html`<div class="answers ${inPairs(rows.options, rows.words) ? 'pairs' : ''}">
    ${repeat(
      rows.options,
      ({ id }) => id,
      ({ id }) => optionRow(id, rows),
    )}
  </div>`;
}

function optionRow(id: OptionId, rows: OptionRows): TemplateResult {
  const chosen = rows.isChosen(id);
  const mark = markOf(chosen, rows.isRight(id), rows.marks);
  const classes = {
    chosen: chosen && !mark,
    right: mark === 'right',
    notyet: mark === 'notyet',
    missed: mark === 'missed',
    fixed: rows.readonly,
  };
  const change = (event: Event) => {
    if (event.target instanceof HTMLInputElement) rows.choose(id, event.target.checked);
  };
  return html`<label class="option ${classMap(classes)}">
    <input type=${rows.type} name="option" .checked=${live(chosen)} ?disabled=${rows.readonly} @change=${change} />
    <span
      >${plainWords(rows.words?.[id])} ${rows.marks === 'solution' ? note(chosen, mark, rows.localize) : nothing}</span
    >
    ${markSymbol(mark, rows.localize)}
  </label>`;
}

function markOf(chosen: boolean, right: boolean, marks: Marks): Mark | undefined {
  if (marks === 'none') return undefined;
  if (chosen) return right ? 'right' : 'notyet';
  return marks === 'solution' && right ? 'missed' : undefined;
}

function note(chosen: boolean, mark: Mark | undefined, localize: Localize): TemplateResult | typeof nothing {
  if (chosen) return html`<small>${localize.t('quiz.yourAnswer')}</small>`;
  return mark === 'missed' ? html`<small>${localize.t('quiz.rightAnswer')}</small>` : nothing;
}
