import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { gapParts } from '../../domain/quiz/gap-parts.ts';
import type { Gap, GapsQuestion } from '../../domain/quiz/kinds/gaps.ts';
import { wholeResponse } from '../../domain/quiz/question-kinds.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { richLine } from '../ui/rich-text.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import type { Draft } from './drafts.ts';
import { markSymbol, type Mark } from './mark.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

/** A sentence or a short text whose gaps are filled from lists: native ones, which every device knows how to open. */
@customElement('gaps-question')
export class GapsQuestionElement extends LitElement implements QuestionElement<GapsQuestion> {
  static override styles = [
    baseStyles,
    textStyles,
    questionStyles,
    css`
      .sentence {
        margin-top: var(--s3);
        font-size: var(--text-read);
        line-height: 3;
      }
      .gap {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        max-width: 100%;
        vertical-align: middle;
        line-height: 1.25;
      }
      select {
        max-width: 100%;
        min-width: 5em;
        min-height: var(--target);
        padding: 4px 6px;
        border: var(--narrow) solid var(--ink);
        border-radius: var(--radius);
        background: var(--sheet);
        color: inherit;
        font: inherit;
        font-weight: var(--weight-mid);
        cursor: pointer;
      }
      select:disabled {
        border-color: var(--line-ui);
        opacity: 1;
        cursor: default;
      }
      .right > select {
        border: var(--wide) solid var(--right);
        background: var(--right-soft);
      }
      .notyet > select {
        border: 2px dashed var(--notyet);
        background: var(--notyet-soft);
      }
    `,
  ];

  @property({ attribute: false }) question!: GapsQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property({ attribute: false }) draft: Draft | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  /** Option by gap. */
  @state() private filled: ReadonlyMap<OptionId, OptionId> = new Map();
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);
  /** The response that the gaps make: setting it again must not lose what fills some of them. */
  #sent: Response | undefined;

  get begun(): boolean {
    return this.response === undefined && this.filled.size > 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (!asksAnew && !givenAnew) return;
    const given = this.response ?? this.draft;
    const pairs = given?.kind === 'gaps' ? given.pairs : [];
    this.#sent = this.response;
    this.filled = new Map(pairs.map(({ left, right }) => [left, right]));
    this.missing = false;
  }

  override render() {
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <p class="sentence">
        ${gapParts(this.texts.sentence ?? []).map((part) =>
          typeof part === 'object' && 'gap' in part ? this.#gapOf(part.gap) : richLine([part]),
        )}
      </p>
      ${missingMessage(this.missing ? 'quiz.gaps.missing' : undefined, this.#localize)}
    </fieldset>`;
  }

  tellMissing(): void {
    this.missing = true;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  /** To the first gap that is open, in the order of the text. */
  focusAnswer(): void {
    const lists = [...this.renderRoot.querySelectorAll('select')];
    (lists.find((list) => list.value === '') ?? lists[0])?.focus();
  }

  #gapOf(id: OptionId): TemplateResult | typeof nothing {
    const gap = this.question.gaps.find((one) => one.id === id);
    return gap ? this.#gap(gap) : nothing;
  }

  #gap(gap: Gap): TemplateResult {
    const chosen = this.filled.get(gap.id);
    const mark = this.#mark(gap, chosen);
    const number = this.question.gaps.indexOf(gap) + 1;
    return html`<span class="gap ${mark ?? ''}">
      <select
        data-gap=${gap.id}
        aria-label=${this.#localize.t('quiz.gaps.gap', { number, total: this.question.gaps.length })}
        .value=${live(chosen ?? '')}
        ?disabled=${this.readonly}
        @change=${(event: Event) => this.#changed(gap, event)}
      >
        <option value="" ?selected=${chosen === undefined}>…</option>
        ${gap.options.map((id) => html`<option value=${id} ?selected=${id === chosen}>${this.#words(id)}</option>`)}
      </select>
      ${markSymbol(mark, this.#localize)}
      ${
        this.marks === 'solution' && mark !== 'right'
          ? html`<span
              ><span class="vh">${this.#localize.t('quiz.rightAnswer')}</span> <b>${this.#words(gap.answer)}</b></span
            >`
          : nothing
      }
    </span>`;
  }

  #mark(gap: Gap, chosen: OptionId | undefined): Mark | undefined {
    if (this.marks === 'none' || chosen === undefined) return undefined;
    return chosen === gap.answer ? 'right' : 'notyet';
  }

  #words(id: OptionId): string {
    return plainText(this.texts.options?.[id] ?? []);
  }

  #changed(gap: Gap, { target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const option = gap.options.find((id) => id === target.value);
    const rest = [...this.filled].filter(([id]) => id !== gap.id);
    this.filled = new Map(option === undefined ? rest : [...rest, [gap.id, option]]);
    this.missing = false;
    // In the order of the question, so that the same choice is always the same response.
    const pairs = this.question.gaps.flatMap(({ id }) => {
      const right = this.filled.get(id);
      return right === undefined ? [] : [{ left: id, right }];
    });
    const given = { kind: 'gaps', pairs } as const;
    this.response = wholeResponse(this.question, given);
    this.#sent = this.response;
    const draft: Draft | undefined = pairs.length > 0 && !this.response ? given : undefined;
    this.dispatchEvent(new ResponseChangeEvent(this.response, draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gaps-question': GapsQuestionElement;
  }
}
