import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { plainText, type RichLine } from '../../domain/course/rich-text.ts';
import type { Marks } from './question-element.ts';
import { markSymbol, type Mark } from './mark.ts';
import { plainWords } from './plain-words.ts';

type Options<Id extends string> = readonly { readonly id: Id }[];
type Words = Readonly<Record<string, RichLine>> | undefined;

interface OptionRows<Id extends string> {
  readonly type: 'radio' | 'checkbox';
  /** Of the group, where a question has several. */
  readonly name?: string;
  readonly options: Options<Id>;
  readonly words: Words;
  /** Two in a row, however long they are. */
  readonly inPairs?: true;
  readonly isChosen: (id: Id) => boolean;
  readonly isRight: (id: Id) => boolean;
  readonly marks: Marks;
  readonly readonly: boolean;
  readonly localize: Localize;
  readonly choose: (id: Id, chosen: boolean) => void;
}

/** Numbers and scales are read at one glance: up to so many characters, options stand two in a row. */
const SHORT = 6;

/** How many rows options take. */
export function rowsOf(options: Options<string>, words: Words): number {
  return inPairs(options, words) ? options.length / 2 : options.length;
}

/** Whether the options stand two in a row: an even number of them, all short. */
function inPairs(options: Options<string>, words: Words): boolean {
  return options.length % 2 === 0 && options.every(({ id }) => plainText(words?.[id] ?? []).length <= SHORT);
}

/** The options of a choice in the order of the source: native inputs in frames, with what is said about each. */
export function optionRows<Id extends string>(rows: OptionRows<Id>): TemplateResult {
  return html`<div class="answers ${(rows.inPairs ?? inPairs(rows.options, rows.words)) ? 'pairs' : ''}">
    ${repeat(
      rows.options,
      ({ id }) => id,
      ({ id }) => optionRow(id, rows),
    )}
  </div>`;
}

function optionRow<Id extends string>(id: Id, rows: OptionRows<Id>): TemplateResult {
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
    <input
      type=${rows.type}
      name=${rows.name ?? 'option'}
      .checked=${live(chosen)}
      ?disabled=${rows.readonly}
      @change=${change}
    />
    <span
      >${plainWords(rows.words?.[id])}&#8194;${
        rows.marks === 'solution' ? note(chosen, mark, rows.localize) : nothing
      }</span
    >
    ${markSymbol(mark, rows.localize)}
  </label>`;
}

export function markOf(chosen: boolean, right: boolean, marks: Marks): Mark | undefined {
  if (marks === 'none') return undefined;
  if (chosen) return right ? 'right' : 'notyet';
  return marks === 'solution' && right ? 'missed' : undefined;
}

export function note(chosen: boolean, mark: Mark | undefined, localize: Localize): TemplateResult | typeof nothing {
  if (chosen) return html`<small>${localize.t('quiz.yourAnswer')}</small>`;
  return mark === 'missed' ? html`<small>${localize.t('quiz.rightAnswer')}</small>` : nothing;
}
