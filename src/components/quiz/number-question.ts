import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { UiKey } from '../../adapters/i18n/i18n.ts';
import type { NumberQuestion } from '../../domain/quiz/kinds/number.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { formatNumber, formatQuantity } from '../../domain/quiz/format-number.ts';
import { MAX_NUMBER_LENGTH, parseNumber } from '../../domain/quiz/parse-number.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { scoreQuestion } from '../../domain/quiz/score-question.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import type { Draft } from './drafts.ts';
import { markSymbol, type Mark } from './mark.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { ResponseDoneEvent } from './response-done-event.ts';
import { missingMessage, stem } from './stem.ts';

const PROBLEMS = {
  empty: 'quiz.number.missing',
  'not-a-number': 'quiz.number.notNumber',
  ambiguous: 'quiz.number.ambiguous',
  'too-long': 'quiz.number.tooLong',
} as const satisfies Readonly<Record<string, UiKey>>;

/** The number shown as an example of how to write one: it has a decimal sign. */
const EXAMPLE = 12.5;

/**
 * A number with its unit behind the field; comma and point are both decimal signs. The field takes any length: what is
 * pasted is never cut, and what is too long is told.
 */
@customElement('number-question')
export class NumberQuestionElement extends LitElement implements QuestionElement<NumberQuestion> {
  static override styles = [
    baseStyles,
    textStyles,
    questionStyles,
    css`
      label {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-s);
      }
      .value {
        display: flex;
        align-items: center;
        gap: var(--s3);
        font-size: var(--text-l);
      }
      input {
        width: 9em;
        max-width: 100%;
        min-width: 0;
        min-height: 52px;
        padding: 4px var(--s3);
        border: var(--narrow) solid var(--ink);
        border-radius: var(--radius);
        background: var(--sheet);
        font-weight: var(--weight-mid);
      }
      input:disabled {
        border-color: var(--line-ui);
        opacity: 1;
      }
      .right input {
        border: var(--wide) solid var(--right);
        background: var(--right-soft);
      }
      .notyet input {
        border: 2px dashed var(--notyet);
        background: var(--notyet-soft);
      }
      .solution {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) question!: NumberQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property({ attribute: false }) draft: Draft | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  @state() private text = '';
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #localize = new Localize(this);
  /** The response that the text was read as: setting it again must not rewrite what the learner types. */
  #sent: Response | undefined;

  get begun(): boolean {
    return this.response === undefined && this.text.trim() !== '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (asksAnew || givenAnew) {
      this.missing = false;
      this.#sent = this.response;
      this.text = this.draft?.kind === 'number' ? this.draft.text : this.#given;
    }
    // What one language cannot read, another can: "1.234" may be two numbers in German and is one in English.
    if (this.begun && !this.readonly && !this.#problem) this.#read();
  }

  override render() {
    const { unit } = this.question;
    const mark = this.#mark;
    const problem = this.missing ? this.#problem : undefined;
    return html`<fieldset class=${mark ?? nothing}>
      ${stem(this.texts.stem, this.caption)}
      <div class="answers">
        <label for="number">${this.#localize.t('quiz.number.label')}</label>
        <div class="value">
          <input
            id="number"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${unit ? 'unit' : nothing}
            aria-invalid=${problem ? 'true' : nothing}
            .value=${live(this.text)}
            ?disabled=${this.readonly}
            @input=${this.#typed}
            @keydown=${this.#pressed}
          />
          ${unit ? html`<span id="unit">${unit}</span>` : nothing} ${markSymbol(mark, this.#localize)}
        </div>
        ${this.marks === 'solution' && mark !== 'right' ? this.#solution() : nothing}
      </div>
      ${missingMessage(problem && PROBLEMS[problem], this.#localize, {
        example: this.#format(EXAMPLE),
        most: String(MAX_NUMBER_LENGTH),
      })}
    </fieldset>`;
  }

  tellMissing(): void {
    this.missing = true;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  focusAnswer(): void {
    this.input.focus();
  }

  get #given(): string {
    return this.response?.kind === 'number' ? this.#format(this.response.value) : '';
  }

  #solution() {
    const { answer, unit } = this.question;
    return html`<p class="solution">
      <span>${this.#localize.t('quiz.rightAnswer')}</span>
      <b>${formatQuantity(answer, unit, this.#localize.i18n.language)}</b>
    </p>`;
  }

  #format(value: number): string {
    return formatNumber(value, this.#localize.i18n.language);
  }

  get #mark(): Mark | undefined {
    if (this.marks === 'none' || this.response?.kind !== 'number') return undefined;
    return scoreQuestion(this.question, this.response).state === 'right' ? 'right' : 'notyet';
  }

  get #problem(): keyof typeof PROBLEMS | undefined {
    const parsed = parseNumber(this.text, this.#localize.i18n.language, this.question.unit);
    return 'problem' in parsed ? parsed.problem : undefined;
  }

  #typed(): void {
    this.text = this.input.value;
    this.missing = false;
    this.#read();
  }

  #read(): void {
    const parsed = parseNumber(this.text, this.#localize.i18n.language, this.question.unit);
    this.#sent = 'value' in parsed ? { kind: 'number', value: parsed.value } : undefined;
    this.response = this.#sent;
    const draft: Draft | undefined = this.text.trim() === '' ? undefined : { kind: 'number', text: this.text };
    this.dispatchEvent(new ResponseChangeEvent(this.response, draft));
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.dispatchEvent(new ResponseDoneEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'number-question': NumberQuestionElement;
  }
}
